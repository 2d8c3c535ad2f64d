// The diary of a course: what stands, what was taken back, who asked for what, and who may change it.
import { describe, expect, it } from 'vitest'
import { changeRight, diaryOf, type ChangeRight, type Entry, type Role } from '@stature/record'
import { given, ms, MORNING, on, OPENED, PRESCRIBED } from '../make.js'

const NOW = '03-10 11:00'
const WEIGHED = on('03-02 08:00', 'caregiver', 'weight-measured', { weightGrams: 20_000 })
const corrected = (at: string, role: Role, of: Entry, weightGrams: number, occurredAt?: string): Entry =>
  on(at, role, 'entry-corrected', {
    corrects: of.event.id,
    reason: 'slip',
    replacement: {
      kind: 'weight-measured',
      weightGrams,
      ...(occurredAt === undefined ? {} : { occurredAt }),
    },
  })
const voided = (at: string, role: Role, of: Entry): Entry =>
  on(at, role, 'entry-voided', { voids: of.event.id, reason: 'slip' })

const FIRST = corrected('03-03 08:00', 'caregiver', WEIGHED, 20_500)
const SECOND = corrected('03-04 08:00', 'caregiver', FIRST, 20_700)
const MOVED = corrected('03-04 08:00', 'caregiver', WEIGHED, 20_700, '2026-03-01T08:00:00Z')
const GONE = voided('03-05 08:00', 'caregiver', WEIGHED)
const NOT_GONE = voided('03-06 08:00', 'caregiver', GONE)
const GONE_AGAIN = voided('03-07 08:00', 'caregiver', NOT_GONE)
const BY_NURSE = on('03-02 08:00', 'nurse', 'weight-measured', { weightGrams: 20_000 })
const ASKED = corrected('03-03 08:00', 'caregiver', BY_NURSE, 20_500)
const NURSED = corrected('03-03 08:00', 'nurse', WEIGHED, 20_500)
const ASKED_AFTER = voided('03-04 08:00', 'caregiver', WEIGHED)
const TO_PRESCRIPTION = on('03-03 08:00', 'caregiver', 'entry-corrected', {
  corrects: WEIGHED.event.id,
  reason: 'slip',
  replacement: { kind: 'dose-prescribed', ...PRESCRIBED },
})
const AHEAD = on('03-08 08:00', 'caregiver', 'weight-measured', {
  weightGrams: 20_300,
  recordedAt: '03-04 08:00',
})

/** What is told of the entries that are no opening: grams or null, and each change. */
const told = (entries: readonly Entry[]): readonly unknown[] =>
  diaryOf([OPENED, ...entries], ms(NOW))
    .filter(({ recorded }) => recorded.event.kind !== 'course-opened')
    .map(({ standing, changes }) => [
      standing?.event.kind === 'weight-measured' ? standing.event.weightGrams : null,
      ...changes.map(({ what }) => what),
    ])

describe('diaryOf', () => {
  it.each<readonly [string, readonly Entry[], readonly unknown[]]>([
    ['as it was recorded', [WEIGHED], [[20_000]]],
    ['corrected', [WEIGHED, FIRST], [[20_500, 'applied']]],
    ['a correction corrected', [SECOND, FIRST, WEIGHED], [[20_700, 'applied', 'applied']]],
    ['taken back', [WEIGHED, GONE], [[null, 'applied']]],
    ['taken back, and that taken back', [WEIGHED, GONE, NOT_GONE], [[20_000, 'taken-back', 'applied']]],
    [
      'taken back after all',
      [WEIGHED, GONE, NOT_GONE, GONE_AGAIN],
      [[null, 'applied', 'taken-back', 'applied']],
    ],
    ['asked for by somebody who may not', [BY_NURSE, ASKED], [[20_000, 'requested']]],
    ['asked for what only a prescriber records', [WEIGHED, TO_PRESCRIPTION], [[20_000, 'requested']]],
    [
      'corrected by a clinician, and then only asked for',
      [WEIGHED, NURSED, ASKED_AFTER],
      [[20_500, 'applied', 'requested']],
    ],
    ['a statement about nothing', [FIRST], []],
  ])('%s', (_name, entries, rows) => {
    expect(told(entries)).toEqual(rows)
  })

  it('stands in order of time, a moved one in its new place', () => {
    const between = on('03-01 20:00', 'caregiver', 'weight-measured', { weightGrams: 19_000 })
    const list = diaryOf([OPENED, WEIGHED, MOVED, between], ms(NOW))
    expect(list.map(({ recorded }) => recorded.event.id)).toEqual([
      OPENED.event.id,
      WEIGHED.event.id,
      between.event.id,
    ])
    expect(list.map(({ at }) => at)).toEqual([ms('02-01 08:00'), ms('03-01 08:00'), ms('03-01 20:00')])
  })

  it('marks an impossible clock, where it was recorded', () => {
    const entry = diaryOf([OPENED, AHEAD], ms(NOW)).at(-1)
    expect([entry?.suspect, entry?.at]).toEqual([true, ms('03-04 08:00')])
    expect(diaryOf([OPENED, WEIGHED], ms(NOW)).map(({ suspect }) => suspect)).toEqual([false, false])
  })

  it('tells an entry of the very instant asked about', () => {
    expect(diaryOf([OPENED, WEIGHED], ms('03-02 08:00')).at(-1)?.recorded).toEqual(WEIGHED)
  })

  it.each([
    ['one after the other', '03-05 08:00', '03-05 08:01'],
    ['in one instant, by their ids', '03-05 08:00', '03-05 08:00'],
  ])('tells statements in the order of recording: %s', (_name, first, second) => {
    const gone = voided(first, 'caregiver', WEIGHED)
    const notGone = voided(second, 'caregiver', gone)
    for (const entries of [
      [WEIGHED, gone, notGone],
      [notGone, gone, WEIGHED],
    ]) {
      expect(told(entries)).toEqual([[20_000, 'taken-back', 'applied']])
      const { changes } = diaryOf([OPENED, ...entries], ms(NOW)).at(-1) ?? { changes: [] }
      expect(changes.map(({ statement }) => statement.event.id)).toEqual([gone.event.id, notGone.event.id])
    }
  })

  it('orders statements by their recording and not by their ids', () => {
    const later = corrected('03-04 08:00', 'caregiver', WEIGHED, 20_700)
    const earlier = corrected('03-03 08:00', 'caregiver', WEIGHED, 20_500)
    const { changes } = diaryOf([OPENED, WEIGHED, earlier, later], ms(NOW)).at(-1) ?? { changes: [] }
    expect(changes.map(({ statement }) => statement)).toEqual([earlier, later])
  })

  it('tells nothing that is later, and nothing of a course that is not opened', () => {
    expect(diaryOf([OPENED, WEIGHED], ms('03-02 07:59'))).toHaveLength(1)
    expect(diaryOf([WEIGHED], ms(NOW))).toEqual([])
  })
})

describe('changeRight', () => {
  const LOW = on('03-09 12:00', 'caregiver', 'hypoglycemia-occurred', {
    severity: 'symptomatic',
    foodIntake: 'adequate',
  })
  const PRESCRIPTION = on('03-02 08:00', 'prescriber', 'dose-prescribed', PRESCRIBED)
  const NOW_PRESCRIPTION = on('03-03 08:00', 'prescriber', 'entry-corrected', {
    corrects: WEIGHED.event.id,
    reason: 'slip',
    replacement: { kind: 'dose-prescribed', ...PRESCRIBED },
  })
  const NURSE_GONE = voided('03-05 08:00', 'nurse', BY_NURSE)
  const INJECTION = on('03-09 08:00', 'caregiver', 'injection-given', given(MORNING))
  it.each<readonly [string, readonly Entry[], string, Role, string, ChangeRight]>([
    ['a carer’s entry by the other carer', [WEIGHED], WEIGHED.event.id, 'patient', NOW, 'may'],
    ['an injection by a carer', [INJECTION], INJECTION.event.id, 'caregiver', NOW, 'may'],
    ['a nurse’s entry by a carer', [BY_NURSE], BY_NURSE.event.id, 'caregiver', NOW, 'needs-clinician'],
    ['a nurse’s entry by a pharmacist', [BY_NURSE], BY_NURSE.event.id, 'pharmacist', NOW, 'may'],
    [
      'a carer’s entry that a nurse corrected',
      [WEIGHED, NURSED],
      WEIGHED.event.id,
      'caregiver',
      NOW,
      'needs-clinician',
    ],
    [
      'a prescription by a carer',
      [PRESCRIPTION],
      PRESCRIPTION.event.id,
      'caregiver',
      NOW,
      'needs-prescriber',
    ],
    [
      'a nurse’s entry that is taken back',
      [BY_NURSE, NURSE_GONE],
      BY_NURSE.event.id,
      'caregiver',
      NOW,
      'needs-clinician',
    ],
    [
      'a weight that a prescriber made a prescription',
      [WEIGHED, NOW_PRESCRIPTION],
      WEIGHED.event.id,
      'caregiver',
      NOW,
      'needs-prescriber',
    ],
    ['a prescription by a nurse', [PRESCRIPTION], PRESCRIPTION.event.id, 'nurse', NOW, 'needs-prescriber'],
    ['a prescription by a prescriber', [PRESCRIPTION], PRESCRIPTION.event.id, 'prescriber', NOW, 'may'],
    ['low sugar within a day', [LOW], LOW.event.id, 'caregiver', '03-10 12:00', 'may'],
    ['low sugar after a day', [LOW], LOW.event.id, 'caregiver', '03-10 12:01', 'needs-clinician'],
    ['low sugar after a day, by a nurse', [LOW], LOW.event.id, 'nurse', '03-10 12:01', 'may'],
  ])('%s', (_name, entries, id, role, at, right) => {
    const entry = diaryOf([OPENED, ...entries], ms('03-11 08:00')).find(
      ({ recorded }) => recorded.event.id === id,
    )
    if (entry === undefined) throw new Error('it is not in the diary')
    expect(changeRight(entry, role, ms(at))).toBe(right)
  })
})
