// A height and a weight as typed, and the events they become: read exactly, or not at all.
import { millimeters, parseDecimal, parseWeight, type Grams, type Millimeters } from '@stature/label'
import type { NewEvent } from '../../data/course.js'
import { pointed } from '../../design/glucose-text.js'

export interface MeasureDraft {
  readonly height: string
  readonly weight: string
}

export const NO_MEASURE: MeasureDraft = { height: '', weight: '' }

/** As events bound it. */
const HEIGHT = { least: 300, most: 2_500 } as const

/** Null for empty, undefined for what cannot be a height. */
export function heightTyped(text: string): Millimeters | null | undefined {
  const value = pointed(text)
  if (value === '') return null
  const read = parseDecimal(value, 1)
  if (!read.ok || read.value < HEIGHT.least || read.value > HEIGHT.most) return undefined
  return millimeters(read.value)
}

/** Null for empty, undefined for what cannot be a weight. */
export function weightTyped(text: string): Grams | null | undefined {
  const value = pointed(text)
  if (value === '') return null
  const read = parseWeight(`${value}kg`)
  return read.ok ? read.value : undefined
}

/** Null while anything is unreadable, or nothing is typed. */
export function eventsOf(draft: MeasureDraft): readonly NewEvent[] | null {
  const [height, weight] = [heightTyped(draft.height), weightTyped(draft.weight)]
  if (height === undefined || weight === undefined) return null
  const events: readonly NewEvent[] = [
    ...(height === null ? [] : [{ kind: 'height-measured', body: { heightMillimeters: height } } as const]),
    ...(weight === null ? [] : [{ kind: 'weight-measured', body: { weightGrams: weight } } as const]),
  ]
  return events.length === 0 ? null : events
}
