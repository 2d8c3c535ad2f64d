// Which entries stand after corrections, and what was drawn from a vial by them.
import { describe, expect, it } from 'vitest'
import { drawnFromVial, standingEntries, type Entry } from '@stature/record'
import { given, ms, MORNING, on, OPENED, type Written } from '../make.js'

const weighed = (at: string, weightGrams: number, more: Written = {}): Entry =>
  on(at, 'nurse', 'weight-measured', { weightGrams, ...more })

describe('standingEntries', () => {
  const first = weighed('03-02 08:00', 20_000)
  const second = weighed('03-03 08:00', 20_100)
  const late = weighed('03-03 09:00', 20_200, { recordedAt: '03-09 09:00' })
  const ahead = weighed('03-08 08:00', 20_300, { recordedAt: '03-04 08:00' })
  const voided = on('03-05 08:00', 'nurse', 'entry-voided', { voids: second.event.id, reason: 'slip' })
  const moved = on('03-05 08:00', 'nurse', 'entry-corrected', {
    corrects: first.event.id,
    reason: 'slip',
    replacement: { kind: 'weight-measured', weightGrams: 20_050, occurredAt: '2026-03-04T08:00:00Z' },
  })
  const impossible = on('03-05 08:00', 'nurse', 'entry-corrected', {
    corrects: first.event.id,
    reason: 'slip',
    replacement: { kind: 'weight-measured', weightGrams: 20_050, occurredAt: '2026-03-06T08:00:00Z' },
  })
  const grams = (entries: readonly Entry[], at: string, asKnownAt: string | null): readonly number[] =>
    standingEntries(entries, ms(at), asKnownAt === null ? null : ms(asKnownAt)).flatMap(({ event }) =>
      event.kind === 'weight-measured' ? [event.weightGrams] : [],
    )

  it.each<readonly [string, readonly Entry[], string, string | null, readonly number[]]>([
    ['in order of time', [second, first], '03-10 08:00', null, [20_000, 20_100]],
    ['none after the instant', [first, second], '03-03 07:59', null, [20_000]],
    ['one at the very instant', [first, second], '03-03 08:00', null, [20_000, 20_100]],
    ['a voided one does not stand', [first, second, voided], '03-10 08:00', null, [20_000]],
    [
      'a corrected one as corrected, in its new place',
      [first, second, moved],
      '03-10 08:00',
      null,
      [20_100, 20_050],
    ],
    ['corrected to an impossible time, not at all', [first, impossible], '03-10 08:00', null, []],
    ['an impossible clock does not stand', [first, ahead], '03-10 08:00', null, [20_000]],
    ['what was not known yet', [first, late], '03-10 08:00', '03-09 08:59', [20_000]],
    ['what was just known', [first, late], '03-10 08:00', '03-09 09:00', [20_000, 20_200]],
  ])('%s', (_name, entries, at, asKnownAt, stand) => {
    expect(grams([OPENED, ...entries], at, asKnownAt)).toEqual(stand)
  })

  it('are none where the course is not opened', () => {
    expect(standingEntries([first], ms('03-10 08:00'), null)).toEqual([])
  })
})

describe('drawnFromVial', () => {
  const opened = (at: string, vial: string): Entry => on(at, 'caregiver', 'vial-opened', { vial })
  const discarded = (at: string, vial: string): Entry => on(at, 'caregiver', 'vial-discarded', { vial })
  const inject = (at: string, body: Written): Entry =>
    on(at, 'caregiver', 'injection-given', { ...given(MORNING), ...body })
  const unsure = (at: string, body: Written): Entry =>
    on(at, 'caregiver', 'injection-uncertain', { slot: MORNING, reason: 'leaked', ...body })

  const one = opened('03-02 08:00', 'one')
  it.each<readonly [string, readonly Entry[], number | null]>([
    ['not opened', [inject('03-03 08:00', {})], null],
    ['another vial opened', [opened('03-02 08:00', 'two'), inject('03-03 08:00', {})], null],
    ['nothing drawn', [one], 0],
    // 16 half marks are 0.8 mg.
    ['drawn from it by name', [one, inject('03-03 08:00', { vial: 'one' })], 800_000],
    ['drawn from an unnamed one', [one, inject('03-03 08:00', {}), inject('03-03 18:00', {})], 1_600_000],
    ['drawn from another', [one, inject('03-03 08:00', { vial: 'two' })], 0],
    ['drawn before it was opened', [inject('03-01 08:00', { vial: 'one' }), one], 0],
    ['uncertain, with what was drawn', [one, unsure('03-03 08:00', { massNanograms: 500_000 })], 500_000],
    ['uncertain, of an unknown amount', [one, unsure('03-03 08:00', {})], 0],
    [
      'its opening told again, as with its lot',
      [one, inject('03-03 08:00', {}), opened('03-04 08:00', 'one'), inject('03-05 08:00', {})],
      1_600_000,
    ],
    [
      'discarded and opened again under the same name',
      [
        one,
        inject('03-03 08:00', {}),
        discarded('03-04 08:00', 'one'),
        opened('03-04 09:00', 'one'),
        inject('03-05 08:00', {}),
      ],
      800_000,
    ],
    ['discarded', [one, inject('03-03 08:00', {}), discarded('03-04 08:00', 'one')], null],
    ['another one discarded', [one, inject('03-03 08:00', {}), discarded('03-04 08:00', 'two')], 800_000],
    ['other events', [one, weighed('03-03 08:00', 20_000)], 0],
  ])('%s', (_name, standing, drawn) => {
    expect(drawnFromVial(standing, 'one')).toBe(drawn)
  })
})
