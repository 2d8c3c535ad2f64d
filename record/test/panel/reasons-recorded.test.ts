// Reasons that the record says beside the decision: when, on what they rest, and since when they wait.
import { describe, expect, it } from 'vitest'
import type { Facts, Policy } from '@stature/protocol'
import { CAUTIOUS } from '../accept/course.js'
import { facts, ms, on } from '../make.js'
import {
  NO_DOSES,
  rowOf,
  row,
  kinds,
  SCREENED,
  weighed,
  ordered,
  level,
  injected,
  low,
  reaction,
  WEIGHED,
  ORDERED,
  SETTLED,
} from './girl.js'

describe('severe episodes', () => {
  const reviewed = low('03-02 08:00', 'inadequate', 'severe')
  const review = on('03-02 12:00', 'prescriber', 'episode-reviewed', {
    ...{ episode: reviewed.event.id, foodIntake: 'inadequate', conclusion: 'no-reduction' },
    reason: 'did not eat',
  })
  const episodes = [
    ...[reviewed, review, low('03-03 08:00', 'inadequate')],
    ...[low('03-05 08:00', 'inadequate', 'severe'), low('03-06 08:00', 'inadequate', 'severe')],
  ]

  it('that nobody reviewed are counted, since the first', () => {
    expect(row(...SETTLED, ...episodes).reasons).toEqual([
      {
        ...{ kind: 'severe-episode', ids: ['hypoglycemia.reduce', 'gap.recent-hypoglycemia'] },
        ...{ rule: null, since: ms('03-05 08:00'), count: 2, about: [] },
      },
    ])
    expect(kinds(row(...SETTLED, reviewed, review))).toEqual([])
  })

  it('are all that is left where treatment was stopped', () => {
    const stopped = on('03-08 08:00', 'prescriber', 'treatment-stopped', { reason: 'moved away' })
    const known = row(WEIGHED, ORDERED, ...episodes, reaction('03-07 08:00', 'hip'), stopped)
    expect([known.treatment, kinds(known)]).toEqual(['stopped', ['severe-episode']])
  })
})

describe('the dose by the newest weight', () => {
  const at120 = [SCREENED, WEIGHED, ordered('03-01 10:00', level(120, 'start'))]
  // 2 400 000 ng over 120 µg/kg is 20 kg; five percent more is let pass down to 19.048 kg.
  const over = weighed('03-09 08:00', 19_500)
  const overByMore = weighed('03-09 08:00', 19_040)
  const ids = ['dose.increase', 'gap.weight-change']

  it('over the maximum, within what the policy lets pass', () => {
    expect(kinds(row(...at120))).toEqual([])
    expect(row(...at120, over).reasons).toEqual([
      { kind: 'over-maximum', ids, rule: null, since: ms('03-09 08:00'), count: 1, about: [] },
    ])
  })

  it('over it by more is a reduction and not said twice', () => {
    expect(row(...at120, overByMore).reasons).toEqual([
      {
        ...{ kind: 'dose-reduce', ids, rule: 'dose.over-maximum-by-weight' },
        ...{ since: ms('03-09 08:00'), count: 1, about: [] },
      },
    ])
  })

  it('is said beside a reduction for another cause', () => {
    const episode = low('03-09 09:00', 'adequate')
    expect(kinds(row(...at120, over, episode))).toEqual(['dose-reduce', 'over-maximum'])
    expect(kinds(row(...at120, overByMore, episode))).toEqual(['dose-reduce'])
  })

  it('under the start waits since the weight, where that came later', () => {
    const light = [
      SCREENED,
      weighed('02-28 08:00', 15_000),
      ordered('03-01 10:00', { massNanograms: 600_000, dosingWeightGrams: 15_000, halfMarks: 12 }),
      weighed('03-05 08:00', 16_000),
    ]
    // 600 000 ng are nine tenths of 40 µg/kg at 16.67 kg.
    expect(kinds(row(...light))).toEqual([])
    expect(row(...light, weighed('03-09 08:00', 16_700)).reasons).toEqual([
      {
        ...{ kind: 'under-start', ids: ['dose.start', 'gap.weight-change'], rule: null },
        ...{ since: ms('03-09 08:00'), count: 1, about: [] },
      },
    ])
  })

  it('doubted waits since it was measured', () => {
    expect(row(...SETTLED, weighed('03-09 08:00', 34_000))).toMatchObject({
      doubtedGrams: 34_000,
      weight: { grams: 20_000 },
      reasons: [
        {
          ...{ kind: 'weight-unconfirmed', ids: ['dose.individualize', 'gap.weight-change'] },
          ...{ since: ms('03-09 08:00'), rule: null },
        },
      ],
    })
  })

  it('grown too old by the days of the child’s age, or by the least of all where it is not known', () => {
    const bands = [
      { underYears: 6, days: 90 },
      { underYears: 120, days: 30 },
    ]
    const policy: Policy = { ...CAUTIOUS, weightValidDays: bands }
    const since = (known: Facts) =>
      rowOf(known, policy).reasons.find(({ kind }) => kind === 'weight-old')?.since
    const old = facts(SCREENED, weighed('2025-12-01T08:00:00Z', 20_000), ORDERED)
    expect(since(old)).toBe(ms('03-01 08:00'))
    expect(since({ ...old, birthDate: 'unknown' })).toBe(ms('2025-12-31T08:00:00Z'))
  })
})

describe('doses and examinations', () => {
  it('missed and uncertain ones are one reason with their number', () => {
    const since = ms('03-04 12:00')
    const of = (missed: number, uncertain: number) =>
      rowOf(facts(...SETTLED), CAUTIOUS, { ...NO_DOSES, due: 9, withheld: 1, missed, uncertain, since })
        .reasons
    expect(of(2, 1)).toEqual([
      { kind: 'doses-missed', ids: ['missed.no-make-up'], rule: null, since, count: 3, about: [] },
    ])
    expect(of(0, 1)).toMatchObject([{ kind: 'doses-missed', count: 1 }])
    expect(of(0, 0)).toEqual([])
  })

  it('those due are one reason since the first of them, each clause once', () => {
    const plan = on('03-01 09:00', 'prescriber', 'care-plan-set', {
      ...{ clinicPhone: '1', emergencyPhone: '2', sugar: 'juice', glucagon: 'as taught' },
      examinations: [
        { examination: 'eyes', everyDays: 9 },
        { examination: 'ears', everyDays: 365 },
        { examination: 'hips', everyDays: 7 },
      ],
    })
    expect(row(...SETTLED, plan).reasons).toEqual([
      {
        ...{ kind: 'examination-due', rule: null, since: ms('03-08 00:00') },
        ...{ count: 2, about: ['eyes', 'hips'] },
        ids: ['reaction.intracranial', 'gap.examinations', 'reaction.hip'],
      },
    ])
  })
})

describe('what is not known', () => {
  it('is null in a row', () => {
    expect(row(SCREENED, ORDERED)).toMatchObject({
      ...{ weight: null, doubtedGrams: null, lastInjection: null },
      prescription: { halfMarks: 16, drawnTenthsPerKg: null },
    })
    expect(rowOf({ ...facts(...SETTLED), birthDate: 'unknown' })).toMatchObject({
      ...{ birthDate: null, ageMonths: null },
    })
  })

  it('and what is known is told', () => {
    expect(row(...SETTLED, injected('03-09 20:00')).lastInjection).toEqual({
      ...{ at: ms('03-09 20:00'), halfMarks: 16 },
    })
  })
})
