// What follows an injection: a meal owed, the alarm without food, caution with activity.
import { describe, expect, test } from 'vitest'
import { glucoseAmount, instant } from '@stature/label'
import type { Instant } from '@stature/label'
import { decideInjection } from '@stature/protocol'
import type { Facts, LastInjection, Policy } from '@stature/protocol'
import { CAUTIOUS, facts, INJECTIONS, LAST, NOW, policy, READING } from '../decide/facts.js'
import { named } from '../named.js'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

const after = (changes: Partial<LastInjection>, more: Partial<Facts> = {}) =>
  facts({
    glucose: [],
    injections: {
      ...INJECTIONS,
      last: { ...LAST, ...changes },
      lastMealBegunAt: changes.mealBegunAt ?? null,
    },
    ...more,
  })
const ago = (ms: number) => instant(NOW - ms)
const following = (child: Facts, site: Policy = CAUTIOUS) =>
  decideInjection(child, site).states.afterInjection
const unfed = { at: ago(30 * MINUTE), mealPlannedAt: ago(20 * MINUTE), mealBegunAt: null }
const safe = { ...READING, at: ago(MINUTE), amount: glucoseAmount(7_000_000) }

describe('after an injection', () => {
  const ROWS: readonly (readonly [string, Facts, boolean, Instant | null, Policy?])[] = [
    ['its meal begun', after({ ...unfed, mealBegunAt: ago(10 * MINUTE) }), false, null],
    ['20 minutes after the planned time', after(unfed), false, NOW],
    ['a millisecond later', after({ ...unfed, mealPlannedAt: ago(20 * MINUTE + 1) }), true, null],
    [
      'no meal planned: from the injection',
      after({ ...unfed, at: ago(20 * MINUTE), mealPlannedAt: null }),
      false,
      NOW,
    ],
    [
      'no meal planned, later',
      after({ ...unfed, at: ago(20 * MINUTE + 1), mealPlannedAt: null }),
      true,
      null,
    ],
    ['a safe reading since', after({ ...unfed, mealPlannedAt: null }, { glucose: [safe] }), false, null],
    [
      'a low reading since',
      after({ ...unfed, mealPlannedAt: null }, { glucose: [{ ...safe, amount: glucoseAmount(6_999_999) }] }),
      true,
      null,
    ],
    [
      'a reading as it was given',
      after({ ...unfed, mealPlannedAt: null }, { glucose: [{ ...safe, at: ago(30 * MINUTE) }] }),
      true,
      null,
    ],
    [
      'a reading by a method that does not count',
      after({ ...unfed, mealPlannedAt: null }, { glucose: [{ ...safe, method: 'cgm' }] }),
      true,
      null,
      policy({ glucoseMethods: ['meter'] }),
    ],
    [
      'no value in the policy',
      after({ ...unfed, mealPlannedAt: null }, { glucose: [safe] }),
      true,
      null,
      policy({ withholdBelowGlucose: null }),
    ],
    [
      'the newest reading counts',
      after(
        { ...unfed, mealPlannedAt: null },
        {
          glucose: [
            { ...safe, at: ago(2 * MINUTE) },
            { ...safe, relation: 'other', amount: glucoseAmount(5_000_000) },
          ],
        },
      ),
      true,
      null,
    ],
    [
      'two readings at one instant: the lower counts',
      after(
        { ...unfed, mealPlannedAt: null },
        {
          glucose: [
            { ...safe, amount: glucoseAmount(6_999_999) },
            { ...safe, method: 'cgm' },
          ],
        },
      ),
      true,
      null,
    ],
    [
      'two readings at one instant, the other way round',
      after(
        { ...unfed, mealPlannedAt: null },
        {
          glucose: [
            { ...safe, method: 'cgm' },
            { ...safe, amount: glucoseAmount(6_999_999) },
          ],
        },
      ),
      true,
      null,
    ],
    [
      'the newest reading counts, whatever the order',
      after(
        { ...unfed, mealPlannedAt: null },
        {
          glucose: [
            { ...safe, relation: 'other', amount: glucoseAmount(5_000_000) },
            { ...safe, at: ago(2 * MINUTE) },
          ],
        },
      ),
      true,
      null,
    ],
    [
      'vomited after the meal',
      after({ ...unfed, mealBegunAt: ago(20 * MINUTE), foodLostAt: ago(10 * MINUTE) }),
      true,
      null,
    ],
    [
      'vomited, fed again',
      after({ ...unfed, mealBegunAt: ago(5 * MINUTE), foodLostAt: ago(10 * MINUTE) }),
      false,
      null,
    ],
    [
      'vomited, a safe reading since',
      after({ ...unfed, mealBegunAt: ago(20 * MINUTE), foodLostAt: ago(10 * MINUTE) }, { glucose: [safe] }),
      false,
      null,
    ],
    [
      'fed as it vomited',
      after({ ...unfed, mealBegunAt: ago(10 * MINUTE), foodLostAt: ago(10 * MINUTE) }),
      true,
      null,
    ],
  ]
  test.each(named(ROWS))('%s', (_name, [, child, withoutFood, mealDueAt, site = CAUTIOUS]) => {
    expect(following(child, site)).toMatchObject({ injectedWithoutFood: withoutFood, mealDueAt })
  })

  test('caution with activity runs to three hours, initiation or not', () => {
    expect(following(after({ at: ago(3 * HOUR) })).activityCautionUntil).toBe(NOW)
    expect(following(after({ at: ago(3 * HOUR + 1) })).activityCautionUntil).toBeNull()
    expect(following(facts({ injections: { ...INJECTIONS, last: null } }))).toEqual({
      mealDueAt: null,
      injectedWithoutFood: false,
      activityCautionUntil: null,
    })
  })

  test('the states are said as advice', () => {
    const ids = (child: Facts) => decideInjection(child, CAUTIOUS).advice.map((each) => each.id)
    expect(ids(after(unfed))).toEqual(expect.arrayContaining(['meal-due', 'activity-caution']))
    expect(ids(after({ ...unfed, mealPlannedAt: null }))).toContain('injected-without-food')
    expect(ids(facts({}))).not.toContain('meal-due')
  })
})
