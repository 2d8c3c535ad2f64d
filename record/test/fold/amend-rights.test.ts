import { describe, expect, it } from 'vitest'
import type { Json } from '@stature/protocol'
import type { Entry, Role } from '@stature/record'
import { askAt, facts, factsOf, MORNING, on, OPENED, PRESCRIBED, type Written } from '../make.js'

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
