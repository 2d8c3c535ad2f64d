import { describe, expect, it } from 'vitest'
import type { EpisodeFacts } from '@stature/protocol'
import type { Entry } from '@stature/record'
import { facts, given, id, ms, on, PRESCRIBED, type Written } from '../make.js'

const occurred = (at: string, body: Written): Entry =>
  on(at, 'caregiver', 'hypoglycemia-occurred', { severity: 'symptomatic', foodIntake: 'unknown', ...body })
const reviewed = (at: string, episode: Entry, body: Written): Entry =>
  on(at, 'prescriber', 'episode-reviewed', {
    episode: episode.event.id,
    foodIntake: 'unknown',
    conclusion: 'reduce',
    reason: 'seen',
    ...body,
  })
const prescribed = (at: string, body: Written): Entry =>
  on(at, 'prescriber', 'dose-prescribed', { ...PRESCRIBED, ...body })
const injected = (at: string, halfMarks: number, more: Written): Entry =>
  on(at, 'caregiver', 'injection-given', { ...given('2026-03-04/morning'), halfMarks, ...more })

const only = (...entries: readonly Entry[]): EpisodeFacts | undefined => facts(...entries).episodes[0]

describe('episodes', () => {
  const episode = occurred('03-04 10:00', { severity: 'severe', foodIntake: 'adequate' })

  it('without any dose', () => {
    expect(facts(episode).episodes).toEqual([
      {
        id: episode.event.id,
        at: ms('03-04 10:00'),
        on: '2026-03-04',
        severity: 'severe',
        foodIntake: 'adequate',
        conclusion: null,
        reviewedAt: null,
        recoveredAt: null,
        givenHalfMarks: null,
        level: null,
      },
    ])
  })

  const level = { massNanograms: 800_000, dosingWeightGrams: 20_000 }
  const start = prescribed('03-03 08:00', {})

  it.each<readonly [string, readonly Entry[], number | null, typeof level | null]>([
    ['on what was prescribed', [start], 16, level],
    ['on what was given', [start, injected('03-04 08:00', 14, {})], 14, level],
    [
      'on the injection last given',
      [injected('03-04 08:00', 14, {}), injected('03-04 09:00', 12, {})],
      12,
      null,
    ],
    ['on an injection of that instant', [start, injected('03-04 10:00', 14, { id: id(999) })], 14, level],
    ['before an injection', [start, injected('03-04 10:01', 14, {})], 16, level],
    ['on a prescription of that instant', [prescribed('03-04 10:00', { id: id(999) })], 16, level],
    ['before a prescription', [prescribed('03-04 10:01', {})], null, null],
    [
      'on the newest prescription',
      [
        start,
        prescribed('03-04 08:00', { massNanograms: 600_000, dosingWeightGrams: 15_000, halfMarks: 12 }),
      ],
      12,
      { massNanograms: 600_000, dosingWeightGrams: 15_000 },
    ],
  ])('%s', (_name, entries, givenHalfMarks, expected) => {
    expect(only(episode, ...entries)).toMatchObject({ givenHalfMarks, level: expected })
  })

  it('of one instant are all on the injection of that instant', () => {
    const other = occurred('03-04 10:00', {})
    const earlier = occurred('03-04 09:00', {})
    const at = injected('03-04 10:00', 14, { id: id(999) })
    expect(
      facts(start, earlier, episode, other, at).episodes.map(({ givenHalfMarks }) => givenHalfMarks),
    ).toEqual([16, 14, 14])
  })

  it('recover when that is said, all that were open, once', () => {
    const before = occurred('03-03 10:00', {})
    const later = occurred('03-05 10:00', {})
    const recovered = (at: string): Entry => on(at, 'caregiver', 'hypoglycemia-recovered', {})
    const entries = [before, episode, later, recovered('03-04 11:00'), recovered('03-04 12:00')]
    const times = (list: readonly Entry[]) => facts(...list).episodes.map(({ recoveredAt }) => recoveredAt)
    expect(times(entries)).toEqual([ms('03-04 11:00'), ms('03-04 11:00'), null])
    expect(times([...entries, recovered('03-05 11:00')])).toEqual([
      ms('03-04 11:00'),
      ms('03-04 11:00'),
      ms('03-05 11:00'),
    ])
  })
})

describe('reviews of an episode', () => {
  const episode = occurred('03-04 10:00', {})
  const at = ms('03-05 10:00')

  it.each<readonly [string, Written, Partial<EpisodeFacts>]>([
    ['reduce', {}, { conclusion: 'reduce', reviewedAt: at, foodIntake: 'unknown' }],
    [
      'no reduction, with a reason',
      { conclusion: 'no-reduction' },
      { conclusion: 'no-reduction', reviewedAt: at },
    ],
    [
      'no reduction, with blanks for a reason',
      { conclusion: 'no-reduction', reason: ' \n' },
      { conclusion: null, reviewedAt: at },
    ],
    ['food settled', { foodIntake: 'inadequate' }, { foodIntake: 'inadequate' }],
  ])('%s', (_name, body, expected) => {
    expect(only(episode, reviewed('03-05 10:00', episode, body))).toMatchObject(expected)
  })

  it('no reduction without any reason does not count', () => {
    const without = on('03-05 10:00', 'prescriber', 'episode-reviewed', {
      episode: episode.event.id,
      foodIntake: 'adequate',
      conclusion: 'no-reduction',
    })
    expect(only(episode, without)).toMatchObject({ conclusion: null, foodIntake: 'adequate', reviewedAt: at })
    const reduce = reviewed('03-05 09:00', episode, {})
    expect(only(episode, reduce, without)).toMatchObject({ conclusion: 'reduce', reviewedAt: at })
  })

  it('the newest counts, but unknown never replaces known', () => {
    const first = reviewed('03-05 10:00', episode, { foodIntake: 'adequate' })
    const second = reviewed('03-06 10:00', episode, { conclusion: 'no-reduction' })
    expect(only(episode, second, first)).toMatchObject({
      foodIntake: 'adequate',
      conclusion: 'no-reduction',
      reviewedAt: ms('03-06 10:00'),
    })
    const told = occurred('03-04 10:00', { foodIntake: 'inadequate' })
    expect(only(told, reviewed('03-05 10:00', told, {}))).toMatchObject({ foodIntake: 'inadequate' })
  })

  it('is of one episode', () => {
    const other = occurred('03-04 11:00', {})
    const { episodes } = facts(episode, other, reviewed('03-05 10:00', other, {}))
    expect(episodes.map(({ conclusion }) => conclusion)).toEqual([null, 'reduce'])
  })

  it('may be dated before the episode', () => {
    expect(only(episode, reviewed('03-04 09:00', episode, {}))).toMatchObject({ conclusion: 'reduce' })
  })
})

describe('reactions', () => {
  const reported = (at: string, body: Written): Entry => on(at, 'caregiver', 'reaction-reported', body)
  const hip = reported('03-02 08:00', { reaction: 'reaction.hip', signs: ['limp'] })
  const systemic = reported('03-03 08:00', { reaction: 'reaction.systemic' })

  it('stand until a prescriber resolves that reaction', () => {
    const open = [
      { id: hip.event.id, at: ms('03-02 08:00'), reaction: 'reaction.hip', signs: ['limp'] },
      { id: systemic.event.id, at: ms('03-03 08:00'), reaction: 'reaction.systemic', signs: [] },
    ]
    const resolved = on('03-04 08:00', 'prescriber', 'reaction-resolved', { reaction: 'reaction.hip' })
    expect(facts(systemic, hip).reactions).toEqual(open)
    expect(facts(systemic, hip, resolved).reactions).toEqual(open.slice(1))
    const again = reported('03-05 08:00', { reaction: 'reaction.hip' })
    expect(facts(hip, resolved, again).reactions.map((each) => each.id)).toEqual([again.event.id])
  })
})

describe('glucose', () => {
  const measured = (at: string, value: string, relation: string, method: string): Entry =>
    on(at, 'caregiver', 'glucose-measured', {
      glucose: { value, unit: value.includes('.') ? 'mmol/L' : 'mg/dL' },
      relation,
      method,
    })

  it('is the newest of every relation and method, oldest first', () => {
    const entries = [
      measured('03-04 08:00', '82', 'preprandial', 'meter'),
      measured('03-03 08:00', '70', 'preprandial', 'meter'),
      measured('03-02 08:00', '4.5', 'symptomatic', 'meter'),
      measured('03-01 08:00', '90', 'preprandial', 'cgm'),
      measured('03-05 08:00', '95', 'other', 'laboratory'),
    ]
    expect(facts(...entries).glucose).toEqual([
      {
        at: ms('03-01 08:00'),
        amount: 9_000_000,
        value: '90',
        unit: 'mg/dL',
        relation: 'preprandial',
        method: 'cgm',
      },
      {
        at: ms('03-02 08:00'),
        amount: 8_107_200,
        value: '4.5',
        unit: 'mmol/L',
        relation: 'symptomatic',
        method: 'meter',
      },
      {
        at: ms('03-04 08:00'),
        amount: 8_200_000,
        value: '82',
        unit: 'mg/dL',
        relation: 'preprandial',
        method: 'meter',
      },
      {
        at: ms('03-05 08:00'),
        amount: 9_500_000,
        value: '95',
        unit: 'mg/dL',
        relation: 'other',
        method: 'laboratory',
      },
    ])
  })
})
