// Eating and the window around the meal, one change a row.
import { describe, test } from 'vitest'
import { instant } from '@stature/label'
import type { Facts } from '@stature/protocol'
import { facts, MEAL, NO_MEAL, NOW, policy } from './facts.js'
import {
  ago,
  ask,
  expectInjection,
  GIVE,
  HOUR,
  meal,
  MINUTE,
  type Row,
  slot,
  withhold,
} from './injection-rows.js'
import { named } from '../named.js'

const meals = (...starts: readonly number[]): Partial<Facts> => ({
  meal: {
    ...MEAL,
    meals: starts.map((ms) => ({ startsAt: instant(NOW + ms), begun: ms <= 0, endedAt: null })),
  },
})

const EATING: readonly Row[] = [
  ['not eating', facts({ meal: { ...MEAL, eating: 'no' } }), withhold('meal.withhold'), 'meal.withhold'],
  [
    'not eating, vial not looked at',
    facts({ meal: { ...MEAL, eating: 'no' }, vial: null }),
    { ...withhold('meal.withhold'), open: ['vialAppearance'] },
    'meal.withhold',
  ],
  ['nothing stated', facts({ meal: NO_MEAL }), ask('eating', 'meal'), 'meal.withhold'],
  [
    'two meals stated, reopened by the one after it',
    facts({ ...slot({ withheldAt: ago(20 * MINUTE) }), ...meals(-30 * MINUTE, -10 * MINUTE) }),
    GIVE,
    'meal.window',
    policy({ withheldSlot: 'reopen-with-meal' }),
  ],
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
    facts(meals(3 * HOUR, HOUR, -HOUR)),
    { kind: 'wait', for: 'meal', until: '2026-03-12T18:40:00.000Z' },
    'meal.window',
  ],
  [
    'the nearest, whichever was stated first',
    facts(meals(HOUR, 3 * HOUR)),
    { kind: 'wait', for: 'meal', until: '2026-03-12T18:40:00.000Z' },
    'meal.window',
  ],
  ['one of two meals is near enough', facts(meals(-3 * HOUR, -10 * MINUTE)), GIVE, 'meal.window'],
  [
    'eating stated now does not bring a later meal nearer',
    facts(meal(30 * MINUTE, { eatingNow: true })),
    { kind: 'wait', for: 'meal', until: '2026-03-12T18:10:00.000Z' },
    'meal.window',
  ],
  [
    'nor does an end recorded before it starts, from-end',
    facts(meal(30 * MINUTE, {}, -MINUTE)),
    { kind: 'wait', for: 'meal', until: '2026-03-12T18:10:00.000Z' },
    'meal.window',
    policy({ mealEnd: 'from-end' }),
  ],
]

describe('eating', () => {
  test.each(named(EATING))('%s', (_name, row) => {
    expectInjection(row)
  })
})

describe('the meal window', () => {
  test.each(named(WINDOW))('%s', (_name, row) => {
    expectInjection(row)
  })
})
