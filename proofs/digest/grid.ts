// The fixed grid: every course, under every policy, with every question. Nothing here is random.
import { glucoseFrom, grams, instant, microgramsPerKg, nanograms } from '@stature/label'
import { NOTHING_STATED, type GlucoseFacts, type Json, type Proposal, type Stated } from '@stature/protocol'
import { askedOf, type Asked } from '../second-reader/ask.js'
import { MINUTE } from '../second-reader/list.js'
import { OTHER_SIDE } from '../second-reader/policies.js'
import { courses } from './courses.js'

const at = (time: string): number => Date.parse(`2026-03-12T${time}Z`)
const INSTANTS = [at('04:30:00'), at('07:30:00'), at('19:00:00')]
const POLICIES: readonly { readonly [field: string]: Json }[] = [
  {},
  OTHER_SIDE,
  {
    ...OTHER_SIDE,
    edition: 'us-2019-12',
    glucoseNotPossible: 'proceed-and-alert',
    withholdBelowGlucose: null,
  },
]

function reading(asOf: number, value: string): GlucoseFacts {
  const got = glucoseFrom(value, 'mg/dL')
  if (!got.ok) throw new RangeError('no glucose value')
  return { ...got.value, at: instant(asOf - MINUTE), relation: 'preprandial', method: 'meter' }
}

const ready = (asOf: number): Stated => ({
  eating: 'yes',
  mealAt: instant(asOf + 10 * MINUTE),
  glucose: reading(asOf, '90'),
  vialClear: true,
})

const statements = (asOf: number): readonly Stated[] => [
  NOTHING_STATED,
  ready(asOf),
  { ...ready(asOf), eating: 'no' },
  { ...ready(asOf), mealAt: instant(asOf + 21 * MINUTE) },
  { ...ready(asOf), glucose: null },
  { ...ready(asOf), vialClear: null },
]

const level = (n: number, more: Partial<Proposal> = {}): Proposal => ({
  order: { by: 'level', microgramsPerKg: microgramsPerKg(n), enteredInMilligrams: true },
  weightGrams: null,
  timesPerDay: null,
  route: null,
  syringe: null,
  ...more,
})

const PROPOSALS: readonly Proposal[] = [
  level(40),
  level(80, { weightGrams: grams(15_200) }),
  level(100),
  level(120, { timesPerDay: 2, route: 'subcutaneous' }),
  level(240),
  level(60, { route: 'intramuscular', timesPerDay: 3 }),
].map((each, n) => (n === 5 ? { ...each, order: { by: 'mass', massNanograms: nanograms(850_000) } } : each))

export interface Row {
  readonly group: string
  readonly asked: Asked
}

/** The rows in a fixed order; every statement goes with one proposal. */
export function grid(): readonly Row[] {
  return INSTANTS.flatMap((asOf) =>
    Object.entries(courses(asOf)).flatMap(([group, drafts]) =>
      POLICIES.flatMap((changes) =>
        statements(asOf).map((stated, n) => ({
          group,
          asked: askedOf(asOf, changes, drafts, stated, PROPOSALS[n] ?? level(40)),
        })),
      ),
    ),
  )
}
