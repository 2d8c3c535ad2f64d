import { describe, expect, it } from 'vitest'
import { fold, type Entry } from '@stature/record'
import { askAt, day, facts, factsOf, ms, NOW, on, OPENED, type Written } from '../make.js'

const opened = (at: string, body: Written): Entry =>
  on(at, 'prescriber', 'course-opened', { sex: 'unknown', edition: 'us-2019-12', ...body })

const folded = (entries: readonly Entry[], at: string): unknown => fold(entries, askAt(at, {}))

describe('an opened course', () => {
  it('has everything unknown of which nothing is recorded', () => {
    const ask = askAt(NOW, {})
    expect(fold([OPENED], ask)).toEqual({
      asOf: ms('03-10 11:00'),
      today: day('03-10'),
      edition: 'us-2019-12',
      birthDate: '2020-05-04',
      sex: 'female',
      indication: 'severe-primary-igf1-deficiency',
      stoppedAt: null,
      interruptedAt: null,
      resumedAt: null,
      screening: { epiphyses: 'unknown', malignancy: 'unknown', hypersensitivity: 'unknown' },
      weight: { confirmed: null, doubted: null },
      prescriptions: [],
      assessments: [],
      monitoringEndedAt: null,
      episodes: [],
      reactions: [],
      examinations: [],
      glucose: [],
      injections: { last: null, lastPossibleAt: null, givenCount: 0, lastMealBegunAt: null },
      slot: {
        id: '2026-03-10/morning',
        opensAt: ms('03-10 05:00'),
        closesAt: ms('03-10 12:00'),
        nextOpensAt: ms('03-10 16:00'),
        givenCount: 0,
        uncertain: false,
        withheldAt: null,
        glucoseNotPossible: false,
      },
      meal: { eating: 'unknown', eatingStatedAt: null, eatingNow: false, meals: [] },
      vial: null,
      places: ['upper-arm', 'thigh', 'buttock', 'abdomen'].flatMap((region) =>
        ['left', 'right'].map((side) => ({ region, side, lastUsedAt: null, excluded: false })),
      ),
      alarms: [],
    })
  })

  it('is missing before it is opened, and opened at that instant', () => {
    expect(folded([OPENED], '2026-02-01T07:59:59.999Z')).toEqual({ missing: 'course-opened' })
    expect(folded([OPENED], '02-01 08:00')).toMatchObject({ birthDate: '2020-05-04' })
    expect(folded([], NOW)).toEqual({ missing: 'course-opened' })
  })

  it('is unknown where the opening does not say', () => {
    const bare = on('02-01 08:00', 'nurse', 'course-opened', { sex: 'male', edition: 'eu-2020' })
    const expected = { birthDate: 'unknown', sex: 'male', indication: 'unknown', edition: 'eu-2020' }
    expect(folded([bare], NOW)).toMatchObject(expected)
    expect(folded([opened('02-01 08:00', {})], NOW)).toMatchObject({
      ...expected,
      sex: 'unknown',
      edition: 'us-2019-12',
    })
  })

  it('takes the newest opening, but never an unknown for what is known', () => {
    const later = {
      birthDate: '2020-05-05',
      indication: 'gh-gene-deletion-with-antibodies',
      edition: 'us-2025-05',
    }
    const changed = { ...later, sex: 'male' }
    expect(facts(opened('02-02 08:00', changed))).toMatchObject(changed)
    expect(
      facts(opened('02-02 08:00', { birthDate: 'unknown', indication: 'unknown', edition: 'eu-2020' })),
    ).toMatchObject({
      birthDate: '2020-05-04',
      sex: 'female',
      indication: 'severe-primary-igf1-deficiency',
      edition: 'eu-2020',
    })
    expect(facts(opened('01-31 08:00', changed))).toMatchObject({ birthDate: '2020-05-04', sex: 'female' })
    expect(facts(opened('03-11 08:00', changed))).toMatchObject({ birthDate: '2020-05-04', sex: 'female' })
  })

  it('counts for identity from any role, with an alarm', () => {
    const byMother = on('02-01 08:00', 'caregiver', 'course-opened', { sex: 'male', edition: 'us-2019-12' })
    expect(folded([byMother], NOW)).toMatchObject({
      sex: 'male',
      alarms: [{ alarm: 'unauthorised-entry', events: [byMother.event.id], at: byMother.at }],
    })
  })

  it('counts with an impossible clock from when it was recorded', () => {
    const early = on('2004-12-31T23:59:59Z', 'nurse', 'course-opened', {
      sex: 'male',
      edition: 'us-2019-12',
      recordedAt: '03-10 09:00',
    })
    expect(folded([early], '03-10 08:59')).toEqual({ missing: 'course-opened' })
    expect(folded([early], NOW)).toMatchObject({ sex: 'male', alarms: [{ alarm: 'clock-suspect' }] })
  })
})

describe('what is asked', () => {
  const vomited = on('03-10 10:00', 'caregiver', 'vomited', {
    slot: '2026-03-10/morning',
    recordedAt: '03-10 12:00',
  })

  it('leaves out what happened later', () => {
    expect(factsOf([vomited], askAt('2026-03-10T09:59:59.999Z', {})).meal.eating).toBe('unknown')
    expect(factsOf([vomited], askAt('03-10 10:00', {})).meal.eating).toBe('no')
  })

  it('leaves out what was recorded later, where that is asked', () => {
    expect(factsOf([vomited], askAt(NOW, { asKnownAt: ms('2026-03-10T11:59:59.999Z') })).meal.eating).toBe(
      'unknown',
    )
    expect(factsOf([vomited], askAt(NOW, { asKnownAt: ms('03-10 12:00') })).meal.eating).toBe('no')
    expect(fold([OPENED], askAt(NOW, { asKnownAt: ms('01-31 08:00') }))).toEqual({ missing: 'course-opened' })
  })
})
