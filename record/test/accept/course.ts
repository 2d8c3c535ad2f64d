// A girl of 20 kg, screened and weighed, and the cautious policy: what acceptance is asked about in these tests.
import type { Instant } from '@stature/label'
import { readPolicy, type Policy, type Slot } from '@stature/protocol'
import {
  entryOf,
  factsFrom,
  refusals,
  type CalendarOf,
  type Entry,
  type Refusal,
  type Role,
} from '@stature/record'
import { readFileSync } from 'node:fs'
import { calendarAt, eventOf, on, OPENED, PRESCRIBED, utcDay, written, type Written } from '../make.js'

const shipped = new URL('../../../protocol/policies/cautious.json', import.meta.url)
const read = readPolicy(JSON.parse(readFileSync(shipped, 'utf8')))
if (!read.ok) throw new Error('the shipped policy must read')
export const CAUTIOUS: Policy = read.value

const halfOf = (slot: string): 'morning' | 'evening' => (slot.endsWith('evening') ? 'evening' : 'morning')

/** Slots of this day in UTC; no other zone and no slot of a day that was skipped is known. */
export const calendarOf: CalendarOf = (at: Instant, zone, slot) => {
  if (zone !== 'UTC' || slot?.startsWith('2011-12-30') === true) return null
  const calendar = calendarAt(at, halfOf(slot ?? 'morning'))
  const asked: Slot | undefined = calendar.slots.find(({ id }) => id === (slot ?? calendar.asked.id))
  return asked === undefined ? null : { ...calendar, asked }
}

export const SCREENED = on('02-01 08:10', 'nurse', 'screening-recorded', {
  epiphyses: 'open',
  malignancy: 'none',
  hypersensitivity: 'none',
})
export const WEIGHED = on('03-10 08:00', 'nurse', 'weight-measured', { weightGrams: 20_000 })

/** Nothing is prescribed yet: the label lets a prescriber choose 40 to 80 µg/kg. */
export const COURSE: readonly Entry[] = [OPENED, SCREENED, WEIGHED]

export const prescribed = (at: string, body: Written, role: Role = 'prescriber'): Entry =>
  on(at, role, 'dose-prescribed', { ...PRESCRIBED, ...body })

/** A dose by level of the 20 kg; a mark is 100 000 ng. */
export const level = (microgramsPerKg: number, halfMarks: number): Written => ({
  doseMicrogramsPerKg: microgramsPerKg,
  massNanograms: microgramsPerKg * 20_000,
  halfMarks,
})

/** A dose ordered in mg, which states no level. */
export function byMass(at: string, massNanograms: number, halfMarks: number): Entry {
  const { doseMicrogramsPerKg: _level, ...rest } = PRESCRIBED
  return on(at, 'prescriber', 'dose-prescribed', { ...rest, massNanograms, halfMarks })
}

/** An event with its zone, straight from its JSON. */
export const inZone = (number: number, at: string, zone: string, body: Written): Entry =>
  entryOf(eventOf({ ...written(number, at, 'prescriber', 'dose-prescribed', body), zone }), utcDay)

export const refusedOf = (added: readonly Entry[], course: readonly Entry[] = COURSE): readonly Refusal[] =>
  refusals(added, CAUTIOUS, factsFrom(course, calendarOf))

export const codesOf = (added: readonly Entry[], course: readonly Entry[] = COURSE): readonly string[] =>
  refusedOf(added, course).map(({ code, path }) => (path === '' ? code : `${code} ${path}`))
