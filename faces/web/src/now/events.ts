// What a tap on this screen records. Amounts and places come from the decision or the prescription, never from the screen.
import type { Instant, ReadGlucose } from '@stature/label'
import { massOfHalfMarks } from '@stature/protocol'
import type { Facts, InjectionOutcome, Place, PrescriptionFacts } from '@stature/protocol'
import type { BodyOf, NewEvent } from '../data/course.js'

/** The name under which a vial is kept that nobody keeps track of. */
const UNTRACKED = 'untracked'

type Give = Extract<InjectionOutcome, { readonly kind: 'give' }>

const vialOf = ({ vial }: Facts): { readonly vial?: string } => (vial === null ? {} : { vial: vial.id })

export const meterFailed = ({ slot }: Facts, reason: string): NewEvent => ({
  kind: 'glucose-not-possible',
  body: { slot: slot.id, reason },
})

export const mealBegan = ({ slot }: Facts): NewEvent => ({ kind: 'meal-started', body: { slot: slot.id } })

/** `mealAt` is ISO 8601 with its offset. */
export const mealPlanned = ({ slot }: Facts, mealAt: string): NewEvent => ({
  kind: 'meal-planned',
  body: { slot: slot.id, mealAt },
})

export type Appearance = BodyOf<'vial-inspected'>['appearance']

export const vialLooked = (facts: Facts, appearance: Appearance): NewEvent => ({
  kind: 'vial-inspected',
  body: { vial: facts.vial?.id ?? UNTRACKED, appearance },
})

export const glucoseRead = ({ value, unit }: ReadGlucose, relation: 'preprandial' | 'other'): NewEvent => ({
  kind: 'glucose-measured',
  body: { glucose: { value, unit }, relation, method: 'meter' },
})

type Site = NonNullable<BodyOf<'injection-given'>['site']>

/** A place, and the part of it where one is said. */
export type SaidPlace = Place & { readonly quadrant?: Site['quadrant'] | null }

const siteOf = ({ region, side, quadrant }: SaidPlace): Site =>
  quadrant === null || quadrant === undefined ? { region, side } : { region, side, quadrant }

export const given = (facts: Facts, outcome: Give, site: SaidPlace): NewEvent => ({
  kind: 'injection-given',
  body: {
    slot: facts.slot.id,
    massNanograms: outcome.massNanograms,
    halfMarks: outcome.halfMarks,
    site: siteOf(site),
    route: 'subcutaneous',
    ...vialOf(facts),
  },
})

/** An injection given before the screen was asked: the prescribed draw, at the time the carer says. */
export const givenBefore = (
  facts: Facts,
  { halfMarks }: PrescriptionFacts,
  site: SaidPlace,
  occurredAt: Instant,
): NewEvent => ({
  kind: 'injection-given',
  body: {
    slot: facts.slot.id,
    massNanograms: massOfHalfMarks(halfMarks),
    halfMarks,
    site: siteOf(site),
    route: 'subcutaneous',
    ...vialOf(facts),
  },
  occurredAt,
})

export type WithheldReason = BodyOf<'injection-withheld'>['reason']
export type UncertainReason = BodyOf<'injection-uncertain'>['reason']

export const notGiven = ({ slot }: Facts, reason: WithheldReason): NewEvent => ({
  kind: 'injection-withheld',
  body: { slot: slot.id, reason },
})

export const notSure = ({ slot }: Facts, reason: UncertainReason): NewEvent => ({
  kind: 'injection-uncertain',
  body: { slot: slot.id, reason },
})
