// Injections after hypoglycemia, one change a row.
import { describe, test } from 'vitest'
import { EPISODE, facts, INJECTIONS, policy, READING } from './facts.js'
import { ago, expectInjection, GIVE, HOUR, MINUTE, type Row, withhold } from './injection-rows.js'
import { named } from '../named.js'

const episode = (msAgo: number, changes = {}) => ({
  episodes: [{ ...EPISODE, foodIntake: 'inadequate' as const, at: ago(msAgo), ...changes }],
})
const ate = (msAgo: number) => ({ injections: { ...INJECTIONS, lastMealBegunAt: ago(msAgo) } })
const RECENT = withhold('hypoglycemia.reduce', 'gap.recent-hypoglycemia')

const HYPOGLYCEMIA: readonly Row[] = [
  ['two hours ago', facts(episode(2 * HOUR)), GIVE, 'meal.window'],
  [
    'two hours ago, nothing eaten since',
    facts({ ...episode(2 * HOUR), ...ate(3 * HOUR) }),
    GIVE,
    'meal.window',
  ],
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
      glucose: [{ ...READING, method: 'cgm', at: ago(MINUTE) }],
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
    withhold('hypoglycemia.reduce', 'gap.recent-hypoglycemia'),
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

describe('after hypoglycemia', () => {
  test.each(named(HYPOGLYCEMIA))('%s', (_name, row) => {
    expectInjection(row)
  })
})
