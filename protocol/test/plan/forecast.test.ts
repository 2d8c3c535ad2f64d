// Dates and blocks of a forecast, each against a hand count on the calendar.
import { halfMarks, microgramsPerKg, nanograms } from '@stature/label'
import { describe, expect, it, test } from 'vitest'
import type { LastInjection } from '@stature/protocol'
import { EPISODE, FACTS, PRESCRIPTION, at, dateOf, day, plan } from './fixtures.js'

const LAST: LastInjection = {
  id: 'i-1',
  at: at('2026-03-03T07:00:00Z'),
  on: day('2026-03-03'),
  slot: '2026-03-03/morning',
  massNanograms: nanograms(1_600_000),
  halfMarks: halfMarks(32),
  site: null,
  mealPlannedAt: null,
  mealBegunAt: null,
  foodLostAt: null,
}

describe('a rise', () => {
  it('may be considered 7 × 24 h after the first injection, and once ten are given', () => {
    expect(plan({}).rise).toEqual({
      blockedBy: null,
      notBeforeAt: at('2026-03-09T07:00:00Z'),
      notBeforeOn: '2026-03-06',
      injectionsStillNeeded: 7,
    })
  })

  it('waits for the policy’s days without hypoglycemia where those end later', () => {
    expect(plan({ episodes: [EPISODE] }).rise.notBeforeOn).toBe('2026-03-09')
    expect(
      plan({ episodes: [EPISODE] }, { wellTolerated: { hypoglycemiaFreeDays: 3, leastInjectionsGiven: 10 } })
        .rise.notBeforeOn,
    ).toBe('2026-03-06')
  })

  it('has no day count left once enough injections are given', () => {
    const enough = { ...PRESCRIPTION, givenCount: 10 }
    const made = plan({ prescriptions: [enough] })
    expect(made.rise).toMatchObject({ notBeforeOn: null, injectionsStillNeeded: 0 })
    expect(dateOf(made, 'rise-injections-reached')).toBeUndefined()
    expect(plan({ prescriptions: [{ ...PRESCRIPTION, givenCount: 9 }] }).rise).toMatchObject({
      notBeforeOn: '2026-03-03',
      injectionsStillNeeded: 1,
    })
  })

  test.each([
    ['stopped', {}, {}, { decided: 'stop' }, 'stop'],
    ['interrupted', {}, {}, { decided: 'interrupt' }, 'interrupt'],
    ['a reduction is due', {}, {}, { decided: 'reduce' }, 'reduce'],
    ['no prescription', { prescriptions: [] }, {}, { decided: 'may-start' }, 'no-prescription'],
    [
      'no weight',
      { weight: { confirmed: null, doubted: null } },
      {},
      { decided: 'cannot-decide' },
      'weight-unknown',
    ],
    [
      'no injection given',
      { prescriptions: [{ ...PRESCRIPTION, firstGivenAt: null, givenCount: 0 }] },
      {},
      {},
      'no-injection-given',
    ],
    [
      'a pause one day too long',
      { today: day('2026-03-16') },
      {},
      { decided: 'may-start', from: day('2026-03-16') },
      'restart',
    ],
    ['a pause just not too long', { today: day('2026-03-15') }, {}, { from: day('2026-03-15') }, null],
  ] as const)('%s', (_, facts, policy, options, blockedBy) => {
    const made = plan(facts, policy, options)
    expect(made.rise.blockedBy).toBe(blockedBy)
    expect(made.rise.notBeforeAt === null).toBe(blockedBy !== null)
  })

  const prescribed = (mass: number, level: number) => [
    {
      ...PRESCRIPTION,
      massNanograms: nanograms(mass),
      doseMicrogramsPerKg: microgramsPerKg(level),
      halfMarks: halfMarks(mass / 50_000),
    },
  ]

  it('has no room at the maximum', () => {
    expect(plan({ prescriptions: prescribed(2_400_000, 120) }).rise).toMatchObject({
      blockedBy: 'at-maximum',
      notBeforeAt: null,
      notBeforeOn: null,
    })
    expect(plan({ prescriptions: prescribed(2_350_000, 117) }).rise.blockedBy).toBeNull()
  })

  it('has a last partial step only by the policy', () => {
    expect(
      plan({ prescriptions: prescribed(2_000_000, 100) }, { lastStepToMaximum: false }).rise.blockedBy,
    ).toBe('last-step')
    expect(plan({ prescriptions: prescribed(2_000_000, 100) }).rise.blockedBy).toBeNull()
  })
})

describe('dates', () => {
  it('carries clause and gap, and stands in order of day with the counted hours first', () => {
    expect(plan({}).dates).toEqual([
      {
        what: 'rise-week-over',
        clause: 'dose.increase',
        gap: 'gap.week',
        on: null,
        at: at('2026-03-09T07:00:00Z'),
        passed: false,
      },
      {
        what: 'rise-injections-reached',
        clause: 'dose.increase',
        gap: 'gap.well-tolerated',
        on: '2026-03-06',
        at: null,
        passed: false,
      },
      {
        what: 'restart-after',
        clause: 'dose.start',
        gap: 'gap.pause',
        on: '2026-03-15',
        at: null,
        passed: false,
      },
      {
        what: 'weight-ends',
        clause: 'dose.individualize',
        gap: 'gap.weight-age',
        on: '2026-06-29',
        at: null,
        passed: false,
      },
    ])
  })

  it('stands in order of day whatever it is about; of one day, examinations in their own order', () => {
    const examinations = [
      { examination: 'eyes', everyDays: 90, since: day('2026-03-01') },
      { examination: 'spine', everyDays: 28, since: day('2026-02-06') },
      { examination: 'hips', everyDays: 30, since: day('2026-02-04') },
    ] as const
    const { dates } = plan({ examinations })
    expect(dates.map(({ what, on }) => [what, on])).toEqual([
      ['rise-week-over', null],
      ['rise-injections-reached', '2026-03-06'],
      ['examination-spine', '2026-03-06'],
      ['examination-hips', '2026-03-06'],
      ['restart-after', '2026-03-15'],
      ['examination-eyes', '2026-05-30'],
      ['weight-ends', '2026-06-29'],
    ])
  })

  it('names no week before the first injection', () => {
    const prescriptions = [{ ...PRESCRIPTION, firstGivenAt: null, givenCount: 0 }]
    expect(dateOf(plan({ prescriptions }), 'rise-week-over')).toBeUndefined()
  })

  it('reaches the injections of a dose given once a day a day at a time', () => {
    // Seven are needed still: the seventh is that of the ninth.
    const prescriptions = [{ ...PRESCRIPTION, timesPerDay: 1 }]
    expect(dateOf(plan({ prescriptions }), 'rise-injections-reached')?.on).toBe('2026-03-09')
  })

  it('marks the week as passed only after its last instant', () => {
    const week = (iso: string) => dateOf(plan({ asOf: at(iso) }), 'rise-week-over')?.passed
    expect(week('2026-03-09T07:00:00Z')).toBe(false)
    expect(week('2026-03-09T07:00:01Z')).toBe(true)
  })

  it('counts a pause from the later of prescription and last injection', () => {
    const injections = { ...FACTS.injections, last: LAST }
    expect(dateOf(plan({ injections }), 'restart-after')?.on).toBe('2026-03-17')
    const early = { ...LAST, at: at('2026-02-01T07:00:00Z'), on: day('2026-02-01') }
    expect(dateOf(plan({ injections: { ...injections, last: early } }), 'restart-after')?.on).toBe(
      '2026-03-15',
    )
  })

  it('lists examinations by their interval, one that is due as passed', () => {
    const made = plan({
      examinations: [
        { examination: 'eyes', everyDays: 90, since: day('2026-03-01') },
        { examination: 'hips', everyDays: 30, since: day('2026-02-01') },
        { examination: 'ears', everyDays: 30, since: day('2026-01-31') },
      ],
    })
    expect(dateOf(made, 'examination-eyes')).toMatchObject({
      on: '2026-05-30',
      passed: false,
      clause: 'reaction.intracranial',
    })
    expect(dateOf(made, 'examination-hips')).toMatchObject({
      on: '2026-03-03',
      passed: false,
      clause: 'reaction.hip',
    })
    expect(dateOf(made, 'examination-ears')).toMatchObject({
      on: '2026-03-02',
      passed: true,
      clause: 'reaction.lymphoid',
    })
  })

  it('names the review at 18 only in an edition that advises one, a leap birthday on 1 March', () => {
    expect(dateOf(plan({}, { edition: 'eu-2020' }), 'upper-age-review')?.on).toBe('2036-05-10')
    expect(
      dateOf(plan({ birthDate: day('2016-02-29') }, { edition: 'eu-2020' }), 'upper-age-review')?.on,
    ).toBe('2034-03-01')
    expect(dateOf(plan({ birthDate: 'unknown' }, { edition: 'eu-2020' }), 'upper-age-review')).toBeUndefined()
    expect(dateOf(plan({}), 'upper-age-review')).toBeUndefined()
  })

  it('counts days after a reduction only where the policy does and a ceiling stands', () => {
    const reduction = {
      ...PRESCRIPTION,
      id: 'rx-2',
      at: at('2026-03-02T12:00:00Z'),
      on: day('2026-03-02'),
      reason: 'reduce',
      halfMarks: halfMarks(16),
      massNanograms: nanograms(800_000),
      daysUnused: 0,
    } as const
    const facts = {
      prescriptions: [PRESCRIPTION, reduction],
      episodes: [{ ...EPISODE, foodIntake: 'adequate' } as const],
    }
    expect(dateOf(plan(facts, { riseAfterReductionDays: 28 }), 'return-after-reduction')?.on).toBe(
      '2026-03-30',
    )
    expect(dateOf(plan(facts), 'return-after-reduction')).toBeUndefined()
    const third = { ...reduction, id: 'rx-3', at: at('2026-03-03T09:00:00Z'), on: day('2026-03-03') } as const
    const reweighed = { ...third, reason: 'reweigh' } as const
    const again = { ...third, halfMarks: halfMarks(14) } as const
    const returns = (...later: readonly (typeof again | typeof reweighed)[]) =>
      plan(
        { ...facts, prescriptions: [...facts.prescriptions, ...later] },
        { riseAfterReductionDays: 28 },
      ).dates.flatMap(({ what, on }) => (what === 'return-after-reduction' ? [on] : []))
    expect(returns(reweighed)).toEqual(['2026-03-30'])
    expect(returns(again)).toEqual(['2026-03-31'])
    const without = { ...facts, episodes: [EPISODE] }
    expect(dateOf(plan(without, { riseAfterReductionDays: 28 }), 'return-after-reduction')).toBeUndefined()
  })
})
