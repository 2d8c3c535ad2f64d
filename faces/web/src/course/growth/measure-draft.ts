// A height and a weight as typed, and the events they become: read exactly, or not at all.
import { wallInstant } from '@stature/civil-time'
import {
  millimeters,
  parseDecimal,
  parseWeight,
  type Grams,
  type Instant,
  type Millimeters,
} from '@stature/label'
import type { NewEvent } from '../../data/course.js'
import { pointed } from '../../design/glucose-text.js'

export interface MeasureDraft {
  readonly height: string
  readonly weight: string
  /** `2026-03-02`; empty for now. */
  readonly day: string
}

export const NO_MEASURE: MeasureDraft = { height: '', weight: '', day: '' }

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

const NOON = '12:00'

/** Noon of a day before today; undefined for today itself, which is now; null for a day to come. */
export function measuredAt(day: string, today: string, zone: string): Instant | null | undefined {
  if (day === '' || day === today) return undefined
  return day > today ? null : wallInstant(day, 0, NOON, zone)
}

/** Null while anything is unreadable, or nothing is typed. */
export function eventsOf(draft: MeasureDraft, today: string, zone: string): readonly NewEvent[] | null {
  const [height, weight] = [heightTyped(draft.height), weightTyped(draft.weight)]
  const at = measuredAt(draft.day, today, zone)
  if (height === undefined || weight === undefined || at === null) return null
  const when = at === undefined ? {} : { occurredAt: at }
  const events: readonly NewEvent[] = [
    ...(height === null
      ? []
      : [{ kind: 'height-measured', body: { heightMillimeters: height }, ...when } as const]),
    ...(weight === null
      ? []
      : [{ kind: 'weight-measured', body: { weightGrams: weight }, ...when } as const]),
  ]
  return events.length === 0 ? null : events
}
