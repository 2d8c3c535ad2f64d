// A draft becomes an event, or the list of what it still needs; amounts are read exactly or not at all.
import { wallInstant } from '@stature/civil-time'
import {
  halfMarks,
  measuredHeight,
  parseDecimal,
  parseWeight,
  REGIONS,
  type Instant,
  type ReadGlucose,
} from '@stature/label'
import { massOfHalfMarks } from '@stature/protocol'
import type { EventOf, StatureEvent } from '@stature/record'
import type { BodyOf, NewEvent } from '../data/course.js'
import { isSettled } from '../design/glucose-field.js'
import { pointed, readTyped } from '../design/glucose-text.js'
import { placeId } from '../design/places.js'
import type { Draft } from './draft.js'

export const NEEDS = [
  'time',
  'future',
  'half',
  'outcome',
  'marks',
  'place',
  'reason',
  'glucose',
  'relation',
  'method',
  'number',
  'meal',
  'severity',
  'food',
  'reaction',
] as const
export type Need = (typeof NEEDS)[number]

type Made = NewEvent | readonly Need[]

const isNeeds = (made: Made): made is readonly Need[] => Array.isArray(made)

type Site = NonNullable<BodyOf<'injection-given'>['site']>

const PLACES = REGIONS.flatMap((region) => (['left', 'right'] as const).map((side) => ({ region, side })))

/** The place as chosen; the quadrant is detail of the abdomen. */
function siteOf({ place, quadrant }: Draft): Site | undefined {
  const found = PLACES.find((each) => placeId(each) === place)
  if (found === undefined) return undefined
  return found.region === 'abdomen' && quadrant !== null ? { ...found, quadrant } : found
}

/** Tenths of a mark in half a mark, and the most a syringe of 1 mL holds. */
const TENTHS = 5
const MOST_HALF_MARKS = 200

/** Half marks of marks as typed; null where they are none. */
export function halvesIn(text: string): number | null {
  const read = parseDecimal(pointed(text), 1)
  if (!read.ok || read.value % TENTHS !== 0) return null
  const halves = read.value / TENTHS
  return halves >= 1 && halves <= MOST_HALF_MARKS ? halves : null
}

const missing = (needs: readonly (readonly [boolean, Need])[]): readonly Need[] =>
  needs.flatMap(([isMissing, need]) => (isMissing ? [need] : []))

const slotOf = ({ day, slotDay, half }: Draft): string => `${slotDay ?? day}/${half ?? ''}`

/** Who drew the same amount for the same kind of entry said its exact mass already. */
function givenOf(draft: Draft, was: StatureEvent | null): Made {
  const halves = halvesIn(draft.marks)
  const needs = missing([
    [draft.half === null, 'half'],
    [halves === null, 'marks'],
    [draft.place === null, 'place'],
  ])
  if (needs.length > 0 || halves === null) return needs
  const before: EventOf<'injection-given'> | null = was?.kind === 'injection-given' ? was : null
  const drawn = halfMarks(halves)
  const site = siteOf(draft)
  const body: BodyOf<'injection-given'> = {
    slot: slotOf(draft),
    massNanograms: before?.halfMarks === drawn ? before.massNanograms : massOfHalfMarks(drawn),
    halfMarks: drawn,
    route: before?.route ?? 'subcutaneous',
    ...(site === undefined ? {} : { site }),
    ...(before?.vial === undefined ? {} : { vial: before.vial }),
  }
  return { kind: 'injection-given', body }
}

function injectionOf(draft: Draft, was: StatureEvent | null): Made {
  const { outcome, half, withheld, uncertain, note } = draft
  switch (outcome) {
    case null:
      return missing([
        [true, 'outcome'],
        [half === null, 'half'],
      ])
    case 'given':
      return givenOf(draft, was)
    case 'withheld': {
      if (half === null || withheld === null)
        return missing([
          [half === null, 'half'],
          [withheld === null, 'reason'],
        ])
      const said = note.trim()
      const body = { slot: slotOf(draft), reason: withheld, ...(said === '' ? {} : { note: said }) }
      return { kind: 'injection-withheld', body }
    }
    case 'uncertain': {
      if (half === null || uncertain === null)
        return missing([
          [half === null, 'half'],
          [uncertain === null, 'reason'],
        ])
      const site = siteOf(draft)
      const body = { slot: slotOf(draft), reason: uncertain, ...(site === undefined ? {} : { site }) }
      return { kind: 'injection-uncertain', body }
    }
  }
}

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
