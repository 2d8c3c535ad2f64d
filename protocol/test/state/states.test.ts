// The running states: level period, monitoring, and what follows an injection.
import { describe, expect, test } from 'vitest'
import { glucoseAmount, halfMarks, instant, microgramsPerKg, nanograms } from '@stature/label'
import { decideInjection, levelPeriod } from '@stature/protocol'
import type { AssessmentFacts, Facts, LastInjection, Policy, PrescriptionFacts } from '@stature/protocol'
import {
  at,
  CAUTIOUS,
  day,
  EPISODE,
  facts,
  INJECTIONS,
  LAST,
  NOW,
  policy,
  PRESCRIBED,
  READING,
  TOLERATED,
} from '../decide/facts.js'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

const next = (changes: Partial<PrescriptionFacts>): PrescriptionFacts => ({
  ...PRESCRIBED,
  id: 'p2',
  at: at('2026-03-08T12:00:00Z'),
  on: day('2026-03-08'),
  reason: 'reweigh',
  firstGivenAt: at('2026-03-08T18:00:00Z'),
  givenCount: 4,
  daysUnused: 1,
  ...changes,
})

describe('a level period', () => {
  const FIRST = PRESCRIBED.firstGivenAt
  const OWN = at('2026-03-08T18:00:00Z')
  test.each([
    ['a reweigh continues it', next({}), FIRST, 26],
    ['a reweigh that draws exactly 10 % more', next({ halfMarks: halfMarks(22) }), FIRST, 26, 20],
    ['one half mark beyond 10 %', next({ halfMarks: halfMarks(23) }), OWN, 4, 20],
    ['a reweigh named so at another level', next({ doseMicrogramsPerKg: microgramsPerKg(41) }), FIRST, 26],
    ['an increase at the same level ordered', next({ reason: 'increase' }), FIRST, 26],
    [
      'an increase to another level',
      next({ reason: 'increase', doseMicrogramsPerKg: microgramsPerKg(41) }),
      OWN,
      4,
    ],
    ['the same level ordered as a mass', next({ reason: 'increase', doseMicrogramsPerKg: null }), FIRST, 26],
    [
      'another level ordered as a mass',
      next({ reason: 'increase', doseMicrogramsPerKg: null, massNanograms: nanograms(600_001) }),
      OWN,
      4,
    ],
    ['a start begins anew', next({ reason: 'start' }), OWN, 4],
    ['a resumption begins anew', next({ reason: 'resume' }), OWN, 4],
    ['a pause of fourteen days continues it', next({ daysUnused: 14 }), FIRST, 26],
    ['fifteen days restart it', next({ daysUnused: 15 }), OWN, 4],
  ] as const)('%s', (_name, second, firstGivenAt, givenCount, before: number = 12) => {
    const one = { ...PRESCRIBED, halfMarks: halfMarks(before) }
    const period = levelPeriod([one, second], CAUTIOUS)
    expect(period).toMatchObject({ firstGivenAt, givenCount })
  })

  test('nothing given under the newest: the earlier first injection counts', () => {
    const period = levelPeriod([PRESCRIBED, next({ firstGivenAt: null, givenCount: 0 })], CAUTIOUS)
    expect(period).toEqual({ start: 0, firstGivenAt: FIRST, givenCount: 22 })
  })

  test('without a prescription there is none', () => {
    expect(levelPeriod([], CAUTIOUS)).toBeNull()
  })
})

const established: AssessmentFacts = { ...TOLERATED, doseEstablished: true }
const ENDED = { assessments: [established] }
const monitored = (child: Facts, site: Policy = CAUTIOUS) => decideInjection(child, site).states.monitoring
const symptomatic = (on: string, severity: 'symptomatic' | 'severe' = 'symptomatic') => ({
  ...EPISODE,
  foodIntake: 'inadequate' as const,
  severity,
  at: at(`${on}T15:00:00Z`),
  on: day(on),
})

describe('monitoring', () => {
  test.each<readonly [string, Facts, boolean]>([
    ['due from the start', facts({}), true],
    ['not without a prescription', facts({ prescriptions: [] }), false],
    ['ended by an established dose', facts(ENDED), false],
    [
      'not by one that was not tolerated',
      facts({ assessments: [{ ...established, tolerated: false }] }),
      true,
    ],
    [
      'not by one declared before the week was over',
      facts({ assessments: [{ ...established, at: at('2026-03-08T17:59:59.999Z') }] }),
      true,
    ],
    [
      'by one declared as the week ended',
      facts({ assessments: [{ ...established, at: at('2026-03-08T18:00:00Z') }] }),
      false,
    ],
    [
      'an earlier established dose counts under a later plain assessment',
      facts({ assessments: [established, { ...TOLERATED, at: NOW }] }),
      false,
    ],
    ['ended by the prescriber', facts({ monitoringEndedAt: at('2026-03-03T10:00:00Z') }), false],
    [
      'the later end counts',
      facts({
        ...ENDED,
        monitoringEndedAt: at('2026-03-11T10:00:00Z'),
        resumedAt: at('2026-03-11T09:00:00Z'),
      }),
      false,
    ],
    ['due again after a resumption', facts({ ...ENDED, resumedAt: at('2026-03-11T10:00:00Z') }), true],
    [
      'a resumption before the end is over',
      facts({ ...ENDED, resumedAt: at('2026-03-10T09:59:59Z') }),
      false,
    ],
    ['a resumption as it ended is due', facts({ ...ENDED, resumedAt: established.at }), true],
    [
      'due again after a larger drawn mass',
      facts({ ...ENDED, prescriptions: [PRESCRIBED, next({ at: NOW, halfMarks: halfMarks(13) })] }),
      true,
    ],
    [
      'not after the same drawn mass',
      facts({ ...ENDED, prescriptions: [PRESCRIBED, next({ at: NOW })] }),
      false,
    ],
    [
      'not after a smaller one',
      facts({ ...ENDED, prescriptions: [PRESCRIBED, next({ at: NOW, halfMarks: halfMarks(11) })] }),
      false,
    ],
    [
      'due again after a restart',
      facts({ ...ENDED, prescriptions: [PRESCRIBED, next({ at: NOW, daysUnused: 15 })] }),
      true,
    ],
    [
      'due again after one severe episode',
      facts({ ...ENDED, episodes: [symptomatic('2026-03-11', 'severe')] }),
      true,
    ],
    ['one mild episode is not frequent', facts({ ...ENDED, episodes: [symptomatic('2026-03-11')] }), false],
    [
      'two in seven days are',
      facts({ ...ENDED, episodes: [symptomatic('2026-03-04'), symptomatic('2026-03-11')] }),
      true,
    ],
    [
      'two in eight days are not',
      facts({ ...ENDED, episodes: [symptomatic('2026-03-03'), symptomatic('2026-03-11')] }),
      false,
    ],
    [
      'frequent before the end is over',
      facts({ ...ENDED, episodes: [symptomatic('2026-03-05'), symptomatic('2026-03-06')] }),
      false,
    ],
  ])('%s', (_name, child, due) => {
    expect(monitored(child).due).toBe(due)
  })

  test('a policy may count one as frequent', () => {
    const site = policy({ frequentSymptoms: { count: 1, withinDays: 1 } })
    expect(monitored(facts({ ...ENDED, episodes: [symptomatic('2026-03-11')] }), site).due).toBe(true)
  })

  test('says since when', () => {
    expect(monitored(facts({})).since).toBe(PRESCRIBED.at)
    expect(monitored(facts({ ...ENDED, resumedAt: NOW })).since).toBe(NOW)
    expect(monitored(facts(ENDED)).since).toBeNull()
  })

  test('a dose established under an earlier level does not count before that level was tolerated', () => {
    const prescriptions = [PRESCRIBED, next({ reason: 'increase', doseMicrogramsPerKg: microgramsPerKg(41) })]
    expect(
      monitored(facts({ prescriptions, assessments: [{ ...established, at: at('2026-03-09T10:00:00Z') }] }))
        .due,
    ).toBe(true)
    expect(
      monitored(
        facts({
          prescriptions: [PRESCRIBED],
          assessments: [{ ...established, at: at('2026-03-09T10:00:00Z') }],
        }),
      ).due,
    ).toBe(false)
  })
})

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
  test.each<readonly [string, Facts, boolean, number | null, Policy?]>([
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
  ])('%s', (_name, child, withoutFood, mealDueAt, site) => {
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
