// An entry as it is being written: nothing is chosen beforehand, except what a corrected entry said.
import { wallTime } from '@stature/civil-time'
import { decimalText } from '@stature/label'
import type { Reaction, Sign } from '@stature/protocol'
import type { Kind, StatureEvent } from '@stature/record'
import type { BodyOf, EntryView } from '../data/course.js'
import { emptyDraft, type GlucoseDraft } from '../design/glucose-field.js'
import { placeId, type PlaceId } from '../design/places.js'
import type { Day } from './days.js'

export const WHATS = ['injection', 'glucose', 'meal', 'low-sugar', 'reaction', 'weight', 'height'] as const
/** What an entry of one form is about. */
export type What = (typeof WHATS)[number]

export type Outcome = 'given' | 'withheld' | 'uncertain'
export type Quadrant = 'upper' | 'lower'
type Episode = BodyOf<'hypoglycemia-occurred'>
type Glucose = BodyOf<'glucose-measured'>
export type MealKind = Extract<Kind, 'meal-started' | 'meal-ended' | 'meal-refused' | 'vomited'>

export interface Draft {
  readonly what: What
  readonly day: Day
  /** `HH:MM`, empty while not said. */
  readonly time: string
  /** The half-day's own day where it is not `day`: of an entry that said so. */
  readonly slotDay: Day | null
  readonly half: 'morning' | 'evening' | null
  readonly outcome: Outcome | null
  readonly marks: string
  readonly place: PlaceId | 'unknown' | null
  readonly quadrant: Quadrant | null
  readonly withheld: BodyOf<'injection-withheld'>['reason'] | null
  readonly uncertain: BodyOf<'injection-uncertain'>['reason'] | null
  readonly note: string
  readonly glucose: GlucoseDraft
  readonly relation: Glucose['relation'] | null
  readonly method: Glucose['method'] | null
  readonly number: string
  readonly meal: MealKind | null
  readonly severity: Episode['severity'] | null
  readonly food: Episode['foodIntake'] | null
  readonly signs: readonly Sign[]
  readonly reaction: Reaction | null
}

/** `unit`: of the meter as it was last read; null for none. */
export const blank = (what: What, day: Day, unit: GlucoseDraft['unit']): Draft => ({
  what,
  day,
  time: '',
  slotDay: null,
  half: null,
  outcome: null,
  marks: '',
  place: null,
  quadrant: null,
  withheld: null,
  uncertain: null,
  note: '',
  glucose: emptyDraft(unit),
  relation: null,
  method: null,
  number: '',
  meal: null,
  severity: null,
  food: null,
  signs: [],
  reaction: null,
})

const WHAT_OF: Readonly<Partial<Record<Kind, What>>> = {
  'injection-given': 'injection',
  'injection-withheld': 'injection',
  'injection-uncertain': 'injection',
  'glucose-measured': 'glucose',
  'meal-started': 'meal',
  'meal-ended': 'meal',
  'meal-refused': 'meal',
  vomited: 'meal',
  'hypoglycemia-occurred': 'low-sugar',
  'reaction-reported': 'reaction',
  'weight-measured': 'weight',
  'height-measured': 'height',
}

/** Which form writes a kind; null for a kind that is taken back and recorded anew instead. */
export const whatOf = (kind: Kind): What | null => WHAT_OF[kind] ?? null

type Part = Partial<Draft>

const ofSlot = (slot: string, day: Day): Part => {
  const [slotDay = day, half] = slot.split('/')
  return { slotDay: slotDay === day ? null : slotDay, half: half === 'morning' ? 'morning' : 'evening' }
}

const ofSite = (site: BodyOf<'injection-given'>['site']): Part =>
  site === undefined ? { place: 'unknown' } : { place: placeId(site), quadrant: site.quadrant ?? null }

const ofGlucose = ({ value, unit }: Glucose['glucose'], separator: string): GlucoseDraft => {
  const text = value.replace('.', separator)
  return { text, unit, confirmed: text }
}

/** Scaled integers as decimals of the reader. */
type Typed = (scaled: number, digits: number) => string

const TENTHS_PER_HALF_MARK = 5

function ofInjection(event: StatureEvent, day: Day, typed: Typed): Part {
  if (event.kind === 'injection-given') {
    const marks = typed(event.halfMarks * TENTHS_PER_HALF_MARK, 1)
    return { ...ofSlot(event.slot, day), ...ofSite(event.site), outcome: 'given', marks }
  }
  if (event.kind === 'injection-withheld') {
    const { reason: withheld, note = '' } = event
    return { ...ofSlot(event.slot, day), outcome: 'withheld', withheld, note }
  }
  if (event.kind !== 'injection-uncertain') return {}
  return { ...ofSlot(event.slot, day), ...ofSite(event.site), outcome: 'uncertain', uncertain: event.reason }
}

function ofMeal(event: StatureEvent, day: Day): Part {
  const { kind } = event
  const isMeal =
    kind === 'meal-started' || kind === 'meal-ended' || kind === 'meal-refused' || kind === 'vomited'
  return isMeal ? { ...ofSlot(event.slot, day), meal: kind } : {}
}

function ofSymptom(event: StatureEvent, separator: string): Part {
  if (event.kind === 'hypoglycemia-occurred') {
    const { severity, foodIntake: food, signs = [], glucose } = event
    const measured = glucose === undefined ? {} : { glucose: ofGlucose(glucose, separator) }
    return { ...measured, severity, food, signs }
  }
  return event.kind === 'reaction-reported' ? { reaction: event.reaction, signs: event.signs ?? [] } : {}
}

function ofMeasure(event: StatureEvent, separator: string, typed: Typed): Part {
  if (event.kind === 'weight-measured') return { number: typed(event.weightGrams, 3) }
  if (event.kind === 'height-measured') return { number: typed(event.heightMillimeters, 1) }
  if (event.kind !== 'glucose-measured') return {}
  const { glucose, relation, method } = event
  return { glucose: ofGlucose(glucose, separator), relation, method }
}

/** What an entry said, as its form shows it. */
function saidBy(event: StatureEvent, day: Day, separator: string): Part {
  const typed: Typed = (scaled, digits) => decimalText(scaled, digits).replace('.', separator)
  return {
    ...ofInjection(event, day, typed),
    ...ofMeal(event, day),
    ...ofSymptom(event, separator),
    ...ofMeasure(event, separator, typed),
  }
}

/** An entry as a draft of its own form; null for a kind without one. */
export function draftOf(
  entry: Pick<EntryView, 'event' | 'at'>,
  zone: string,
  separator: string,
): Draft | null {
  const what = whatOf(entry.event.kind)
  if (what === null) return null
  const { day, time } = wallTime(entry.at, zone)
  return { ...blank(what, day, null), time, ...saidBy(entry.event, day, separator) }
}
