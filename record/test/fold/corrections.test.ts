import { describe, expect, it } from 'vitest'
import type { Json } from '@stature/protocol'
import type { Entry, Role } from '@stature/record'
import { askAt, facts, factsOf, given, id, MORNING, ms, on, OPENED, type Written } from '../make.js'

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
    const crossed = [12, 11].map((n) =>
      correct(`03-09 ${String(20 - n).padStart(2, '0')}:00`, 'caregiver', entry, weight(15_000 + n), {
        id: id(n),
        recordedAt: '03-09 12:00',
      }),
    )
    expect(gramsOf(entry, first, ...crossed)).toBe(15_012)
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
    const first = correct('03-06 08:00', 'caregiver', entry, weight(16_000))
    expect(facts(first, correct('03-07 08:00', 'caregiver', first, weight(15_500)))).toEqual(facts())
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

  it('counts whatever its own clock says, without an alarm', () => {
    const byWrongClock = correct('2030-01-01T00:00:00Z', 'caregiver', entry, weight(16_000), {
      recordedAt: '03-06 08:00',
    })
    expect(gramsOf(entry, byWrongClock)).toBe(16_000)
    expect(facts(entry, byWrongClock).alarms).toEqual([])
  })

  it('of an older opening leaves what a newer one says', () => {
    const newer = on('02-02 08:00', 'nurse', 'course-opened', { sex: 'male', edition: 'eu-2020' })
    const older = { kind: 'course-opened', sex: 'female', edition: 'us-2025-05', birthDate: '2019-01-01' }
    expect(facts(newer, correct('03-06 08:00', 'nurse', OPENED, older))).toMatchObject({
      sex: 'male',
      edition: 'eu-2020',
      birthDate: '2019-01-01',
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
