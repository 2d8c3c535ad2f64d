// The injection decision on the settled child, one change a row.
import { describe, expect, test } from 'vitest'
import { glucoseAmount, grams, halfMarks, instant } from '@stature/label'
import { decideInjection } from '@stature/protocol'
import type { Facts, GlucoseFacts, MealFacts, Policy, SlotFacts, VialFacts } from '@stature/protocol'
import {
  at,
  CAUTIOUS,
  day,
  EPISODE,
  facts,
  INJECTIONS,
  LAST,
  MEAL,
  NO_MEAL,
  NOW,
  policy,
  PRESCRIBED,
  READING,
  SLOT,
} from './facts.js'

type Row = readonly [name: string, child: Facts, outcome: object, decidedBy: string, site?: Policy]

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const ago = (ms: number) => instant(NOW - ms)
const GIVE = { kind: 'give', halfMarks: 12, massMg: '0.6' }
const block = (...why: string[]) => ({ kind: 'do-not-inject', why })
const withhold = (...why: string[]) => ({ kind: 'withhold', why })
const ask = (...missing: string[]) => ({ kind: 'cannot-decide', missing })

const slot = (changes: Partial<SlotFacts>): Partial<Facts> => ({ slot: { ...SLOT, ...changes } })
const vial = (changes: Partial<VialFacts>): Partial<Facts> => ({
  vial: {
    id: 'v1',
    openedOn: day('2026-03-01'),
    expires: '2026-12',
    appearance: 'clear',
    inspectedAt: ago(2 * MINUTE),
    ...changes,
  },
})
const givenAt = (ms: number, where: string = LAST.slot) => ({
  injections: { ...INJECTIONS, last: { ...LAST, at: ago(ms), slot: where }, lastPossibleAt: ago(ms) },
})
const reading = (changes: Partial<GlucoseFacts>): Partial<Facts> => ({
  glucose: [{ ...READING, ...changes }],
})
const meal = (
  startsAt: number,
  changes: Partial<MealFacts> = {},
  endedAt: number | null = null,
): Partial<Facts> => ({
  meal: {
    ...MEAL,
    meals: [
      {
        startsAt: instant(NOW + startsAt),
        begun: startsAt <= 0,
        endedAt: endedAt === null ? null : instant(NOW + endedAt),
      },
    ],
    ...changes,
  },
})
const weight = (kg: number): Partial<Facts> => ({
  weight: { confirmed: { grams: grams(kg * 1000), at: PRESCRIBED.at, on: PRESCRIBED.on }, doubted: null },
})

const BLOCKS: readonly Row[] = [
  ['no prescription', facts({ prescriptions: [] }), block('supervision'), 'supervision'],
  [
    'stopped: the dose decision forbids',
    facts({ stoppedAt: NOW, ...slot({ givenCount: 1 }) }),
    block('supervision', 'dose.start', 'gap.twice-daily'),
    'supervision',
  ],
  [
    'a long pause',
    facts({
      prescriptions: [{ ...PRESCRIBED, on: day('2026-02-25'), at: at('2026-02-25T12:00:00Z') }],
      injections: { ...INJECTIONS, last: null },
    }),
    block('supervision', 'gap.pause'),
    'gap.pause',
  ],
  [
    'given in this slot',
    facts(slot({ givenCount: 1 })),
    block('dose.start', 'gap.twice-daily'),
    'dose.start',
  ],
  [
    'uncertain in this slot',
    facts(slot({ uncertain: true })),
    block('dose.start', 'gap.twice-daily'),
    'dose.start',
  ],
  [
    'a once-a-day order given this morning',
    facts({ prescriptions: [{ ...PRESCRIBED, timesPerDay: 1 }] }),
    block('dose.start', 'gap.twice-daily'),
    'dose.start',
  ],
  [
    'a once-a-day order given yesterday',
    facts({
      prescriptions: [{ ...PRESCRIBED, timesPerDay: 1 }],
      ...givenAt(24 * HOUR, '2026-03-11/evening'),
    }),
    GIVE,
    'meal.window',
  ],
  [
    'drawn 6 % over the maximum by the newest weight',
    facts({ prescriptions: [{ ...PRESCRIBED, halfMarks: halfMarks(53) }], ...weight(20.8) }),
    block('dose.increase', 'gap.weight-change'),
    'dose.increase',
  ],
  [
    'no weight blocks nothing',
    facts({ weight: { confirmed: null, doubted: null } }),
    { ...GIVE, open: ['weight'] },
    'meal.window',
  ],
  ['a vial not clear', facts(vial({ appearance: 'not-clear' })), block('vial.inspect'), 'vial.inspect'],
  ['its expiry month', facts(vial({ expires: '2026-03' })), GIVE, 'meal.window'],
  ['the month before', facts(vial({ expires: '2026-02' })), block('vial.expiry'), 'vial.expiry'],
  ['its expiry day', facts(vial({ expires: '2026-03-12' })), GIVE, 'meal.window'],
  ['the day before', facts(vial({ expires: '2026-03-11' })), block('vial.expiry'), 'vial.expiry'],
  ['its 30th day', facts(vial({ openedOn: day('2026-02-11') })), GIVE, 'meal.window'],
  [
    'its 31st day',
    facts(vial({ openedOn: day('2026-02-10') })),
    block('vial.in-use', 'gap.in-use-day'),
    'vial.in-use',
  ],
  [
    'a vial whose opening was not recorded',
    facts(vial({ openedOn: null, expires: null })),
    GIVE,
    'meal.window',
  ],
]

const EATING: readonly Row[] = [
  ['not eating', facts({ meal: { ...MEAL, eating: 'no' } }), withhold('meal.withhold'), 'meal.withhold'],
  [
    'not eating, vial not looked at',
    facts({ meal: { ...MEAL, eating: 'no' }, vial: null }),
    { ...withhold('meal.withhold'), open: ['vialAppearance'] },
    'meal.withhold',
  ],
  ['nothing stated', facts({ meal: NO_MEAL }), ask('eating', 'meal'), 'meal.withhold'],
  ['eating, no meal stated', facts({ meal: { ...NO_MEAL, eating: 'yes' } }), ask('meal'), 'meal.window'],
  [
    'recorded as withheld',
    facts(slot({ withheldAt: ago(HOUR) })),
    withhold('meal.withhold', 'gap.withheld-slot'),
    'gap.withheld-slot',
  ],
  [
    'reopened by a meal after it',
    facts(slot({ withheldAt: ago(10 * MINUTE) })),
    GIVE,
    'meal.window',
    policy({ withheldSlot: 'reopen-with-meal' }),
  ],
  [
    'not reopened by a meal before it',
    facts(slot({ withheldAt: ago(10 * MINUTE - 1) })),
    withhold('meal.withhold', 'gap.withheld-slot'),
    'gap.withheld-slot',
    policy({ withheldSlot: 'reopen-with-meal' }),
  ],
]

const WINDOW: readonly Row[] = [
  ['20 minutes before the meal', facts(meal(20 * MINUTE)), GIVE, 'meal.window'],
  [
    '20 minutes and a millisecond before',
    facts(meal(20 * MINUTE + 1)),
    { kind: 'wait', for: 'meal', until: '2026-03-12T18:00:00.001Z' },
    'meal.window',
  ],
  ['20 minutes after its start', facts(meal(-20 * MINUTE)), GIVE, 'meal.window'],
  ['a millisecond later', facts(meal(-20 * MINUTE - 1)), { kind: 'wait', for: 'meal' }, 'meal.window'],
  ['under way, eating stated now', facts(meal(-60 * MINUTE, { eatingNow: true })), GIVE, 'meal.window'],
  [
    'longer than the longest meal',
    facts(meal(-60 * MINUTE - 1, { eatingNow: true })),
    { kind: 'wait', for: 'meal' },
    'meal.window',
  ],
  [
    'eating stated now, but ended',
    facts(meal(-40 * MINUTE, { eatingNow: true }, -MINUTE)),
    { kind: 'wait', for: 'meal' },
    'meal.window',
  ],
  ['at its recorded end', facts(meal(-40 * MINUTE, {}, 0)), GIVE, 'meal.window'],
  [
    '20 minutes after its end, from-end',
    facts(meal(-60 * MINUTE, {}, -20 * MINUTE)),
    GIVE,
    'meal.window',
    policy({ mealEnd: 'from-end' }),
  ],
  [
    'a millisecond later, from-end',
    facts(meal(-60 * MINUTE, {}, -20 * MINUTE - 1)),
    { kind: 'wait', for: 'meal' },
    'meal.window',
    policy({ mealEnd: 'from-end' }),
  ],
  [
    'without an end, from-end is from-start',
    facts(meal(-21 * MINUTE)),
    { kind: 'wait', for: 'meal' },
    'meal.window',
    policy({ mealEnd: 'from-end' }),
  ],
  [
    'the nearest of two meals to come is waited for',
    facts({
      meal: {
        ...MEAL,
        meals: [3 * HOUR, HOUR, -HOUR].map((ms) => ({
          startsAt: instant(NOW + ms),
          begun: false,
          endedAt: null,
        })),
      },
    }),
    { kind: 'wait', for: 'meal', until: '2026-03-12T18:40:00.000Z' },
    'meal.window',
  ],
]

const WAITS: readonly Row[] = [
  [
    'as the slot opens',
    facts({ ...slot({ opensAt: NOW }), ...vial({ inspectedAt: NOW }) }),
    GIVE,
    'meal.window',
  ],
  [
    'a millisecond before it opens',
    facts(slot({ opensAt: instant(NOW + 1) })),
    { kind: 'wait', for: 'slot', until: '2026-03-12T18:00:00.001Z' },
    'gap.twice-daily',
  ],
  ['as the slot closes', facts(slot({ closesAt: NOW })), GIVE, 'meal.window'],
  [
    'a millisecond after it closed',
    facts(slot({ closesAt: ago(1) })),
    { kind: 'wait', for: 'slot', until: '2026-03-13T05:00:00.000Z' },
    'gap.twice-daily',
  ],
  ['eight hours after the last', facts(givenAt(8 * HOUR)), GIVE, 'meal.window'],
  [
    'a millisecond less',
    facts(givenAt(8 * HOUR - 1)),
    { kind: 'wait', for: 'interval', until: '2026-03-12T18:00:00.001Z' },
    'gap.twice-daily',
  ],
  [
    'slot before interval before meal',
    facts({ ...slot({ opensAt: instant(NOW + 1) }), ...givenAt(HOUR), ...meal(HOUR) }),
    { kind: 'wait', for: 'slot' },
    'gap.twice-daily',
  ],
  [
    'interval before meal',
    facts({ ...givenAt(HOUR), ...meal(HOUR) }),
    { kind: 'wait', for: 'interval' },
    'gap.twice-daily',
  ],
  [
    'what could make a wait more cautious',
    facts({ ...slot({ opensAt: instant(NOW + 1) }), meal: NO_MEAL, glucose: [], vial: null }),
    { kind: 'wait', for: 'slot', open: ['eating', 'glucose', 'vialAppearance'] },
    'gap.twice-daily',
  ],
]

const low = glucoseAmount(6_999_999)
const GLUCOSE: readonly Row[] = [
  [
    'just under the policy’s value',
    facts(reading({ amount: low })),
    withhold('glucose.at-start', 'gap.glucose-threshold'),
    'gap.glucose-threshold',
  ],
  ['at the value', facts(reading({ amount: glucoseAmount(7_000_000) })), GIVE, 'meal.window'],
  [
    'low, by a method that does not count',
    facts(reading({ amount: low, method: 'cgm' })),
    withhold('glucose.at-start', 'gap.glucose-threshold'),
    'gap.glucose-threshold',
    policy({ glucoseMethods: ['meter'] }),
  ],
  [
    'low, no value in the policy',
    facts(reading({ amount: low })),
    GIVE,
    'meal.window',
    policy({ withholdBelowGlucose: null }),
  ],
  ['30 minutes old', facts(reading({ at: ago(30 * MINUTE) })), GIVE, 'meal.window'],
  [
    'older by a millisecond',
    facts(reading({ at: ago(30 * MINUTE + 1) })),
    ask('glucose'),
    'gap.glucose-gate',
  ],
  ['not preprandial', facts(reading({ relation: 'other' })), ask('glucose'), 'gap.glucose-gate'],
  [
    'a method that does not count',
    facts(reading({ method: 'cgm' })),
    ask('glucose'),
    'gap.glucose-gate',
    policy({ glucoseMethods: ['meter'] }),
  ],
  ['missing, only advised', facts({ glucose: [] }), GIVE, 'meal.window', policy({ glucoseGate: 'advised' })],
  ['missing, not due', facts({ glucose: [], monitoringEndedAt: ago(HOUR) }), GIVE, 'meal.window'],
  [
    'not possible: proceed',
    facts({ glucose: [], ...slot({ glucoseNotPossible: true }) }),
    GIVE,
    'meal.window',
  ],
  [
    'not possible: withhold',
    facts({ glucose: [], ...slot({ glucoseNotPossible: true }) }),
    withhold('glucose.at-start', 'gap.glucose-gate'),
    'gap.glucose-gate',
    policy({ glucoseNotPossible: 'withhold' }),
  ],
  [
    'the newest of two decides: low',
    facts({
      glucose: [
        { ...READING, relation: 'other', at: ago(10 * MINUTE) },
        { ...READING, amount: low },
      ],
    }),
    withhold('glucose.at-start', 'gap.glucose-threshold'),
    'gap.glucose-threshold',
  ],
  [
    'the newest of two decides: safe',
    facts({ glucose: [{ ...READING, relation: 'other', amount: low, at: ago(10 * MINUTE) }, READING] }),
    GIVE,
    'meal.window',
  ],
  [
    'two at one instant: the lower',
    facts({ glucose: [{ ...READING, relation: 'other', amount: low }, READING] }),
    withhold('glucose.at-start', 'gap.glucose-threshold'),
    'gap.glucose-threshold',
  ],
  [
    'a reading after the instant counts nowhere',
    facts(reading({ at: instant(NOW + 1) })),
    ask('glucose'),
    'gap.glucose-gate',
  ],
]

const episode = (msAgo: number, changes = {}) => ({
  episodes: [{ ...EPISODE, foodIntake: 'inadequate' as const, at: ago(msAgo), ...changes }],
})
const ate = (msAgo: number) => ({ injections: { ...INJECTIONS, lastMealBegunAt: ago(msAgo) } })
const RECENT = withhold('hypoglycemia.reduce', 'gap.recent-hypoglycemia')
const HYPOGLYCEMIA: readonly Row[] = [
  ['two hours ago', facts(episode(2 * HOUR)), GIVE, 'meal.window'],
  [
    'less by a millisecond, nothing eaten since',
    facts({ ...episode(2 * HOUR - 1), ...ate(3 * HOUR) }),
    RECENT,
    'gap.recent-hypoglycemia',
  ],
  [
    'an hour ago, safe reading and meal since',
    facts({ ...episode(HOUR), ...ate(10 * MINUTE) }),
    GIVE,
    'meal.window',
  ],
  ['a meal as it happened counts', facts({ ...episode(HOUR), ...ate(HOUR) }), GIVE, 'meal.window'],
  [
    'a meal before it does not',
    facts({ ...episode(HOUR), ...ate(HOUR + 1) }),
    RECENT,
    'gap.recent-hypoglycemia',
  ],
  [
    'no meal since',
    facts({ ...episode(HOUR), injections: { ...INJECTIONS, lastMealBegunAt: null } }),
    RECENT,
    'gap.recent-hypoglycemia',
  ],
  [
    'the reading at the episode is not a later one',
    facts({ ...episode(5 * MINUTE), ...ate(MINUTE) }),
    RECENT,
    'gap.recent-hypoglycemia',
  ],
  [
    'a later reading by a method that does not count',
    facts({
      ...episode(HOUR),
      ...ate(10 * MINUTE),
      glucose: [READING, { ...READING, method: 'cgm', at: ago(MINUTE) }].slice(1),
    }),
    RECENT,
    'gap.recent-hypoglycemia',
    policy({ glucoseMethods: ['meter'], glucoseGate: 'advised' }),
  ],
  [
    'no value: recovered is enough',
    facts(episode(HOUR, { recoveredAt: ago(MINUTE) })),
    GIVE,
    'meal.window',
    policy({ withholdBelowGlucose: null }),
  ],
  [
    'no value, not recovered',
    facts(episode(HOUR)),
    RECENT,
    'gap.recent-hypoglycemia',
    policy({ withholdBelowGlucose: null }),
  ],
  [
    'severe, days ago, not reviewed',
    facts(episode(100 * HOUR, { severity: 'severe' })),
    withhold('hypoglycemia.reduce', 'gap.severe'),
    'gap.recent-hypoglycemia',
  ],
  [
    'severe, reviewed',
    facts(episode(100 * HOUR, { severity: 'severe', reviewedAt: ago(HOUR) })),
    GIVE,
    'meal.window',
  ],
  [
    'severe, only advised',
    facts(episode(100 * HOUR, { severity: 'severe' })),
    GIVE,
    'meal.window',
    policy({ afterHypoglycemia: { hours: 2, severe: 'advise' } }),
  ],
]

const VIAL: readonly Row[] = [
  ['no vial looked at', facts({ vial: null }), ask('vialAppearance'), 'vial.inspect'],
  [
    'never looked at',
    facts(vial({ inspectedAt: null, appearance: 'unknown' })),
    ask('vialAppearance'),
    'vial.inspect',
  ],
  ['looked at as the slot opened', facts(vial({ inspectedAt: SLOT.opensAt })), GIVE, 'meal.window'],
  [
    'looked at before',
    facts(vial({ inspectedAt: instant(SLOT.opensAt - 1) })),
    ask('vialAppearance'),
    'vial.inspect',
  ],
  [
    'everything asked in order',
    facts({ meal: NO_MEAL, glucose: [], vial: null }),
    ask('eating', 'meal', 'glucose', 'vialAppearance'),
    'meal.withhold',
  ],
]

describe.each([
  ['do not inject', BLOCKS],
  ['eating', EATING],
  ['the meal window', WINDOW],
  ['waiting', WAITS],
  ['glucose', GLUCOSE],
  ['after hypoglycemia', HYPOGLYCEMIA],
  ['the vial', VIAL],
] as const)('%s', (_table, rows) => {
  test.each(rows)('%s', (_name, child, outcome, decidedBy, site) => {
    const decision = decideInjection(child, site ?? CAUTIOUS)
    expect(decision.outcome).toMatchObject(outcome)
    expect(decision.decidedBy).toBe(decidedBy)
  })
})
