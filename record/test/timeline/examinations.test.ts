// Periodic examinations: due from the first day on which the interval has passed, as the advice says.
import { examinationStates } from '@stature/record/timeline'
import { describe, expect, it } from 'vitest'
import { day, on } from '../make.js'

const eyes = (since: string) => ({ examination: 'eyes', everyDays: 10, since: day(since) }) as const
const stateOf = (since: string) =>
  examinationStates({ examinations: [eyes(since)], today: day('2026-03-10') }, [])[0]

describe('examinations', () => {
  it.each([
    ['a day before', '2026-03-01', '2026-03-11', false],
    ['on the day', '2026-02-28', '2026-03-10', true],
    ['after it', '2026-02-01', '2026-02-11', true],
  ])('%s', (_name, since, dueOn, isDue) =>
    expect(stateOf(since)).toMatchObject({ everyDays: 10, dueOn, isDue }),
  )

  it('each has its own interval', () => {
    const hips = { examination: 'hips', everyDays: 30, since: day('2026-03-01') } as const
    const asked = { examinations: [eyes('2026-03-01'), hips], today: day('2026-03-10') }
    expect(examinationStates(asked, []).map(({ everyDays, dueOn }) => [everyDays, dueOn])).toEqual([
      [10, '2026-03-11'],
      [null, null],
      [30, '2026-03-31'],
      [null, null],
    ])
  })

  it('without an interval is never due; what clinicians did is told, newest first', () => {
    const done = (at: string, role: 'nurse' | 'caregiver', finding?: string) =>
      on(at, role, 'examination-recorded', {
        examination: 'hips',
        ...(finding === undefined ? {} : { finding }),
      })
    const standing = [
      on('02-28 08:00', 'nurse', 'examination-recorded', { examination: 'eyes' }),
      on('02-28 09:00', 'nurse', 'weight-measured', { weightGrams: 20_000 }),
      done('03-01 08:00', 'nurse', 'free'),
      done('03-02 08:00', 'caregiver'),
      done('03-03 08:00', 'nurse'),
    ]
    const all = examinationStates({ examinations: [], today: day('2026-03-10') }, standing)
    expect(all.map(({ examination, isDue }) => [examination, isDue])).toEqual([
      ['eyes', false],
      ['ears', false],
      ['hips', false],
      ['spine', false],
    ])
    expect(all[2]?.done.map(({ on: day, finding }) => [day, finding])).toEqual([
      ['2026-03-03', null],
      ['2026-03-01', 'free'],
    ])
  })
})
