// What stays open beside a certain restriction, which ids are named, each once, and when a wait has no known end.
import { describe, expect, test } from 'vitest'
import { halfMarks, instant } from '@stature/label'
import { decideDose, decideInjection } from '@stature/protocol'
import type { Facts, Policy } from '@stature/protocol'
import { CAUTIOUS, day, EPISODE, facts, MEAL, NOW, policy, PRESCRIBED, SLOT } from './facts.js'
import { level, screened, weighed } from './dose-rows.js'
import { givenAt, HOUR, meal, MINUTE, slot } from './injection-rows.js'
import { named } from '../named.js'

/** Drawn 38 half marks for 15 kg, 127 µg/kg: over 120 by more than the policy's 5 %. */
const OVER = { prescriptions: [{ ...level(126), halfMarks: halfMarks(38) }] }
const ASKED = { ...EPISODE, foodIntake: 'unknown' as const }
const DOSE: readonly (readonly [string, Facts, object, string])[] = [
  [
    'a question that could only reduce as well is not open',
    facts({ ...OVER, episodes: [ASKED] }),
    { kind: 'reduce' },
    'dose.increase',
  ],
  [
    'one that could stop is',
    { ...screened({ hypersensitivity: 'unknown' }), ...OVER, episodes: [ASKED] },
    { kind: 'reduce', open: ['hypersensitivity'] },
    'dose.increase',
  ],
  [
    'an interruption leaves open what could stop, and not what could reduce',
    { ...screened({ epiphyses: 'unknown' }), interruptedAt: NOW, episodes: [ASKED] },
    { kind: 'interrupt', open: ['epiphyses'] },
    'supervision',
  ],
  [
    'nothing is more cautious than a stop',
    { ...screened({ malignancy: 'unknown' }), stoppedAt: NOW, birthDate: 'unknown' },
    { kind: 'stop' },
    'supervision',
  ],
  [
    'an interruption while a reduction is due suggests no dose',
    facts({
      interruptedAt: NOW,
      prescriptions: [level(80)],
      episodes: [{ ...EPISODE, givenHalfMarks: halfMarks(24) }],
    }),
    { kind: 'interrupt' },
    'supervision',
  ],
  [
    'an old weight is not asked for where nothing may rise, screening is',
    { ...screened({ malignancy: 'unknown' }), assessments: [], weight: weighed(15, '2025-10-01') },
    { kind: 'cannot-decide', missing: ['malignancy'] },
    'contraindication',
  ],
  [
    'screening and weight are asked for together, in order',
    { ...screened({ malignancy: 'unknown' }), weight: { confirmed: null, doubted: null } },
    { kind: 'cannot-decide', missing: ['malignancy', 'weight'] },
    'contraindication',
  ],
  [
    'before a start too',
    {
      ...screened({ epiphyses: 'unknown' }),
      prescriptions: [],
      assessments: [],
      weight: { confirmed: null, doubted: null },
    },
    { kind: 'cannot-decide', missing: ['epiphyses', 'weight'] },
    'contraindication',
  ],
]

describe('the dose decision', () => {
  test.each(DOSE)('%s', (_name, child, outcome, decidedBy) => {
    const decision = decideDose(child, policy({ reduction: 'one-step-less' }))
    expect(decision.outcome).toEqual(outcome)
    expect(decision.decidedBy).toBe(decidedBy)
  })
})

const NO_EATING = { meal: { ...MEAL, eating: 'no' } } as const
const block = (...why: string[]) => ({ kind: 'do-not-inject', why })
const RAISED = screened({ malignancy: 'unknown' })
const INJECTION: readonly (readonly [string, Facts, object, string, Policy?])[] = [
  ['an interruption forbids', facts({ interruptedAt: NOW }), block('supervision'), 'supervision'],
  [
    'stopped and never prescribed: the clause is named once',
    facts({ stoppedAt: NOW, prescriptions: [] }),
    block('supervision'),
    'supervision',
  ],
  [
    'two contraindications: the clause is named once',
    screened({ epiphyses: 'closed', hypersensitivity: 'known' }),
    block('contraindication'),
    'contraindication',
  ],
  [
    'a reduction of the dose alone does not stop an injection, nor is it a reason',
    facts({ episodes: [EPISODE], interruptedAt: NOW }),
    block('supervision'),
    'supervision',
    policy({ pendingReduction: 'advise' }),
  ],
  ['withheld, nothing open', facts(NO_EATING), { kind: 'withhold', why: ['meal.withhold'] }, 'meal.withhold'],
  [
    'not eating, and recorded as withheld: the clause is named once',
    facts({ ...NO_EATING, ...slot({ withheldAt: NOW }) }),
    { kind: 'withhold', why: ['meal.withhold', 'gap.withheld-slot'] },
    'meal.withhold',
  ],
  [
    'withheld, with the clinic’s question',
    { ...RAISED, ...NO_EATING },
    { kind: 'withhold', why: ['meal.withhold'], open: ['malignancy'] },
    'meal.withhold',
  ],
  [
    'withheld, with the clinic’s question and one here, in order',
    { ...RAISED, ...NO_EATING, vial: null },
    { kind: 'withhold', why: ['meal.withhold'], open: ['malignancy', 'vialAppearance'] },
    'meal.withhold',
  ],
  ['a meal over, none ahead: no known end', facts(meal(-HOUR)), { kind: 'wait', for: 'meal' }, 'meal.window'],
  [
    'a meal to come, with the clinic’s question',
    { ...RAISED, ...meal(HOUR) },
    { kind: 'wait', for: 'meal', until: '2026-03-12T18:40:00.000Z', open: ['malignancy'] },
    'meal.window',
  ],
  [
    'the interval counts eight hours from the last',
    facts(givenAt(HOUR)),
    { kind: 'wait', for: 'interval', until: '2026-03-13T01:00:00.000Z' },
    'gap.twice-daily',
  ],
  [
    'before the slot opens: until it does, not the next one',
    facts({ ...slot({ opensAt: instant(NOW + 30 * MINUTE) }) }),
    { kind: 'wait', for: 'slot', until: '2026-03-12T18:30:00.000Z', open: ['vialAppearance'] },
    'gap.twice-daily',
  ],
  [
    'given already and uncertain: one reason',
    facts({ slot: { ...SLOT, givenCount: 1, uncertain: true } }),
    block('dose.start', 'gap.twice-daily'),
    'dose.start',
  ],
  [
    'every reason is named, in the order of the rules',
    facts({
      prescriptions: [{ ...PRESCRIBED, halfMarks: halfMarks(38) }],
      vial: {
        id: 'v1',
        openedOn: day('2026-02-10'),
        expires: '2026-02',
        appearance: 'clear',
        inspectedAt: NOW,
      },
    }),
    block('dose.increase', 'gap.weight-change', 'vial.expiry', 'vial.in-use', 'gap.in-use-day'),
    'dose.increase',
  ],
]

describe('the injection decision', () => {
  test.each(named(INJECTION))('%s', (_name, [, child, outcome, decidedBy, site = CAUTIOUS]) => {
    const decision = decideInjection(child, site)
    expect(decision.outcome).toEqual(outcome)
    expect(decision.decidedBy).toBe(decidedBy)
  })

  test('a dose that is given has nothing open where all is known', () => {
    expect(decideInjection(facts({}), CAUTIOUS).outcome).not.toHaveProperty('open')
  })
})
