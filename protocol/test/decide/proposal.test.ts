// The judgement of a proposal on the settled child (40 µg/kg for 15 kg, tolerated), one change a row.
import { describe, expect, test } from 'vitest'
import { grams, halfMarks, microgramsPerKg, nanograms } from '@stature/label'
import { judgeProposal } from '@stature/protocol'
import type { Facts, Order, Policy, Proposal } from '@stature/protocol'
import { at, CAUTIOUS, day, EPISODE, facts, INJECTIONS, policy, PRESCRIBED, TOLERATED } from './facts.js'

const level = (micrograms: number, enteredInMilligrams = true): Order => ({
  by: 'level',
  microgramsPerKg: microgramsPerKg(micrograms),
  enteredInMilligrams,
})
const mass = (micrograms: number): Order => ({ by: 'mass', massNanograms: nanograms(micrograms * 1000) })
const propose = (order: Order, changes: Partial<Proposal> = {}): Proposal => ({
  order,
  weightGrams: null,
  timesPerDay: null,
  route: null,
  syringe: null,
  ...changes,
})
const weighing = (kilograms: number) => ({ weightGrams: grams(kilograms * 1000) })
const refuse = (...why: string[]) => ({ kind: 'refuse', why })
const accept = (marks: string) => ({ kind: 'accept', marks })
const ask = (...missing: string[]) => ({ kind: 'cannot-decide', missing })

const prescribed = (micrograms: number, changes: Partial<typeof PRESCRIBED> = {}) => ({
  ...PRESCRIBED,
  doseMicrogramsPerKg: microgramsPerKg(micrograms),
  massNanograms: nanograms(micrograms * 15_000),
  halfMarks: halfMarks(Math.floor((micrograms * 15_000) / 50_000)),
  ...changes,
})
const onLevel = (micrograms: number, changes: Partial<Facts> = {}): Facts =>
  facts({ prescriptions: [prescribed(micrograms)], ...changes })
const NEW = facts({ prescriptions: [], assessments: [] })
const newest = (kilograms: number, on = '2026-03-01'): Facts['weight'] => ({
  confirmed: { grams: grams(kilograms * 1000), at: at(`${on}T09:00:00Z`), on: day(on) },
  doubted: null,
})
const longPause = facts({
  prescriptions: [prescribed(60, { on: day('2026-02-20'), at: at('2026-02-20T12:00:00Z') })],
  injections: { ...INJECTIONS, last: null },
})

type Row = readonly [
  name: string,
  child: Facts,
  proposed: Proposal,
  outcome: object,
  decidedBy: string,
  site?: Policy,
]

const START: readonly Row[] = [
  ['40', NEW, propose(level(40)), accept('6'), 'dose.start'],
  ['80', NEW, propose(level(80)), accept('12'), 'dose.start'],
  ['81', NEW, propose(level(81)), refuse('dose.start'), 'dose.start'],
  ['smaller than the label', NEW, propose(level(20)), accept('3'), 'dose.start'],
  ['the same as a mass', NEW, propose(mass(1200)), accept('12'), 'dose.start'],
  ['a microgram more', NEW, propose(mass(1201)), refuse('dose.start'), 'dose.start'],
  ['over the maximum too', NEW, propose(level(121)), refuse('dose.increase', 'dose.start'), 'dose.increase'],
  ['after a long pause, up to the last level', longPause, propose(level(60)), accept('9'), 'dose.start'],
  ['one more', longPause, propose(level(61)), refuse('dose.start', 'gap.restart-level'), 'dose.start'],
]

const STEP: readonly Row[] = [
  ['one step', facts({}), propose(level(80)), accept('12'), 'dose.individualize'],
  [
    'one more',
    facts({}),
    propose(level(81)),
    refuse('dose.increase', 'gap.reweigh-and-rise'),
    'dose.increase',
  ],
  ['a smaller step', facts({}), propose(level(60)), accept('9'), 'dose.individualize'],
  [
    'a step before the week and without assessment',
    facts({ prescriptions: [{ ...PRESCRIBED, firstGivenAt: at('2026-03-12T07:00:00Z') }] }),
    propose(level(80)),
    refuse('dose.increase', 'gap.week', 'gap.well-tolerated'),
    'dose.increase',
  ],
  [
    'a step soon after hypoglycemia',
    facts({ episodes: [{ ...EPISODE, foodIntake: 'inadequate', on: day('2026-03-06') }] }),
    propose(level(80)),
    refuse('dose.increase', 'gap.well-tolerated'),
    'dose.increase',
  ],
  [
    'a step after too few injections',
    facts({ prescriptions: [{ ...PRESCRIBED, givenCount: 9 }] }),
    propose(level(80)),
    refuse('dose.increase', 'gap.well-tolerated'),
    'dose.increase',
  ],
  ['the last, smaller step', onLevel(100), propose(level(120)), accept('18'), 'dose.individualize'],
  [
    'the last, smaller step where the policy refuses it',
    onLevel(100),
    propose(level(120)),
    refuse('dose.increase', 'gap.partial-step'),
    'dose.increase',
    policy({ lastStepToMaximum: false }),
  ],
  [
    'a rise that ends short of the maximum',
    onLevel(100),
    propose(level(119)),
    accept('17.5'),
    'dose.individualize',
    policy({ lastStepToMaximum: false }),
  ],
  [
    'a whole last step whatever the policy',
    onLevel(80),
    propose(level(120)),
    accept('18'),
    'dose.individualize',
    policy({ lastStepToMaximum: false }),
  ],
  ['121', onLevel(100), propose(level(121)), refuse('dose.increase'), 'dose.increase'],
]

const REWEIGH: readonly Row[] = [
  [
    'the same level at a new weight needs no week',
    onLevel(80, { assessments: [], weight: newest(16) }),
    propose(level(80)),
    accept('12.5'),
    'dose.individualize',
  ],
  [
    'one more is a rise',
    onLevel(80, { assessments: [], weight: newest(16) }),
    propose(level(81)),
    refuse('dose.increase', 'gap.well-tolerated'),
    'dose.increase',
  ],
  [
    'the same mass at a lower weight is no rise',
    onLevel(80, { assessments: [], weight: newest(14) }),
    propose(mass(1200)),
    accept('12'),
    'dose.individualize',
  ],
  [
    'a stated weight counts as measured now',
    facts({}),
    propose(level(80), weighing(16)),
    refuse('dose.increase', 'gap.reweigh-and-rise'),
    'dose.increase',
  ],
  [
    '77 at 16 kg is one step',
    facts({}),
    propose(level(77), weighing(16)),
    accept('12'),
    'dose.individualize',
  ],
]

const SMALLER: readonly Row[] = [
  [
    'an old weight',
    onLevel(80, { weight: newest(15, '2025-01-01') }),
    propose(level(79)),
    accept('11.5'),
    'dose.individualize',
  ],
  [
    'the same drawn mass needs a weight',
    onLevel(80, { weight: newest(15, '2025-01-01') }),
    propose(level(80)),
    ask('weight'),
    'dose.individualize',
  ],
  [
    'neither week nor assessment',
    onLevel(80, { assessments: [] }),
    propose(level(40)),
    accept('6'),
    'dose.individualize',
  ],
  [
    'contraindication still refuses',
    onLevel(80, { screening: { epiphyses: 'closed', malignancy: 'none', hypersensitivity: 'none' } }),
    propose(level(40)),
    refuse('contraindication'),
    'contraindication',
  ],
  [
    'screening unknown is asked',
    onLevel(80, { screening: { epiphyses: 'unknown', malignancy: 'none', hypersensitivity: 'none' } }),
    propose(level(40)),
    ask('epiphyses'),
    'contraindication',
  ],
  [
    'interruption still refuses',
    onLevel(80, { interruptedAt: TOLERATED.at }),
    propose(level(40)),
    refuse('supervision'),
    'supervision',
  ],
  [
    'no weight at all is asked for',
    onLevel(80, { weight: { confirmed: null, doubted: null } }),
    propose(mass(600)),
    ask('weight'),
    'dose.increase',
  ],
]

const FORM: readonly Row[] = [
  ['twice a day', facts({}), propose(level(60), { timesPerDay: 2 }), accept('9'), 'dose.individualize'],
  [
    'three times a day',
    facts({}),
    propose(level(60), { timesPerDay: 3 }),
    refuse('dose.start'),
    'dose.start',
  ],
  ['once a day', facts({}), propose(level(60), { timesPerDay: 1 }), accept('9'), 'dose.individualize'],
  [
    'under the skin',
    facts({}),
    propose(level(60), { route: 'subcutaneous' }),
    accept('9'),
    'dose.individualize',
  ],
  [
    'into a muscle',
    facts({}),
    propose(level(60), { route: 'intramuscular' }),
    refuse('route.subcutaneous'),
    'route.subcutaneous',
  ],
  [
    'into a vein',
    facts({}),
    propose(level(60), { route: 'intravenous' }),
    refuse('route.subcutaneous', 'route.never-intravenous'),
    'route.subcutaneous',
  ],
  [
    'a stocked syringe, coarser',
    facts({}),
    propose(level(60), { syringe: 'u100-0.5ml' }),
    accept('9'),
    'dose.individualize',
  ],
  [
    'a syringe that is not stocked',
    facts({}),
    propose(level(60), { syringe: 'u100-0.3ml' }),
    refuse('syringe.small-volume'),
    'syringe.small-volume',
  ],
  [
    'no stocked syringe holds it',
    onLevel(80, { weight: newest(20) }),
    propose(level(100)),
    refuse('syringe.small-volume'),
    'syringe.small-volume',
    policy({ syringes: [] }),
  ],
  [
    'too little to draw',
    facts({}),
    propose(level(3)),
    refuse('syringe.small-volume', 'gap.rounding'),
    'syringe.small-volume',
  ],
  ['a half mark is something', facts({}), propose(level(4)), accept('0.5'), 'dose.individualize'],
]

const reduction = facts({ episodes: [EPISODE] })
const possibly = facts({ episodes: [{ ...EPISODE, foodIntake: 'unknown' }] })
const reducedCourse = (changes: object) => {
  const at80 = prescribed(80, { at: at('2026-02-20T12:00:00Z'), on: day('2026-02-20'), daysUnused: null })
  const on80 = {
    ...EPISODE,
    at: at('2026-02-25T15:00:00Z'),
    on: day('2026-02-25'),
    givenHalfMarks: at80.halfMarks,
    level: { massNanograms: at80.massNanograms, dosingWeightGrams: at80.dosingWeightGrams },
    ...changes,
  }
  return facts({
    prescriptions: [at80, { ...PRESCRIBED, reason: 'reduce', daysUnused: 0 }],
    episodes: [on80],
  })
}

const REDUCTION: readonly Row[] = [
  [
    'the same drawn mass',
    reduction,
    propose(level(40)),
    refuse('hypoglycemia.reduce'),
    'hypoglycemia.reduce',
  ],
  ['half a mark less', reduction, propose(level(39)), accept('5.5'), 'dose.individualize'],
  ['food unknown, the same mass', possibly, propose(level(40)), ask('foodIntake'), 'hypoglycemia.reduce'],
  ['food unknown, half a mark less', possibly, propose(level(39)), accept('5.5'), 'dose.individualize'],
  [
    'the level that caused it',
    reducedCourse({}),
    propose(level(80)),
    refuse('hypoglycemia.reduce', 'gap.rise-after-reduction'),
    'hypoglycemia.reduce',
  ],
  ['just below it', reducedCourse({}), propose(level(79)), accept('11.5'), 'dose.individualize'],
  [
    'the level that may have caused it',
    reducedCourse({ foodIntake: 'unknown' }),
    propose(level(80)),
    ask('foodIntake'),
    'hypoglycemia.reduce',
  ],
  [
    'just below that',
    reducedCourse({ foodIntake: 'unknown' }),
    propose(level(79)),
    accept('11.5'),
    'dose.individualize',
  ],
]

describe.each([
  ['start and restart', START],
  ['a step', STEP],
  ['a reweigh', REWEIGH],
  ['smaller than now', SMALLER],
  ['frequency, route, syringe', FORM],
  ['a reduction', REDUCTION],
] as const)('%s', (_table, rows) => {
  test.each(rows)('%s', (_name, child, proposed, outcome, decidedBy, site) => {
    const decision = judgeProposal(child, site ?? CAUTIOUS, proposed)
    expect(decision.outcome).toMatchObject(outcome)
    expect(decision.decidedBy).toBe(decidedBy)
  })
})

const unweighed = facts({ weight: { confirmed: null, doubted: null } })
const pounds = (kilograms: number): Facts => {
  const { confirmed } = newest(kilograms)
  return confirmed === null
    ? unweighed
    : facts({ weight: { confirmed: null, doubted: { ...confirmed, doubt: 'looks-like-pounds' } } })
}

const SLIPS: readonly (readonly [string, Facts, Proposal, string | undefined])[] = [
  ['0.4 mg/kg', NEW, propose(level(400)), 'tenfold'],
  ['0.8 mg/kg', NEW, propose(level(800)), 'tenfold'],
  ['1.2 mg/kg', NEW, propose(level(1200)), 'tenfold'],
  ['1.201 mg/kg', NEW, propose(level(1201)), undefined],
  ['0.399 mg/kg', NEW, propose(level(399)), undefined],
  ['0.24 mg/kg', NEW, propose(level(240)), 'per-day'],
  ['0.241 mg/kg', NEW, propose(level(241)), undefined],
  ['0.121 mg/kg', NEW, propose(level(121)), 'per-day'],
  ['0.12 mg/kg as a start is only too much', NEW, propose(level(120)), undefined],
  ['6 mg for 15 kg', NEW, propose(mass(6000)), 'tenfold'],
  ['3.6 mg for 15 kg', NEW, propose(mass(3600)), 'per-day'],
  ['40 mg/kg', NEW, propose(level(40_000)), 'micrograms'],
  ['39.999 mg/kg', NEW, propose(level(39_999)), undefined],
  ['40 000 ug/kg was not meant as mg', NEW, propose(level(40_000, false)), undefined],
  ['0.4 mg/kg without a weight', unweighed, propose(level(400)), 'tenfold'],
  ['33 kg stated for 15 kg', facts({}), propose(level(80), weighing(33)), 'pounds'],
  ['a first weight that looks like pounds', pounds(33), propose(level(40)), 'pounds'],
  ['the same pounds stated again', pounds(33), propose(level(40), weighing(33)), 'pounds'],
]

describe('the likely slip', () => {
  test.each(SLIPS)('%s', (_name, child, proposed, slip) => {
    const { outcome } = judgeProposal(child, CAUTIOUS, proposed)
    expect(outcome.kind).toBe('refuse')
    expect(outcome).toEqual(
      slip === undefined
        ? expect.not.objectContaining({ slip: expect.anything() })
        : expect.objectContaining({ slip }),
    )
  })

  test('a weight held back for another reason is settled by stating it again', () => {
    const doubted = { grams: grams(18_000), at: at('2026-03-11T09:00:00Z'), on: day('2026-03-11') }
    const child = facts({
      weight: { ...newest(15), doubted: { ...doubted, doubt: 'changed-over-15-percent' } },
    })
    expect(judgeProposal(child, CAUTIOUS, propose(level(60), weighing(18))).outcome.kind).toBe('accept')
  })

  test('a weight held back for another reason is asked for again', () => {
    const judged = judgeProposal(facts({}), CAUTIOUS, propose(level(40), weighing(18)))
    expect(judged.outcome).toEqual({ kind: 'cannot-decide', missing: ['weight'] })
    expect(judged.advice.map((each) => each.id)).toContain('weigh-again')
  })
})

describe('advice with a judgement', () => {
  const ids = (proposed: Proposal, child = facts({})) =>
    judgeProposal(child, CAUTIOUS, proposed).advice.map((each) => each.id)

  test('a whole step is what the label describes', () => {
    expect(ids(propose(level(80)))).toEqual(['choose-dose'])
  })

  test.each([
    ['a smaller step', propose(level(79)), facts({})],
    ['under the starting dose', propose(level(39)), NEW],
    ['once a day', propose(level(80), { timesPerDay: 1 }), facts({})],
  ] as const)('%s is smaller than the label describes', (_name, proposed, child) => {
    expect(ids(proposed, child)).toContain('smaller-than-label')
  })

  test('the starting dose is not', () => {
    expect(ids(propose(level(40)), NEW)).not.toContain('smaller-than-label')
  })

  test('under the policy’s least marks the draw is called unreliable', () => {
    expect(ids(propose(level(13)))).toContain('below-least-measurable')
    expect(ids(propose(level(14)))).not.toContain('below-least-measurable')
  })

  test('a refusal advises no choice', () => {
    expect(ids(propose(level(400)))).not.toContain('choose-dose')
  })
})
