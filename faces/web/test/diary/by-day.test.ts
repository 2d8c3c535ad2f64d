// The diary by local days: entries, half-days, and what it can be narrowed to.
import { instant } from '@stature/label'
import { KINDS } from '@stature/record'
import { describe, expect, it } from 'vitest'
import { entriesByDay, entriesOn, halvesOf, hasLowSugar } from '../../src/diary/by-day.js'
import { groupOf, isIn } from '../../src/diary/groups.js'
import { entryIn } from '../../src/data/load.js'
import { POLICY } from '../course.js'
import { event } from '../made.js'

const by = { role: 'prescriber', id: 'dr' }
const at = (time: string) => ({ occurredAt: time, recordedAt: time })
const ENTRIES = [
  event(1, {
    kind: 'course-opened',
    birthDate: '2019-05-10',
    sex: 'male',
    edition: 'us-2019-12',
    by,
    ...at('2026-03-01T09:00:00Z'),
  }),
  event(2, {
    kind: 'dose-prescribed',
    massNanograms: 616_000,
    doseMicrogramsPerKg: 40,
    dosingWeightGrams: 15_400,
    syringe: 'u100-0.3ml-half',
    halfMarks: 12,
    timesPerDay: 2,
    route: 'subcutaneous',
    reason: 'start',
    by,
    ...at('2026-03-01T10:00:00Z'),
  }),
  // After midnight in Madrid.
  event(3, {
    kind: 'hypoglycemia-occurred',
    severity: 'symptomatic',
    foodIntake: 'unknown',
    ...at('2026-03-02T23:30:00Z'),
  }),
  event(4, {
    kind: 'injection-given',
    slot: '2026-03-02/evening',
    massNanograms: 600_000,
    halfMarks: 12,
    ...at('2026-03-02T18:00:00Z'),
  }),
].map(entryIn)

const VIEW = {
  recorded: ENTRIES,
  now: instant(Date.parse('2026-03-03T12:30:00Z')),
  heardAt: instant(Date.parse('2026-03-03T08:00:00Z')),
  zone: 'Europe/Madrid',
  policy: POLICY,
}

describe('the diary by day', () => {
  const days = entriesByDay(VIEW)

  it('keeps entries under their local day', () => {
    expect([...days].map(([day, entries]) => [day, entries.length])).toEqual([
      ['2026-03-01', 2],
      ['2026-03-02', 1],
      ['2026-03-03', 1],
    ])
  })

  it('narrows a day to a kind', () => {
    expect(entriesOn(days, '2026-03-01', 'all')).toHaveLength(2)
    expect(entriesOn(days, '2026-03-01', 'injections')).toHaveLength(0)
    expect(entriesOn(days, '2026-03-02', 'injections')).toHaveLength(1)
    expect(entriesOn(days, '2026-03-09', 'all')).toHaveLength(0)
  })

  it('knows a day with low sugar', () => {
    expect(['2026-03-02', '2026-03-03'].map((day) => hasLowSugar(days.get(day) ?? []))).toEqual([false, true])
  })

  it('tells what became of the half-days', () => {
    const halves = halvesOf(['2026-03-01', '2026-03-02', '2026-03-03'], VIEW)
    expect([...halves].map(([day, list]) => [day, ...list.map(({ kind }) => kind)])).toEqual([
      ['2026-03-01', 'not-due', 'missed'],
      ['2026-03-02', 'missed', 'given'],
      ['2026-03-03', 'unknown', 'ahead'],
    ])
  })
})

describe('groups', () => {
  it('hold every kind in one of them, and in everything', () => {
    expect(KINDS.every((kind) => isIn('all', kind) && isIn(groupOf(kind), kind))).toBe(true)
    expect(groupOf('vomited')).toBe('meals')
    expect(groupOf('episode-reviewed')).toBe('symptoms')
    expect(groupOf('dose-prescribed')).toBe('clinic')
  })
})
