import { describe, expect, it } from 'vitest'
import { civilDate, instant } from '@stature/label'
import { fold, whyNotThen, type Entry, type Kind, type WhyNotThen } from '@stature/record'
import {
  askAt,
  calendarAt,
  facts,
  factsOf,
  given,
  id,
  MORNING,
  ms,
  on,
  PRESCRIBED,
  SITE,
  type Written,
} from '../make.js'
import { nearestSlot } from '../../src/fold/slot.js'

/** Recorded at nine that morning by a clock that says it happened in 2030. */
const ahead = (kind: Kind, body: Written): Entry =>
  on('2030-01-01T00:00:00Z', 'prescriber', kind, { recordedAt: '03-10 09:00', ...body })
const RECORDED = ms('03-10 09:00')
const alarm = (entry: Entry) => ({ alarm: 'clock-suspect', events: [entry.event.id], at: RECORDED })

describe('a clock', () => {
  const vomited = (at: string, recordedAt: string): readonly string[] =>
    facts(on(at, 'caregiver', 'vomited', { slot: MORNING, recordedAt })).alarms.map((each) => each.alarm)

  it.each([
    ['five minutes ahead', '2026-03-10T09:05:00.000Z', '03-10 09:00', []],
    ['over five minutes ahead', '2026-03-10T09:05:00.001Z', '03-10 09:00', ['clock-suspect']],
    ['long before the recording', '2026-02-02T09:00:00Z', '03-10 09:00', []],
    ['the birth day', '2020-05-04T00:00:00Z', '03-10 09:00', []],
    ['before the birth day', '2020-05-03T23:59:59Z', '03-10 09:00', ['clock-suspect']],
    ['long before the birth', '2005-01-01T00:00:00Z', '03-10 09:00', ['clock-suspect']],
  ])('%s', (_name, at, recordedAt, expected) => {
    expect(vomited(at, recordedAt)).toEqual(expected)
  })

  it.each([
    ['the product’s first instant', '2005-01-01T00:00:00.000Z', []],
    ['before the product', '2004-12-31T23:59:59.999Z', ['clock-suspect']],
  ])('%s, with no birth date known', (_name, at, expected) => {
    const bare = { sex: 'male', edition: 'us-2019-12' }
    const opened = on('2006-01-01T00:00:00Z', 'nurse', 'course-opened', bare)
    const entry = on(at, 'caregiver', 'vomited', { slot: MORNING, recordedAt: '03-10 09:00' })
    const found = fold([opened, entry], askAt('03-10 10:00', {}))
    expect('missing' in found ? null : found.alarms.map((each) => each.alarm)).toEqual(expected)
  })
})

describe('a restriction with an impossible clock counts as if at its recording', () => {
  const episode = ahead('hypoglycemia-occurred', { severity: 'severe', foodIntake: 'adequate' })

  it.each<readonly [string, Entry, object]>([
    ['hypoglycemia', episode, { episodes: [{ at: RECORDED, on: '2026-03-10', severity: 'severe' }] }],
    ['reaction', ahead('reaction-reported', { reaction: 'reaction.hip' }), { reactions: [{ at: RECORDED }] }],
    [
      'refusal',
      ahead('meal-refused', { slot: MORNING }),
      { meal: { eating: 'no', eatingStatedAt: RECORDED } },
    ],
    ['vomiting', ahead('vomited', { slot: MORNING }), { meal: { eating: 'no', eatingStatedAt: RECORDED } }],
    [
      'withheld',
      ahead('injection-withheld', { slot: MORNING, reason: 'unwell' }),
      { slot: { withheldAt: RECORDED } },
    ],
    ['stop', ahead('treatment-stopped', { reason: 'x' }), { stoppedAt: RECORDED }],
    ['closure', ahead('course-closed', { reason: 'x' }), { stoppedAt: RECORDED }],
    ['interruption', ahead('treatment-interrupted', { reason: 'x' }), { interruptedAt: RECORDED }],
    [
      'cloudy vial',
      ahead('vial-inspected', { vial: 'a', appearance: 'cloudy' }),
      { vial: { appearance: 'not-clear' } },
    ],
    [
      'malignancy',
      ahead('screening-recorded', { malignancy: 'active', epiphyses: 'open' }),
      { screening: { malignancy: 'active', epiphyses: 'unknown' } },
    ],
    [
      'not tolerated',
      ahead('tolerance-assessed', { tolerated: false, doseEstablished: true }),
      { assessments: [{ at: RECORDED, tolerated: false, doseEstablished: false }] },
    ],
  ])('%s', (_name, entry, expected) => {
    expect(facts(entry)).toMatchObject(expected)
    expect(facts(entry).alarms).toEqual([alarm(entry)])
  })

  it('an excluded place', () => {
    const { places } = facts(ahead('site-excluded', { site: SITE, reason: 'bruise' }))
    expect(places.filter(({ excluded }) => excluded)).toMatchObject([SITE])
  })

  it('not before it was recorded', () => {
    const at = (text: string) => factsOf([episode], askAt(text, {}))
    expect(at('2026-03-10T08:59:59.999Z')).toMatchObject({ episodes: [], alarms: [] })
    expect(at('03-10 09:00')).toMatchObject({ episodes: [{ at: RECORDED }], alarms: [alarm(episode)] })
  })

  it('in its place among the others', () => {
    const later = on('03-10 09:01', 'caregiver', 'meal-started', { slot: MORNING })
    const earlier = on('03-10 08:59', 'caregiver', 'meal-started', { slot: MORNING })
    const lost = ahead('vomited', { slot: MORNING })
    expect([facts(earlier, lost).meal.eating, facts(later, lost).meal.eating]).toEqual(['no', 'yes'])
    const same = (number: number) =>
      on('03-10 09:00', 'caregiver', 'meal-started', { slot: MORNING, id: id(number) })
    expect([facts(same(0), lost).meal.eating, facts(same(9_999_999), lost).meal.eating]).toEqual([
      'no',
      'yes',
    ])
  })

  it('each of several, in order of their recording among corrected ones', () => {
    const lost = ahead('vomited', { slot: MORNING })
    const stopped = ahead('treatment-stopped', { reason: 'x', recordedAt: '03-10 08:00' })
    expect(facts(lost, stopped)).toMatchObject({ stoppedAt: ms('03-10 08:00'), meal: { eating: 'no' } })
    const started = on('03-10 07:00', 'caregiver', 'meal-started', { slot: MORNING })
    const replacement = { kind: 'meal-started', slot: MORNING, occurredAt: '2026-03-10T09:30:00Z' }
    const moved = on('03-10 10:00', 'caregiver', 'entry-corrected', {
      corrects: started.event.id,
      replacement,
      reason: 'slip',
    })
    expect(facts(started, moved, lost).meal).toMatchObject({
      eating: 'yes',
      eatingStatedAt: ms('03-10 09:30'),
    })
  })

  it('the day is the one written in the recording', () => {
    const recordedAt = '2026-03-09T23:00:00-05:00'
    const entry = ahead('hypoglycemia-occurred', { severity: 'severe', foodIntake: 'adequate', recordedAt })
    expect(facts(entry).episodes).toMatchObject([{ at: ms('03-10 04:00'), on: '2026-03-09' }])
  })

  it('a review restricts and reviews nothing', () => {
    const seen = on('03-09 09:00', 'caregiver', 'hypoglycemia-occurred', {
      severity: 'severe',
      foodIntake: 'unknown',
    })
    const body = { episode: seen.event.id, reason: 'x' }
    const reduce = ahead('episode-reviewed', { ...body, foodIntake: 'adequate', conclusion: 'reduce' })
    expect(facts(seen, reduce).episodes).toMatchObject([
      { foodIntake: 'adequate', conclusion: 'reduce', reviewedAt: null },
    ])
    const before = on('03-09 10:00', 'prescriber', 'episode-reviewed', {
      ...body,
      foodIntake: 'inadequate',
      conclusion: 'no-reduction',
    })
    expect(facts(seen, before, reduce).episodes).toMatchObject([
      { foodIntake: 'adequate', conclusion: 'reduce', reviewedAt: ms('03-09 10:00') },
    ])
    const keep = ahead('episode-reviewed', { ...body, foodIntake: 'adequate', conclusion: 'no-reduction' })
    expect(facts(seen, keep).episodes).toMatchObject([
      { foodIntake: 'adequate', conclusion: null, reviewedAt: null },
    ])
  })

  it('told twice counts once', () => {
    expect(facts(episode, episode).episodes).toHaveLength(1)
    expect(facts(episode, episode).alarms).toHaveLength(1)
  })
})

describe('anything else with an impossible clock counts nowhere', () => {
  it.each<readonly [Kind, Written]>([
    ['weight-measured', { weightGrams: 15_000 }],
    ['dose-prescribed', PRESCRIBED],
    ['tolerance-assessed', { tolerated: true, doseEstablished: true }],
    ['monitoring-ended', {}],
    ['glucose-measured', { glucose: { value: '82', unit: 'mg/dL' }, relation: 'other', method: 'meter' }],
    ['glucose-not-possible', { slot: MORNING, reason: 'x' }],
    ['meal-planned', { slot: MORNING, mealAt: '2026-03-10T09:00:00Z' }],
    ['meal-started', { slot: MORNING }],
    ['treatment-resumed', {}],
    ['vial-opened', { vial: 'a' }],
    ['vial-inspected', { vial: 'a', appearance: 'clear-colourless' }],
    ['screening-recorded', { epiphyses: 'open', malignancy: 'none', hypersensitivity: 'none' }],
  ])('%s', (kind, body) => {
    const entry = ahead(kind, body)
    expect(facts(entry)).toEqual({ ...facts(), alarms: [alarm(entry)] })
  })
})

describe('an injection with an impossible clock', () => {
  const EVENING = '2026-03-09/evening'

  it.each<readonly [Kind, Written]>([
    ['injection-given', { ...given(EVENING), site: SITE }],
    ['injection-uncertain', { slot: EVENING, reason: 'unsure', site: SITE }],
  ])('%s may have been given when it was recorded', (kind, body) => {
    const entry = ahead(kind, body)
    const found = facts(entry)
    expect(found.injections).toEqual({
      last: null,
      lastPossibleAt: RECORDED,
      givenCount: 0,
      lastMealBegunAt: null,
    })
    expect(found.slot).toMatchObject({ givenCount: 0, uncertain: true })
    expect(found.places.filter(({ lastUsedAt }) => lastUsedAt !== null)).toMatchObject([
      { ...SITE, lastUsedAt: RECORDED },
    ])
    expect(found.alarms).toEqual([alarm(entry)])
  })

  const uncertain = (slot: string, recordedAt: string): boolean =>
    facts(ahead('injection-given', { ...given(slot), recordedAt })).slot.uncertain

  it.each([
    ['its own slot', MORNING, '03-09 20:00', true],
    ['another slot, recorded in this one', EVENING, '03-10 07:00', true],
    ['another slot, recorded in another', EVENING, '03-09 20:00', false],
    ['another slot, recorded where no slot of the calendar is near', EVENING, '03-08 12:00', false],
    ['recorded nearer to this slot than to the one before', EVENING, '03-10 03:00', true],
    ['recorded nearer to the slot before', EVENING, '03-10 01:00', false],
    ['recorded halfway, locks the earlier', EVENING, '03-10 02:00', false],
    ['recorded after the instant asked about', MORNING, '03-10 11:01', false],
  ])('%s', (_name, slot, recordedAt, expected) => {
    expect(uncertain(slot, recordedAt)).toBe(expected)
  })

  it('locks no slot of the calendar when it was recorded days before', () => {
    const { slots } = calendarAt(ms('03-10 11:00'), 'morning')
    const nearest = (at: string): string | undefined => nearestSlot(slots, ms(at))?.id
    expect(nearest('03-08 17:00')).toBe('2026-03-09/morning')
    expect(nearest('2026-03-08T16:59:59.999Z')).toBeUndefined()
    expect(nearest('03-09 12:00')).toBe('2026-03-09/morning')
    expect(nearest('03-12 11:00')).toBe('2026-03-11/evening')
    expect(nearest('2026-03-12T11:00:00.001Z')).toBeUndefined()
  })
})

describe('a time written by hand', () => {
  const NOW = '2026-03-10T09:00:00Z'
  const rows: readonly (readonly [string, string, string, WhyNotThen | null])[] = [
    ['now itself', NOW, '2020-05-04', null],
    ['a millisecond to come', '2026-03-10T09:00:00.001Z', '2020-05-04', 'future'],
    ['the day of birth', '2020-05-04T00:00:00Z', '2020-05-04', null],
    ['the day before it', '2020-05-03T23:59:59Z', '2020-05-04', 'before-birth'],
    ['the first day of the product, birth unknown', '2005-01-01T00:00:00Z', 'unknown', null],
    ['before the product, birth unknown', '2004-12-31T23:59:59Z', 'unknown', 'before-product'],
    ['before the product, after an early birth', '2004-06-01T12:00:00Z', '2004-01-01', 'before-product'],
  ]
  it.each(rows)('%s', (_name, at, birth, expected) => {
    const on = civilDate(at.slice(0, 10))
    if (on === null) throw new RangeError('a row has a day')
    const birthDate = civilDate(birth) ?? 'unknown'
    const then = instant(Date.parse(at))
    expect(whyNotThen(then, on, { now: instant(Date.parse(NOW)), birthDate })).toBe(expected)
  })
})
