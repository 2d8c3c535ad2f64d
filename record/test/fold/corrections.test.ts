import { describe, expect, it } from 'vitest'
import type { Json } from '@stature/protocol'
import type { Entry, Role } from '@stature/record'
import {
  askAt,
  facts,
  factsOf,
  given,
  id,
  MORNING,
  ms,
  on,
  OPENED,
  PRESCRIBED,
  type Written,
} from '../make.js'

const weighed = (at: string, role: Role, weightGrams: number): Entry =>
  on(at, role, 'weight-measured', { weightGrams })
const correct = (at: string, role: Role, target: Entry, replacement: Json, more: Written = {}): Entry =>
  on(at, role, 'entry-corrected', { corrects: target.event.id, replacement, reason: 'slip', ...more })
const voided = (at: string, role: Role, target: Entry, more: Written = {}): Entry =>
  on(at, role, 'entry-voided', { voids: target.event.id, reason: 'slip', ...more })
const weight = (weightGrams: number, more: Written = {}): Json => ({
  kind: 'weight-measured',
  weightGrams,
  ...more,
})

const gramsOf = (...entries: readonly Entry[]): number | null =>
  facts(...entries).weight.confirmed?.grams ?? null
const requests = (...entries: readonly Entry[]) =>
  facts(...entries).alarms.filter(({ alarm }) => alarm === 'correction-requested')

const entry = weighed('03-05 08:00', 'caregiver', 15_000)

describe('a correction', () => {
  it('replaces what the entry says and keeps its time and day', () => {
    expect(facts(entry, correct('03-06 08:00', 'caregiver', entry, weight(16_000))).weight.confirmed).toEqual(
      {
        grams: 16_000,
        at: ms('03-05 08:00'),
        on: '2026-03-05',
      },
    )
  })

  it('moves it where it gives another time', () => {
    const moved = correct(
      '03-06 08:00',
      'caregiver',
      entry,
      weight(16_000, { occurredAt: '2026-03-04T23:00:00Z' }),
    )
    expect(facts(entry, moved).weight.confirmed).toEqual({
      grams: 16_000,
      at: ms('03-04 23:00'),
      on: '2026-03-04',
    })
    const asked = (at: string) => factsOf([entry, moved], askAt(at, {})).weight.confirmed?.grams ?? null
    expect([asked('2026-03-04T22:59:59.999Z'), asked('03-04 23:00')]).toEqual([null, 16_000])
  })

  it('may bring an entry back from the future, and send one there', () => {
    const tomorrow = on('03-11 08:00', 'caregiver', 'weight-measured', { weightGrams: 15_000 })
    const back = correct(
      '03-11 09:00',
      'caregiver',
      tomorrow,
      weight(15_000, { occurredAt: '2026-03-09T08:00:00Z' }),
    )
    const away = correct(
      '03-12 09:00',
      'caregiver',
      entry,
      weight(15_000, { occurredAt: '2026-03-11T08:00:00Z' }),
    )
    expect([gramsOf(tomorrow), gramsOf(tomorrow, back)]).toEqual([null, 15_000])
    expect([gramsOf(entry), gramsOf(entry, away)]).toEqual([15_000, null])
  })

  it('may make another kind of it', () => {
    const dose = on('03-10 08:00', 'caregiver', 'injection-given', given(MORNING))
    const body = { kind: 'injection-uncertain', slot: MORNING, reason: 'leaked' }
    const found = facts(dose, correct('03-10 09:00', 'caregiver', dose, body))
    expect(found.slot).toMatchObject({ givenCount: 0, uncertain: true })
    expect(found.injections.lastPossibleAt).toBe(dose.at)
  })

  it('counts whenever it says it was made, but not before it was recorded', () => {
    const later = correct('03-20 08:00', 'caregiver', entry, weight(16_000))
    expect(gramsOf(entry, later)).toBe(16_000)
    const known = (at: string) =>
      factsOf([entry, later], askAt('03-10 11:00', { asKnownAt: ms(at) })).weight.confirmed?.grams
    expect([known('2026-03-20T07:59:59.999Z'), known('03-20 08:00')]).toEqual([15_000, 16_000])
  })

  it('the newest recorded wins, of two recorded at once the greater id', () => {
    const first = correct('03-06 08:00', 'caregiver', entry, weight(16_000))
    const second = correct('03-07 08:00', 'caregiver', entry, weight(15_500))
    expect(gramsOf(second, first, entry)).toBe(15_500)
    const late = correct('03-01 08:00', 'caregiver', entry, weight(15_700), { recordedAt: '03-08 08:00' })
    expect(gramsOf(entry, first, second, late)).toBe(15_700)
    const twins = [12, 11].map((n) =>
      correct('03-09 08:00', 'caregiver', entry, weight(15_000 + n), { id: id(n) }),
    )
    expect(gramsOf(entry, first, ...twins)).toBe(15_012)
  })

  it('of a correction is one of its root', () => {
    const first = correct('03-06 08:00', 'caregiver', entry, weight(16_000))
    const second = correct('03-07 08:00', 'caregiver', first, weight(15_500))
    const third = correct('03-08 08:00', 'caregiver', second, weight(15_600))
    expect(gramsOf(entry, first, second)).toBe(15_500)
    expect(gramsOf(entry, first, second, third)).toBe(15_600)
    expect(gramsOf(entry, third, first)).toBe(16_000)
  })

  it('of what is not recorded is ignored', () => {
    expect(facts(correct('03-06 08:00', 'caregiver', entry, weight(16_000)))).toEqual(facts())
    expect(facts(voided('03-06 08:00', 'caregiver', entry))).toEqual(facts())
  })

  it('in a circle is ignored', () => {
    const one = correct('03-06 08:00', 'caregiver', entry, weight(16_000), { id: id(21), corrects: id(22) })
    const other = correct('03-06 09:00', 'caregiver', entry, weight(16_000), { id: id(22), corrects: id(21) })
    const itself = correct('03-06 09:00', 'caregiver', entry, weight(16_000), {
      id: id(23),
      corrects: id(23),
    })
    expect(facts(one, other, itself)).toEqual(facts())
    expect(facts(voided('03-06 09:00', 'caregiver', one), one, other)).toEqual(facts())
  })

  it('of a void changes nothing', () => {
    const off = voided('03-06 08:00', 'caregiver', entry)
    expect(gramsOf(entry, off, correct('03-07 08:00', 'caregiver', off, weight(16_000)))).toBeNull()
  })

  it('told twice counts once', () => {
    const request = correct('03-06 08:00', 'caregiver', OPENED, {
      kind: 'course-opened',
      sex: 'male',
      edition: 'eu-2020',
    })
    expect(facts(request, request).alarms).toHaveLength(1)
  })

  it('is written by its corrector from then on', () => {
    const byNurse = correct('03-06 08:00', 'nurse', entry, weight(16_000))
    const again = correct('03-07 08:00', 'caregiver', entry, weight(15_500))
    expect(gramsOf(entry, byNurse, again)).toBe(16_000)
    expect(requests(entry, byNurse, again)).toEqual([
      { alarm: 'correction-requested', at: again.at, events: [entry.event.id, again.event.id] },
    ])
    expect(gramsOf(entry, byNurse, correct('03-07 08:00', 'pharmacist', entry, weight(15_500)))).toBe(15_500)
  })

  it('that gives a possible time makes an impossible one good', () => {
    const ahead = on('2030-01-01T00:00:00Z', 'caregiver', 'injection-given', {
      ...given(MORNING),
      recordedAt: '03-10 08:00',
    })
    const body = { kind: 'injection-given', ...given(MORNING) }
    const timed = correct('03-10 10:00', 'caregiver', ahead, { ...body, occurredAt: '2026-03-10T09:00:00Z' })
    expect(facts(ahead, timed)).toMatchObject({ slot: { givenCount: 1, uncertain: false }, alarms: [] })
    const same = correct('03-10 10:00', 'caregiver', ahead, body)
    expect(facts(ahead, same)).toMatchObject({
      slot: { givenCount: 0, uncertain: true },
      alarms: [{ at: ms('03-10 08:00') }],
    })
    const worse = correct(
      '03-10 08:30',
      'caregiver',
      entry,
      weight(16_000, { occurredAt: '2026-03-10T08:35:00.001Z' }),
    )
    expect(facts(entry, worse)).toMatchObject({
      weight: { confirmed: null },
      alarms: [{ alarm: 'clock-suspect' }],
    })
  })

  it('of the opening corrects who the child is', () => {
    const opened = { kind: 'course-opened', sex: 'male', edition: 'eu-2020', birthDate: '2019-01-01' }
    const corrected = correct('03-06 08:00', 'nurse', OPENED, opened)
    expect(facts(corrected)).toMatchObject({
      sex: 'male',
      edition: 'eu-2020',
      birthDate: '2019-01-01',
      indication: 'unknown',
    })
    expect(facts(corrected).alarms).toEqual([])
  })
})

describe('a void', () => {
  it('takes the entry out', () => {
    expect(gramsOf(entry, voided('03-06 08:00', 'caregiver', entry))).toBeNull()
    expect(
      gramsOf(entry, voided('03-06 08:00', 'caregiver', entry), weighed('03-07 08:00', 'caregiver', 15_100)),
    ).toBe(15_100)
  })

  it('of a correction brings back what was said before', () => {
    const first = correct('03-06 08:00', 'caregiver', entry, weight(16_000))
    const second = correct('03-07 08:00', 'caregiver', entry, weight(15_500))
    const off = voided('03-08 08:00', 'caregiver', second)
    expect(gramsOf(entry, first, second, off)).toBe(16_000)
    expect(gramsOf(entry, first, second, off, voided('03-09 08:00', 'caregiver', first))).toBe(15_000)
  })

  it('of a void brings the entry back', () => {
    const off = voided('03-06 08:00', 'caregiver', entry)
    const on2 = voided('03-07 08:00', 'caregiver', off)
    expect(gramsOf(entry, off, on2)).toBe(15_000)
    expect(gramsOf(entry, off, on2, voided('03-08 08:00', 'caregiver', on2))).toBeNull()
  })

  it('recorded before what it voids does not reach it', () => {
    const off = voided('03-06 08:00', 'caregiver', entry)
    const early = voided('03-05 09:00', 'caregiver', off)
    expect(gramsOf(entry, off, early)).toBeNull()
  })

  it('is undone by a newer correction', () => {
    const off = voided('03-06 08:00', 'caregiver', entry)
    expect(gramsOf(entry, off, correct('03-07 08:00', 'caregiver', entry, weight(15_500)))).toBe(15_500)
    const byNurse = voided('03-06 08:00', 'nurse', entry)
    const again = correct('03-07 08:00', 'caregiver', entry, weight(15_500))
    expect(gramsOf(entry, byNurse, again)).toBeNull()
    expect(requests(entry, byNurse, again)).toHaveLength(1)
  })

  it('of the only opening leaves no course', () => {
    const reopened = on('02-02 08:00', 'nurse', 'course-opened', { sex: 'male', edition: 'us-2019-12' })
    expect(facts(voided('03-06 08:00', 'nurse', OPENED), reopened)).toMatchObject({
      sex: 'male',
      birthDate: 'unknown',
    })
  })
})

describe('the right to correct and void', () => {
  const byNurse = weighed('03-05 08:00', 'nurse', 15_000)

  it.each<readonly [Role, boolean]>([
    ['caregiver', false],
    ['patient', false],
    ['auditor', false],
    ['administrator', false],
    ['nurse', true],
    ['pharmacist', true],
    ['prescriber', true],
  ])('a clinician’s entry by a %s: %s', (role, may) => {
    const changed = correct('03-06 08:00', role, byNurse, weight(15_500))
    expect(gramsOf(byNurse, changed)).toBe(may ? 15_500 : 15_000)
    const off = voided('03-06 08:00', role, byNurse)
    expect(gramsOf(byNurse, off)).toBe(may ? null : 15_000)
    expect(requests(byNurse, off)).toEqual(
      may ? [] : [{ alarm: 'correction-requested', at: off.at, events: [byNurse.event.id, off.event.id] }],
    )
  })

  const REPORTS = [
    ['hypoglycemia-occurred', { severity: 'severe', foodIntake: 'adequate' }],
    ['reaction-reported', { reaction: 'reaction.hip' }],
  ] as const

  it.each(REPORTS)('%s: a family within 24 hours, then a clinician', (kind, body) => {
    const report = on('03-05 08:00', 'caregiver', kind, { ...body, recordedAt: '03-05 09:00' })
    const left = (at: string, role: Role): number => {
      const found = facts(report, voided('03-09 08:00', role, report, { recordedAt: at }))
      return found.episodes.length + found.reactions.length
    }
    expect(left('03-06 08:00', 'caregiver')).toBe(0)
    expect(left('2026-03-06T08:00:00.001Z', 'caregiver')).toBe(1)
    expect(left('2026-03-06T08:00:00.001Z', 'nurse')).toBe(0)
  })

  it('a report from a clock ahead is as old as its recording', () => {
    const report = on('03-09 08:00', 'caregiver', 'reaction-reported', {
      reaction: 'reaction.hip',
      recordedAt: '03-05 08:00',
    })
    const left = (at: string): number =>
      facts(report, voided('03-09 08:00', 'caregiver', report, { recordedAt: at })).reactions.length
    expect([left('03-06 08:00'), left('2026-03-06T08:00:00.001Z')]).toEqual([0, 1])
  })

  it('does not go by way of another kind', () => {
    const report = on('03-05 08:00', 'caregiver', 'reaction-reported', { reaction: 'reaction.hip' })
    const away = correct('03-05 09:00', 'caregiver', report, { kind: 'vomited', slot: MORNING })
    const off = voided('03-07 08:00', 'caregiver', report)
    expect(facts(report, away, off).meal.eating).toBe('no')
    expect(requests(report, away, off)).toHaveLength(1)
    const made = correct('03-05 09:00', 'caregiver', entry, {
      kind: 'reaction-reported',
      reaction: 'reaction.hip',
    })
    expect(facts(entry, made, voided('03-06 08:00', 'caregiver', entry)).reactions).toEqual([])
    expect(facts(entry, made, voided('03-06 08:01', 'caregiver', entry)).reactions).toHaveLength(1)
  })

  it.each<readonly [Role, boolean]>([
    ['prescriber', true],
    ['nurse', false],
    ['caregiver', false],
  ])('what only a prescriber may record, by a %s: %s', (role, may) => {
    const order = on('03-05 08:00', 'prescriber', 'dose-prescribed', PRESCRIBED)
    const replacement = { kind: 'dose-prescribed', ...PRESCRIBED, halfMarks: 12 }
    expect(facts(order, correct('03-06 08:00', role, order, replacement)).prescriptions).toMatchObject([
      { halfMarks: may ? 12 : 16 },
    ])
    expect(facts(order, voided('03-06 08:00', role, order)).prescriptions).toHaveLength(may ? 0 : 1)
    const wrong = on('03-05 08:00', 'caregiver', 'treatment-stopped', { reason: 'x' })
    expect(facts(wrong, voided('03-06 08:00', role, wrong)).stoppedAt === null).toBe(may)
  })

  it('no entry becomes what its corrector may not record', () => {
    const order = { kind: 'dose-prescribed', ...PRESCRIBED }
    expect(facts(entry, correct('03-06 08:00', 'nurse', entry, order))).toMatchObject({
      prescriptions: [],
      weight: { confirmed: { grams: 15_000 } },
      alarms: [{ alarm: 'correction-requested' }],
    })
    expect(facts(entry, correct('03-06 08:00', 'prescriber', entry, order)).prescriptions).toHaveLength(1)
  })

  it('an opening stays one and nothing becomes one', () => {
    const opened = { kind: 'course-opened', sex: 'male', edition: 'eu-2020' }
    expect(facts(entry, correct('03-06 08:00', 'prescriber', entry, opened))).toMatchObject({
      sex: 'female',
      weight: { confirmed: { grams: 15_000 } },
      alarms: [{ alarm: 'correction-requested' }],
    })
    expect(facts(correct('03-06 08:00', 'prescriber', OPENED, weight(15_000)))).toMatchObject({
      sex: 'female',
      weight: { confirmed: null },
      alarms: [{ alarm: 'correction-requested' }],
    })
  })

  it('to take back a correction is that of its root and of its writer', () => {
    const byFamily = correct('03-06 08:00', 'caregiver', entry, weight(16_000))
    const ofClinic = correct('03-06 08:00', 'nurse', entry, weight(16_000))
    const off = (target: Entry, role: Role) => voided('03-07 08:00', role, target)
    expect(gramsOf(entry, byFamily, off(byFamily, 'caregiver'))).toBe(15_000)
    expect(gramsOf(entry, ofClinic, off(ofClinic, 'caregiver'))).toBe(16_000)
    expect(requests(entry, ofClinic, off(ofClinic, 'caregiver'))).toHaveLength(1)
    expect(gramsOf(entry, ofClinic, off(ofClinic, 'nurse'))).toBe(15_000)
    const order = on('03-05 08:00', 'prescriber', 'dose-prescribed', PRESCRIBED)
    const changed = correct('03-06 08:00', 'prescriber', order, {
      kind: 'dose-prescribed',
      ...PRESCRIBED,
      halfMarks: 12,
    })
    expect(facts(order, changed, off(changed, 'nurse')).prescriptions).toMatchObject([{ halfMarks: 12 }])
    expect(facts(order, changed, off(changed, 'prescriber')).prescriptions).toMatchObject([{ halfMarks: 16 }])
    expect(gramsOf(byNurse, correct('03-06 08:00', 'nurse', byNurse, weight(16_000)))).toBe(16_000)
  })

  it('a request is shown from when it was made', () => {
    const asked = (at: string) =>
      factsOf([byNurse, voided('03-06 08:00', 'caregiver', byNurse)], askAt(at, {})).alarms.length
    expect([asked('2026-03-06T07:59:59.999Z'), asked('03-06 08:00')]).toEqual([0, 1])
  })
})
