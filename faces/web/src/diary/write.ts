// A draft becomes an event, or the list of what it still needs; amounts are read exactly or not at all.
import { wallInstant } from '@stature/civil-time'
import { measuredHeight, parseWeight, type Instant, type ReadGlucose } from '@stature/label'
import type { StatureEvent } from '@stature/record'
import type { NewEvent } from '../data/course.js'
import { isSettled } from '../design/glucose-field.js'
import { pointed, readTyped } from '../design/glucose-text.js'
import type { Draft } from './draft.js'
import { isNeeds, missing, slotOf, type Made, type Need } from './needs.js'
import { injectionOf } from './write-injection.js'

/** The reading typed; null where none is, and `wrong` where what is typed is not settled. */
function readingOf({ glucose }: Draft): ReadGlucose | null | 'wrong' {
  const typed = readTyped(glucose.text, glucose.unit)
  if (typed.kind === 'empty') return null
  return typed.kind === 'read' && isSettled(glucose, typed) ? typed.reading : 'wrong'
}

function glucoseOf(draft: Draft): Made {
  const { relation, method } = draft
  const reading = readingOf(draft)
  if (reading === null || reading === 'wrong' || relation === null || method === null)
    return missing([
      [reading === null || reading === 'wrong', 'glucose'],
      [relation === null, 'relation'],
      [method === null, 'method'],
    ])
  const { value, unit } = reading
  return { kind: 'glucose-measured', body: { glucose: { value, unit }, relation, method } }
}

function mealOf(draft: Draft): Made {
  const { meal, half } = draft
  if (meal === null || half === null)
    return missing([
      [meal === null, 'meal'],
      [half === null, 'half'],
    ])
  return { kind: meal, body: { slot: slotOf(draft) } }
}

function lowSugarOf(draft: Draft): Made {
  const { severity, food, signs } = draft
  const reading = readingOf(draft)
  if (severity === null || food === null || reading === 'wrong')
    return missing([
      [severity === null, 'severity'],
      [food === null, 'food'],
      [reading === 'wrong', 'glucose'],
    ])
  const glucose = reading === null ? {} : { glucose: { value: reading.value, unit: reading.unit } }
  return { kind: 'hypoglycemia-occurred', body: { severity, foodIntake: food, signs, ...glucose } }
}

function bodyOf(draft: Draft, was: StatureEvent | null): Made {
  switch (draft.what) {
    case 'injection':
      return injectionOf(draft, was)
    case 'glucose':
      return glucoseOf(draft)
    case 'meal':
      return mealOf(draft)
    case 'low-sugar':
      return lowSugarOf(draft)
    case 'reaction': {
      const { reaction, signs } = draft
      if (reaction === null) return ['reaction']
      return { kind: 'reaction-reported', body: { reaction, signs } }
    }
    case 'weight': {
      const read = parseWeight(`${pointed(draft.number)}kg`)
      return read.ok ? { kind: 'weight-measured', body: { weightGrams: read.value } } : ['number']
    }
    case 'height': {
      const read = measuredHeight(pointed(draft.number), 'cm')
      return read.ok ? { kind: 'height-measured', body: { heightMillimeters: read.value } } : ['number']
    }
  }
}

export interface Clock {
  readonly zone: string
  readonly now: Instant
}

/** When it happened; null while that is not said. */
export const whenOf = ({ day, time }: Draft, zone: string): Instant | null =>
  time === '' || day === '' ? null : wallInstant(day, 0, time, zone)

export type Written =
  | { readonly ok: true; readonly event: NewEvent; readonly at: Instant }
  | { readonly ok: false; readonly needs: readonly Need[] }

/** `was`: the entry it corrects; null for a new one. What is to come cannot be recorded. */
export function writtenOf(draft: Draft, was: StatureEvent | null, { zone, now }: Clock): Written {
  const at = whenOf(draft, zone)
  const made = bodyOf(draft, was)
  const when = missing([
    [at === null, 'time'],
    [at !== null && at > now, 'future'],
  ])
  if (at === null || when.length > 0) return { ok: false, needs: [...when, ...(isNeeds(made) ? made : [])] }
  return isNeeds(made) ? { ok: false, needs: made } : { ok: true, event: { ...made, occurredAt: at }, at }
}
