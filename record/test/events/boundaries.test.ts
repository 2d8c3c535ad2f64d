import { describe, expect, it } from 'vitest'
import { readEvent, type Kind } from '@stature/record'
import { id, type Written } from '../make.js'
import { sample } from '../samples.js'
import { first, matchesSchema } from './checks.js'

type Row = readonly [name: string, kind: Kind, change: Written, expected: readonly [string, string] | null]

const MEAL: Kind = 'meal-planned'
const glucose = (value: string, unit: string): Written => ({ glucose: { value, unit } })
const rows: readonly Row[] = [
  ['unknown kind', MEAL, { kind: 'meal-planed' }, ['not-a-choice', 'kind']],
  ['no offset', MEAL, { occurredAt: '2026-03-02T07:30:00' }, ['bad-time', 'occurredAt']],
  ['no offset in the recording', MEAL, { recordedAt: '2026-03-02T07:30:00' }, ['bad-time', 'recordedAt']],
  ['no offset in the meal', MEAL, { mealAt: '2026-03-02T07:30:00' }, ['bad-time', 'mealAt']],
  ['an id that is no UUID', MEAL, { id: '1' }, ['bad-text', 'id']],
  ['an empty course', MEAL, { course: '' }, ['bad-text', 'course']],
  ['a course of 200 characters', MEAL, { course: 'c'.repeat(200) }, null],
  ['a course of 201 characters', MEAL, { course: 'c'.repeat(201) }, ['bad-text', 'course']],
  ['an unknown role', MEAL, { by: { role: 'doctor', id: 'a' } }, ['not-a-choice', 'by.role']],
  ['nobody', MEAL, { by: { role: 'nurse', id: '' } }, ['bad-text', 'by.id']],
  ['sequence 0', MEAL, { sequence: 0 }, ['out-of-range', 'sequence']],
  ['sequence 1', MEAL, { sequence: 1 }, null],
  ['a hash', MEAL, { previous: 'a'.repeat(64) }, null],
  ['a hash in capitals', MEAL, { previous: 'A'.repeat(64) }, ['bad-text', 'previous']],
  ['a short hash', MEAL, { previous: 'a'.repeat(63) }, ['bad-text', 'previous']],
  ['a long hash', MEAL, { previous: 'a'.repeat(65) }, ['bad-text', 'previous']],
  ['zone UTC', MEAL, { zone: 'UTC' }, null],
  ['zone with three parts', MEAL, { zone: 'America/Argentina/Buenos_Aires' }, null],
  ['zone with signs', MEAL, { zone: 'Etc/GMT+5' }, null],
  ['zone of 64 characters', MEAL, { zone: 'Z'.repeat(64) }, null],
  ['zone of 65 characters', MEAL, { zone: 'Z'.repeat(65) }, ['bad-text', 'zone']],
  ['an offset beyond any zone', MEAL, { zone: '+15:00' }, ['bad-text', 'zone']],
  ['an offset of sixty minutes', MEAL, { zone: '+02:60' }, ['bad-text', 'zone']],
  ['a zone with an empty part', MEAL, { zone: 'America//Lima' }, ['bad-text', 'zone']],
  ['a zone with a space', MEAL, { zone: 'America/St Johns' }, ['bad-text', 'zone']],
  ['evening', MEAL, { slot: '2026-03-02/evening' }, null],
  ['another half-day', MEAL, { slot: '2026-03-02/noon' }, ['bad-text', 'slot']],
  ['a slot of no day', MEAL, { slot: '2026-02-29/morning' }, ['bad-text', 'slot']],
  ['text before a slot', MEAL, { slot: 'x2026-03-02/morning' }, ['bad-text', 'slot']],
  ['text after a slot', MEAL, { slot: '2026-03-02/mornings' }, ['bad-text', 'slot']],
  ['least weight', 'weight-measured', { weightGrams: 1_000 }, null],
  ['under the least weight', 'weight-measured', { weightGrams: 999 }, ['out-of-range', 'weightGrams']],
  ['greatest weight', 'weight-measured', { weightGrams: 300_000 }, null],
  ['over the greatest weight', 'weight-measured', { weightGrams: 300_001 }, ['out-of-range', 'weightGrams']],
  ['weight with a comma', 'weight-measured', { weightGrams: '12,5' }, ['wrong-type', 'weightGrams']],
  ['weight with a fraction', 'weight-measured', { weightGrams: 12.5 }, ['bad-number', 'weightGrams']],
  ['least height', 'height-measured', { heightMillimeters: 300 }, null],
  [
    'under the least height',
    'height-measured',
    { heightMillimeters: 299 },
    ['out-of-range', 'heightMillimeters'],
  ],
  ['greatest height', 'height-measured', { heightMillimeters: 2_500 }, null],
  [
    'over the greatest height',
    'height-measured',
    { heightMillimeters: 2_501 },
    ['out-of-range', 'heightMillimeters'],
  ],
  ['least mass', 'injection-given', { massNanograms: 1 }, null],
  ['no mass', 'injection-given', { massNanograms: 0 }, ['out-of-range', 'massNanograms']],
  ['greatest mass', 'injection-given', { massNanograms: 100_000_000 }, null],
  [
    'over the greatest mass',
    'injection-given',
    { massNanograms: 100_000_001 },
    ['out-of-range', 'massNanograms'],
  ],
  ['one half mark', 'injection-given', { halfMarks: 1 }, null],
  ['no mark', 'injection-given', { halfMarks: 0 }, ['out-of-range', 'halfMarks']],
  ['a full syringe', 'injection-given', { halfMarks: 200 }, null],
  ['over a full syringe', 'injection-given', { halfMarks: 201 }, ['out-of-range', 'halfMarks']],
  [
    'another region',
    'injection-given',
    { site: { region: 'hip', side: 'left' } },
    ['not-a-choice', 'site.region'],
  ],
  ['another route', 'injection-given', { route: 'oral' }, ['not-a-choice', 'route']],
  ['least level', 'dose-prescribed', { doseMicrogramsPerKg: 1 }, null],
  ['no level', 'dose-prescribed', { doseMicrogramsPerKg: 0 }, ['out-of-range', 'doseMicrogramsPerKg']],
  ['tenfold level', 'dose-prescribed', { doseMicrogramsPerKg: 100_000 }, null],
  [
    'absurd level',
    'dose-prescribed',
    { doseMicrogramsPerKg: 100_001 },
    ['out-of-range', 'doseMicrogramsPerKg'],
  ],
  ['once a day', 'dose-prescribed', { timesPerDay: 1 }, null],
  ['never', 'dose-prescribed', { timesPerDay: 0 }, ['out-of-range', 'timesPerDay']],
  ['hourly', 'dose-prescribed', { timesPerDay: 24 }, null],
  ['more than hourly', 'dose-prescribed', { timesPerDay: 25 }, ['out-of-range', 'timesPerDay']],
  ['birth date unknown', 'course-opened', { birthDate: 'unknown' }, null],
  ['birth date that does not exist', 'course-opened', { birthDate: '2019-02-29' }, ['bad-date', 'birthDate']],
  ['another edition', 'course-opened', { edition: 'us-2012' }, ['not-a-choice', 'edition']],
  ['mg/dL to 3 decimals', 'glucose-measured', glucose('82.125', 'mg/dL'), null],
  ['mg/dL to 4 decimals', 'glucose-measured', glucose('82.1250', 'mg/dL'), ['bad-number', 'glucose.value']],
  ['mg/dL of one digit', 'glucose-measured', glucose('9', 'mg/dL'), null],
  ['mg/dL below one', 'glucose-measured', glucose('0.001', 'mg/dL'), null],
  ['mg/dL nothing', 'glucose-measured', glucose('0.0', 'mg/dL'), ['bad-number', 'glucose.value']],
  ['mg/dL with leading zero', 'glucose-measured', glucose('082', 'mg/dL'), ['bad-number', 'glucose.value']],
  ['mg/dL 1999.999', 'glucose-measured', glucose('1999.999', 'mg/dL'), null],
  ['mg/dL 2000', 'glucose-measured', glucose('2000', 'mg/dL'), null],
  ['mg/dL 2000.000', 'glucose-measured', glucose('2000.000', 'mg/dL'), null],
  ['mg/dL 2000.001', 'glucose-measured', glucose('2000.001', 'mg/dL'), ['bad-number', 'glucose.value']],
  ['mg/dL 2001', 'glucose-measured', glucose('2001', 'mg/dL'), ['bad-number', 'glucose.value']],
  ['mmol/L to 2 decimals', 'glucose-measured', glucose('4.55', 'mmol/L'), null],
  ['mmol/L to 3 decimals', 'glucose-measured', glucose('4.555', 'mmol/L'), ['bad-number', 'glucose.value']],
  ['mmol/L of two digits', 'glucose-measured', glucose('14', 'mmol/L'), null],
  ['mmol/L nothing', 'glucose-measured', glucose('0', 'mmol/L'), ['bad-number', 'glucose.value']],
  ['mmol/L 109.99', 'glucose-measured', glucose('109.99', 'mmol/L'), null],
  ['mmol/L 111.01', 'glucose-measured', glucose('111.01', 'mmol/L'), null],
  ['mmol/L 111.02', 'glucose-measured', glucose('111.02', 'mmol/L'), ['bad-number', 'glucose.value']],
  ['mmol/L 112', 'glucose-measured', glucose('112', 'mmol/L'), ['bad-number', 'glucose.value']],
  ['glucose with a comma', 'glucose-measured', glucose('4,5', 'mmol/L'), ['bad-number', 'glucose.value']],
  [
    'glucose as a number',
    'glucose-measured',
    { glucose: { value: 82, unit: 'mg/dL' } },
    ['wrong-type', 'glucose.value'],
  ],
  ['glucose in another unit', 'glucose-measured', glucose('82', 'mg/l'), ['not-a-choice', 'glucose.unit']],
  ['SDS below zero', 'laboratory-measured', { sds: '-3.25' }, null],
  ['a value below zero', 'laboratory-measured', { value: '-3.25' }, ['bad-number', 'value']],
  ['a value of 6 digits and 4 decimals', 'laboratory-measured', { value: '123456.1234' }, null],
  ['a value of 7 digits', 'laboratory-measured', { value: '1234567' }, ['bad-number', 'value']],
  ['a value of 5 decimals', 'laboratory-measured', { value: '1.12345' }, ['bad-number', 'value']],
  ['no examinations', 'care-plan-set', { examinations: [] }, null],
  [
    'the longest interval',
    'care-plan-set',
    { examinations: [{ examination: 'hips', everyDays: 3_650 }] },
    null,
  ],
  [
    'too long an interval',
    'care-plan-set',
    { examinations: [{ examination: 'hips', everyDays: 3_651 }] },
    ['out-of-range', 'examinations.0.everyDays'],
  ],
  [
    'no interval',
    'care-plan-set',
    { examinations: [{ examination: 'hips', everyDays: 0 }] },
    ['out-of-range', 'examinations.0.everyDays'],
  ],
  ['a reason of 2000 characters', 'course-closed', { reason: 'r'.repeat(2_000) }, null],
  ['a reason of 2001 characters', 'course-closed', { reason: 'r'.repeat(2_001) }, ['bad-text', 'reason']],
  ['an empty reason', 'course-closed', { reason: '' }, ['bad-text', 'reason']],
  ['no signs', 'reaction-reported', { signs: [] }, null],
  ['an unknown sign', 'reaction-reported', { signs: ['headache', 'fever'] }, ['not-a-choice', 'signs.1']],
  ['expiry by the day', 'vial-opened', { expires: '2027-01-31' }, null],
  ['expiry in month 13', 'vial-opened', { expires: '2027-13' }, ['bad-date', 'expires']],
  ['an id of what is no UUID', 'entry-voided', { voids: 'x' }, ['bad-text', 'voids']],
]

describe('boundaries of events, by our check and by the schema', () => {
  it.each(rows)('%s', (_name, kind, change, expected) => {
    const value = { ...sample(kind), ...change }
    expect(first(value)).toEqual(expected)
    expect(matchesSchema(value)).toBe(expected === null)
  })

  it('ids are the same in capitals', () => {
    const result = readEvent({
      ...sample('entry-voided'),
      id: id(42).toUpperCase(),
      voids: id(7).toUpperCase(),
    })
    expect(result).toEqual({ ok: true, value: sample('entry-voided') })
  })
})
