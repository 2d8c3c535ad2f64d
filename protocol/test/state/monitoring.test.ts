// Monitoring: due from when, ended by what.
import { describe, expect, test } from 'vitest'
import { halfMarks, instant, microgramsPerKg } from '@stature/label'
import { decideInjection } from '@stature/protocol'
import type { AssessmentFacts, Facts, Policy } from '@stature/protocol'
import { at, CAUTIOUS, day, EPISODE, facts, NOW, policy, PRESCRIBED, TOLERATED } from '../decide/facts.js'
import { next } from './next.js'

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
    [
      'nothing was ever given at the level declared',
      facts({ ...ENDED, prescriptions: [{ ...PRESCRIBED, firstGivenAt: null, givenCount: 0 }] }),
      true,
    ],
    [
      'declared before anything was prescribed',
      facts({ assessments: [{ ...established, at: at('2026-02-20T10:00:00Z') }] }),
      true,
    ],
    [
      'declared as another level was prescribed: it is of that level',
      facts({
        ...ENDED,
        prescriptions: [
          PRESCRIBED,
          next({ reason: 'increase', doseMicrogramsPerKg: microgramsPerKg(41), at: established.at }),
        ],
      }),
      true,
    ],
    [
      'declared a millisecond before: it is of the level before',
      facts({
        ...ENDED,
        prescriptions: [
          PRESCRIBED,
          next({
            reason: 'increase',
            doseMicrogramsPerKg: microgramsPerKg(41),
            at: instant(established.at + 1),
          }),
        ],
      }),
      false,
    ],
    [
      'a severe episode before the end is over, a later mild one is not frequent',
      facts({ ...ENDED, episodes: [symptomatic('2026-02-20', 'severe'), symptomatic('2026-03-11')] }),
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
    expect(monitored(facts({ prescriptions: [] }))).toEqual({ due: false, since: null })
  })

  test('the newest of what made them due is named', () => {
    const resumedAt = at('2026-03-06T10:00:00Z')
    const severe = (on: string) => [symptomatic(on, 'severe')]
    const since = (changes: Partial<Facts>) => monitored(facts(changes)).since
    expect(since({ resumedAt, episodes: severe('2026-03-05') })).toBe(resumedAt)
    expect(since({ resumedAt, episodes: severe('2026-03-07') })).toBe(at('2026-03-07T15:00:00Z'))
    expect(since({ resumedAt: at('2026-02-01T10:00:00Z') })).toBe(PRESCRIBED.at)
    expect(since({ episodes: severe('2026-02-20') })).toBe(PRESCRIBED.at)
    expect(since({ episodes: [...severe('2026-03-05'), ...severe('2026-03-08')] })).toBe(
      at('2026-03-08T15:00:00Z'),
    )
    expect(since({ prescriptions: [PRESCRIBED, next({ halfMarks: halfMarks(13) })] })).toBe(next({}).at)
    expect(since({ prescriptions: [PRESCRIBED, next({})] })).toBe(PRESCRIBED.at)
  })

  test('of two ends the later counts, whoever declared it', () => {
    const due = (resumed: string, ended: string) =>
      monitored(facts({ ...ENDED, resumedAt: at(resumed), monitoringEndedAt: at(ended) })).due
    expect(due('2026-03-10T09:00:00Z', '2026-03-05T10:00:00Z')).toBe(false)
    expect(due('2026-03-10T11:00:00Z', '2026-03-05T10:00:00Z')).toBe(true)
    expect(due('2026-03-10T11:00:00Z', '2026-03-11T10:00:00Z')).toBe(false)
  })

  test('of two doses established the later counts', () => {
    const twice = [established, { ...established, at: at('2026-03-11T10:00:00Z') }]
    expect(monitored(facts({ assessments: twice, resumedAt: at('2026-03-11T09:00:00Z') })).due).toBe(false)
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
