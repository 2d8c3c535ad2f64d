// Facts for acceptance: with entries added, one left out, in the zone and for the slot and vial asked about.
import { describe, expect, it } from 'vitest'
import type { Facts } from '@stature/protocol'
import { factsFrom, type FactsQuestion } from '@stature/record'
import { ms, on, OPENED } from '../make.js'
import { calendarOf, COURSE, WEIGHED } from './course.js'

const factsAt = factsFrom(COURSE, calendarOf)
const ASKED: FactsQuestion = {
  at: ms('03-10 11:00'),
  zone: 'UTC',
  slot: null,
  vial: null,
  without: null,
  plus: [],
}

const facts = (more: Partial<FactsQuestion>): Facts => {
  const found = factsAt({ ...ASKED, ...more })
  if ('missing' in found) throw new Error(found.missing)
  return found
}
const grams = (more: Partial<FactsQuestion>): number | null => facts(more).weight.confirmed?.grams ?? null

describe('factsFrom', () => {
  const later = on('03-10 10:00', 'nurse', 'weight-measured', {
    weightGrams: 20_400,
    recordedAt: '03-20 10:00',
  })

  it('folds what is recorded, whenever it was', () => {
    expect([grams({}), grams({ at: ms('03-10 07:59') })]).toEqual([20_000, null])
    expect(grams({ plus: [later] })).toBe(20_400)
  })

  it('leaves an entry out, recorded or added', () => {
    expect(grams({ without: WEIGHED.event.id })).toBeNull()
    expect(grams({ without: later.event.id, plus: [later] })).toBe(20_000)
  })

  it('answers for the slot and the vial asked about', () => {
    expect(facts({ slot: '2026-03-10/evening' }).slot.id).toBe('2026-03-10/evening')
    expect(facts({}).slot.id).toBe('2026-03-10/morning')
    const opened = on('03-10 10:00', 'caregiver', 'vial-opened', { vial: 'vial-1' })
    const newer = on('03-10 10:30', 'caregiver', 'vial-opened', { vial: 'vial-2' })
    expect(facts({ vial: 'vial-1', plus: [opened, newer] }).vial?.id).toBe('vial-1')
    expect(facts({ plus: [opened, newer] }).vial?.id).toBe('vial-2')
  })

  it('has none where the course is not opened, or civil time knows no such zone or slot', () => {
    expect(factsAt({ ...ASKED, without: OPENED.event.id })).toEqual({ missing: 'course-opened' })
    expect(factsAt({ ...ASKED, zone: 'Mars/Olympus' })).toEqual({ missing: 'calendar' })
    expect(factsAt({ ...ASKED, slot: '2011-12-30/morning' })).toEqual({ missing: 'calendar' })
  })
})
