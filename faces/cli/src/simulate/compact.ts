// Compact events: quantities as people write them, the slot and the prescribed amount filled in, names instead of ids.
import {
  numbersOf,
  parseGlucose,
  parseOrder,
  parseWeight,
  type Grams,
  type Instant,
  type Parsed,
} from '@stature/label'
import { chooseSyringe, draw, exactMass, type Facts, type Json, type Policy } from '@stature/protocol'
import { isoIn, momentOf } from './moments.js'

/** What a compact event may rest on. */
export interface Surroundings {
  readonly policy: Policy
  readonly zone: string
  readonly at: Instant
  /** The slot open at the moment, or the next. */
  readonly slot: string
  /** Null before the course is opened. */
  readonly facts: Facts | null
  /** Ids of events by the names that earlier steps gave. */
  readonly ids: ReadonlyMap<string, string>
}

type Body = { readonly [name: string]: Json }

/** Thrown with a text that says what cannot be read; the step is named by the caller. */
export class NotCompact extends Error {}

function readAs<T>(parse: (text: string) => Parsed<T>, text: string): T {
  const read = parse(text)
  if (!read.ok) throw new NotCompact(read.message)
  return read.value
}

const SLOTTED = [
  'injection-given',
  'injection-withheld',
  'injection-uncertain',
  'glucose-not-possible',
  'meal-planned',
  'meal-started',
  'meal-ended',
  'meal-refused',
  'vomited',
]

function weightAt(around: Surroundings): Grams {
  const weight = around.facts?.weight.confirmed?.grams
  if (weight === undefined) throw new NotCompact('dose: there is no confirmed weight to work it out with')
  return weight
}

/** `dose`: the exact mass, the syringe and the draw of a prescription, by weight and policy. */
function prescribed(around: Surroundings, dose: string): Body {
  const { policy } = around
  const numbers = numbersOf(policy.edition)
  const weight = weightAt(around)
  const order = readAs(parseOrder, dose)
  const mass = order.kind === 'mass' ? order.massNanograms : exactMass(weight, order.microgramsPerKg)
  const syringe = chooseSyringe(mass, policy.syringes)
  if (syringe === null) throw new NotCompact(`dose ${dose}: no syringe in stock holds it`)
  const halfMarks = draw(mass, syringe, policy.rounding, exactMass(weight, numbers.maximum))
  return {
    massNanograms: mass,
    ...(order.kind === 'mass' ? {} : { doseMicrogramsPerKg: order.microgramsPerKg }),
    dosingWeightGrams: weight,
    syringe: syringe.id,
    halfMarks,
    timesPerDay: numbers.timesPerDay,
    route: 'subcutaneous',
  }
}

/** An injection without an amount is the prescribed one. */
function givenAmount(around: Surroundings, body: Body): Body {
  if (body['kind'] !== 'injection-given' || body['halfMarks'] !== undefined) return {}
  const newest = around.facts?.prescriptions.at(-1)
  if (newest === undefined)
    throw new NotCompact('injection-given: there is no prescription; write the amount')
  return { massNanograms: newest.massNanograms, halfMarks: newest.halfMarks }
}

function siteOf(text: string): Json {
  const [region = '', side = '', quadrant] = text.split(' ')
  return quadrant === undefined ? { region, side } : { region, side, quadrant }
}

function glucoseOf(text: string): Json {
  const { value, unit } = readAs(parseGlucose, text)
  return { value, unit }
}

/** One field that has a compact form; others stay as they are. */
function field(around: Surroundings, name: string, value: Json): Body {
  if (typeof value !== 'string') return { [name]: value }
  switch (name) {
    case 'weight':
      return { weightGrams: readAs(parseWeight, value) }
    case 'dose':
      return prescribed(around, value)
    case 'site':
      return { site: siteOf(value) }
    case 'glucose':
      return { glucose: glucoseOf(value) }
    case 'mealAt': {
      const moment = momentOf(value, around.zone)
      if ('wrong' in moment) throw new NotCompact(`mealAt ${value}: ${moment.wrong}`)
      return { mealAt: isoIn(moment.at, around.zone) }
    }
    case 'corrects':
    case 'voids':
    case 'episode':
      return { [name]: around.ids.get(value) ?? value }
    default:
      return { [name]: value }
  }
}

/** The whole body of an event. Throws `NotCompact` for what cannot be read. */
export function expandBody(around: Surroundings, compact: Body): Body {
  const { kind } = compact
  const slot = typeof kind === 'string' && SLOTTED.includes(kind) && compact['slot'] === undefined
  const meter = kind === 'glucose-measured' ? { relation: 'preprandial', method: 'meter' } : {}
  const slotted = slot ? { slot: around.slot } : {}
  let body: Body = { ...meter, ...slotted, ...givenAmount(around, compact) }
  for (const [name, value] of Object.entries(compact)) body = { ...body, ...field(around, name, value) }
  return body
}
