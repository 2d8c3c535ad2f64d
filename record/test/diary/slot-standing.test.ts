// What became of each half-day, as a calendar shows it.
import { describe, expect, it } from 'vitest'
import type { Slot } from '@stature/protocol'
import { slotStandings, type Entry, type SlotStandingKind } from '@stature/record'
import { given, ms, on, OPENED, PRESCRIBED } from '../make.js'

const slot = (day: string, half: 'morning' | 'evening'): Slot => ({
  id: `2026-${day}/${half}`,
  opensAt: ms(`${day} ${half === 'morning' ? '05:00' : '16:00'}`),
  closesAt: ms(`${day} ${half === 'morning' ? '12:00' : '23:00'}`),
})

const MORNING = slot('03-04', 'morning')
const PRESCRIPTION = on('03-01 10:00', 'prescriber', 'dose-prescribed', PRESCRIBED)
const GIVEN = on('03-04 08:00', 'caregiver', 'injection-given', given(MORNING.id))
const TWICE = on('03-04 09:00', 'caregiver', 'injection-given', given(MORNING.id))
const UNSURE = on('03-04 08:10', 'caregiver', 'injection-uncertain', { slot: MORNING.id, reason: 'leaked' })
const WITHHELD = on('03-04 08:05', 'caregiver', 'injection-withheld', {
  slot: MORNING.id,
  reason: 'not-eating',
})
const LATE = on('03-04 08:00', 'caregiver', 'injection-given', {
  ...given(MORNING.id),
  recordedAt: '03-05 20:00',
})
const VOIDED = on('03-04 10:00', 'caregiver', 'entry-voided', { voids: GIVEN.event.id, reason: 'not true' })
/** Its clock says four hours after it was recorded. */
const AHEAD = on('03-04 12:00', 'caregiver', 'injection-given', {
  ...given('2026-03-03/evening'),
  recordedAt: '03-04 08:00',
})
const AHEAD_UNSURE = on('03-04 12:00', 'caregiver', 'injection-uncertain', {
  ...{ slot: '2026-03-03/evening', reason: 'leaked' },
  recordedAt: '03-04 08:00',
})
const AHEAD_WITHHELD = on('03-04 12:00', 'caregiver', 'injection-withheld', {
  ...{ slot: '2026-03-03/evening', reason: 'unwell' },
  recordedAt: '03-04 08:00',
})
const AHEAD_WEIGHT = on('03-04 12:00', 'caregiver', 'weight-measured', {
  weightGrams: 20_000,
  recordedAt: '03-04 08:00',
})
const VOMITED = on('03-04 09:30', 'caregiver', 'vomited', { slot: MORNING.id })
const CORRECTED = on('03-04 10:00', 'caregiver', 'entry-corrected', {
  ...{ corrects: GIVEN.event.id, reason: 'slip' },
  replacement: { kind: 'injection-given', ...given(MORNING.id), halfMarks: 14, massNanograms: 700_000 },
})
const reason = { reason: 'fever' }
const PAUSE = on('03-03 10:00', 'prescriber', 'treatment-interrupted', reason)
const PAUSE_IN = on('03-04 11:00', 'prescriber', 'treatment-interrupted', reason)
const PAUSE_AT_END = on('03-04 12:00', 'prescriber', 'treatment-interrupted', reason)
const PAUSE_LATER = on('03-04 12:01', 'prescriber', 'treatment-interrupted', reason)
const BACK_AT_OPENING = on('03-04 05:00', 'prescriber', 'treatment-resumed', {})
const BACK_BEFORE = on('03-04 04:59', 'prescriber', 'treatment-resumed', {})
const BACK_LATER = on('03-05 08:00', 'prescriber', 'treatment-resumed', {})
const STOP_AT_END = on('03-04 12:00', 'prescriber', 'treatment-stopped', reason)
const BACK = on('03-03 18:00', 'prescriber', 'treatment-resumed', {})
const BACK_IN = on('03-04 07:00', 'prescriber', 'treatment-resumed', {})
const BACK_BY_CARER = on('03-03 18:00', 'caregiver', 'treatment-resumed', {})
const STOP = on('03-03 10:00', 'prescriber', 'treatment-stopped', reason)
const CLOSED = on('03-03 10:00', 'nurse', 'course-closed', reason)
const STOP_LATER = on('03-04 12:01', 'prescriber', 'treatment-stopped', reason)
const BY_CARER = on('03-01 10:00', 'caregiver', 'dose-prescribed', PRESCRIBED)
const IN_SLOT = on('03-04 05:01', 'prescriber', 'dose-prescribed', PRESCRIBED)
const AT_OPENING = on('03-04 05:00', 'prescriber', 'dose-prescribed', PRESCRIBED)

type Row = readonly [
  name: string,
  entries: readonly Entry[],
  at: string,
  heardAt: string | null,
  kind: SlotStandingKind,
]

const LATER = '03-06 08:00'

describe('slotStandings', () => {
  it.each<Row>([
    ['given', [PRESCRIPTION, GIVEN], LATER, LATER, 'given'],
    ['given, recorded a day later', [PRESCRIPTION, LATE], LATER, LATER, 'given'],
    ['given, whatever else was said', [PRESCRIPTION, GIVEN, UNSURE, WITHHELD], LATER, LATER, 'given'],
    ['given before anything was prescribed', [GIVEN], LATER, LATER, 'given'],
    ['given, while nothing was heard since', [PRESCRIPTION, GIVEN], LATER, null, 'given'],
    ['nobody can vouch for it', [PRESCRIPTION, UNSURE], LATER, LATER, 'uncertain'],
    ['in doubt outweighs not given', [PRESCRIPTION, WITHHELD, UNSURE], LATER, LATER, 'uncertain'],
    ['an impossible clock, nearest to its recording', [PRESCRIPTION, AHEAD], LATER, LATER, 'uncertain'],
    [
      'an impossible clock, of what nobody can vouch for',
      [PRESCRIPTION, AHEAD_UNSURE],
      LATER,
      LATER,
      'uncertain',
    ],
    ['an impossible clock, of what was not given', [PRESCRIPTION, AHEAD_WITHHELD], LATER, LATER, 'missed'],
    ['an impossible clock, of a weight', [PRESCRIPTION, AHEAD_WEIGHT], LATER, LATER, 'missed'],
    ['not given on purpose', [PRESCRIPTION, WITHHELD], LATER, LATER, 'withheld'],
    ['nobody recorded it', [PRESCRIPTION], LATER, LATER, 'missed'],
    ['given, and taken back', [PRESCRIPTION, GIVEN, VOIDED], LATER, LATER, 'missed'],
    ['not heard since', [PRESCRIPTION], LATER, '03-04 11:00', 'unknown'],
    ['heard at the very end', [PRESCRIPTION], LATER, '03-04 12:00', 'unknown'],
    ['heard just after the end', [PRESCRIPTION], LATER, '03-04 12:01', 'missed'],
    ['never heard', [PRESCRIPTION], LATER, null, 'unknown'],
    ['just opened', [PRESCRIPTION], '03-04 05:00', '03-04 05:00', 'open'],
    ['about to close', [PRESCRIPTION], '03-04 12:00', '03-04 12:00', 'open'],
    ['over', [PRESCRIPTION], '03-04 12:01', '03-04 12:01', 'missed'],
    ['not begun', [PRESCRIPTION], '03-04 04:59', '03-04 04:59', 'ahead'],
    ['nothing prescribed', [], LATER, LATER, 'not-due'],
    ['prescribed by somebody who may not', [BY_CARER], LATER, LATER, 'not-due'],
    ['prescribed after it opened', [IN_SLOT], LATER, LATER, 'not-due'],
    ['prescribed as it opened', [AT_OPENING], LATER, LATER, 'missed'],
    ['interrupted', [PRESCRIPTION, PAUSE], LATER, LATER, 'not-due'],
    ['interrupted within', [PRESCRIPTION, PAUSE_IN], LATER, LATER, 'not-due'],
    ['interrupted as it closed', [PRESCRIPTION, PAUSE_AT_END], LATER, LATER, 'not-due'],
    ['interrupted after it closed', [PRESCRIPTION, PAUSE_LATER], LATER, LATER, 'missed'],
    ['resumed just before it opened', [PRESCRIPTION, PAUSE, BACK_BEFORE], LATER, LATER, 'missed'],
    ['resumed as it opened', [PRESCRIPTION, PAUSE, BACK_AT_OPENING], LATER, LATER, 'not-due'],
    ['resumed, although not interrupted', [PRESCRIPTION, BACK_LATER], LATER, LATER, 'missed'],
    ['resumed before', [PRESCRIPTION, PAUSE, BACK], LATER, LATER, 'missed'],
    ['resumed within', [PRESCRIPTION, PAUSE, BACK_IN], LATER, LATER, 'not-due'],
    ['resumed by somebody who may not', [PRESCRIPTION, PAUSE, BACK_BY_CARER], LATER, LATER, 'not-due'],
    ['stopped', [PRESCRIPTION, STOP], LATER, LATER, 'not-due'],
    ['stopped, whoever resumes', [PRESCRIPTION, STOP, BACK], LATER, LATER, 'not-due'],
    ['course closed', [PRESCRIPTION, CLOSED], LATER, LATER, 'not-due'],
    ['stopped as it closed', [PRESCRIPTION, STOP_AT_END], LATER, LATER, 'not-due'],
    ['stopped after it closed', [PRESCRIPTION, STOP_LATER], LATER, LATER, 'missed'],
  ])('%s', (_name, entries, at, heardAt, kind) => {
    const ask = { slots: [MORNING], at: ms(at), heardAt: heardAt === null ? null : ms(heardAt) }
    expect(slotStandings([OPENED, ...entries], ask).map((each) => each.kind)).toEqual([kind])
  })

  it('tells what was recorded of each, in the order asked', () => {
    const slots = [slot('03-03', 'evening'), MORNING, slot('03-04', 'evening')]
    const ask = { slots, at: ms(LATER), heardAt: ms(LATER) }
    const told = slotStandings([OPENED, PRESCRIPTION, TWICE, GIVEN, VOMITED], ask)
    expect(told.map(({ kind, entries }) => [kind, entries.map(({ event }) => event.id)])).toEqual([
      ['missed', []],
      ['given', [GIVEN.event.id, TWICE.event.id]],
      ['missed', []],
    ])
    expect(told.map((each) => each.slot)).toEqual(slots)
  })

  it('tells a corrected injection once, as it stands', () => {
    const ask = { slots: [MORNING], at: ms(LATER), heardAt: ms(LATER) }
    const [told] = slotStandings([OPENED, PRESCRIPTION, GIVEN, CORRECTED], ask)
    expect(told?.entries.map(({ event }) => event)).toMatchObject([{ id: GIVEN.event.id, halfMarks: 14 }])
  })

  it('tells an injection with an impossible clock at its own half-day and at the nearest', () => {
    const ask = { slots: [slot('03-03', 'evening'), MORNING], at: ms(LATER), heardAt: ms(LATER) }
    const entries = [OPENED, PRESCRIPTION, WITHHELD, AHEAD]
    expect(
      slotStandings(entries, ask).map(({ kind, entries: own }) => [kind, own.map(({ event }) => event.id)]),
    ).toEqual([
      ['uncertain', [AHEAD.event.id]],
      ['uncertain', [WITHHELD.event.id, AHEAD.event.id]],
    ])
    expect(slotStandings(entries, { ...ask, slots: [] })).toEqual([])
  })

  it('tells nothing of a course that is not opened', () => {
    expect(slotStandings([PRESCRIPTION], { slots: [MORNING], at: ms(LATER), heardAt: null })).toEqual([])
  })
})
