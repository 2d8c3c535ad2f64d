// Events and entries for tests, written shortly: `on('03-02 08:00', 'caregiver', 'vomited', { slot })`, times in UTC.
import { civilDate, instant, type CivilDate, type Instant } from '@stature/label'
import type { Calendar, Facts, Json, Slot } from '@stature/protocol'
import {
  entryOf,
  fold,
  readEvent,
  type Ask,
  type Entry,
  type Kind,
  type Role,
  type StatureEvent,
} from '@stature/record'

export const SITE = { region: 'thigh', side: 'left' } as const
export const OTHER_SITE = { region: 'abdomen', side: 'right' } as const

/** `03-02 08:00` of 2026, or a whole time. */
export const time = (text: string): string =>
  text.length === 11 ? `2026-${text.slice(0, 5)}T${text.slice(6)}:00Z` : text

export const ms = (text: string): Instant => instant(Date.parse(time(text)))

export function day(text: string): CivilDate {
  const read = civilDate(text.length === 5 ? `2026-${text}` : text)
  if (read === null) throw new Error(`no day: ${text}`)
  return read
}

export const utcDay = (at: Instant): CivilDate => day(new Date(at).toISOString().slice(0, 10))

/** A UUID whose order is that of the number. */
export const id = (number: number): string => `0195b3a0-7c00-7000-8000-${String(number).padStart(12, '0')}`

export interface Written {
  readonly [field: string]: Json
}

export function eventOf(json: Json): StatureEvent {
  const read = readEvent(json)
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  return read.value
}

/** The JSON of an event recorded when it happened, unless `body` says otherwise. */
export const written = (number: number, at: string, role: Role, kind: Kind, body: Written): Written => ({
  id: id(number),
  course: 'course-1',
  kind,
  occurredAt: time(at),
  recordedAt: time(at),
  zone: 'UTC',
  by: { role, id: `${role}-1` },
  ...body,
})

let numbers = 100

/** An entry with an id of its own; `id` and `recordedAt` may be given in `body`. */
export function on(at: string, role: Role, kind: Kind, body: Written): Entry {
  numbers += 1
  const recorded = typeof body['recordedAt'] === 'string' ? { recordedAt: time(body['recordedAt']) } : {}
  return entryOf(eventOf(written(numbers, at, role, kind, { ...body, ...recorded })), utcDay)
}

export const OPENED = entryOf(
  eventOf(
    written(1, '02-01 08:00', 'prescriber', 'course-opened', {
      birthDate: '2020-05-04',
      sex: 'female',
      indication: 'severe-primary-igf1-deficiency',
      edition: 'us-2019-12',
    }),
  ),
  utcDay,
)

const slot = (date: string, half: 'morning' | 'evening'): Slot => ({
  id: `${date}/${half}`,
  opensAt: ms(`${date}T${half === 'morning' ? '05:00' : '16:00'}:00Z`),
  closesAt: ms(`${date}T${half === 'morning' ? '12:00' : '23:00'}:00Z`),
})

const DAY_MS = 86_400_000

/** The calendar of an instant in UTC; the slot asked about is this day's. */
export function calendarAt(at: Instant, half: 'morning' | 'evening'): Calendar {
  const days = [-1, 0, 1].map((shift) => utcDay(instant(at + shift * DAY_MS)))
  const slots = days.flatMap((date) => [slot(date, 'morning'), slot(date, 'evening')])
  const asked = slot(utcDay(at), half)
  const next = slots.find(({ opensAt }) => opensAt > at) ?? asked
  return { today: utcDay(at), asked, next, slots }
}

export const MORNING = '2026-03-10/morning'
export const NOW = '03-10 11:00'

export const askAt = (at: string, more: Partial<Ask>): Ask => ({
  asOf: ms(at),
  asKnownAt: null,
  calendar: calendarAt(ms(at), 'morning'),
  vial: null,
  ...more,
})

/** The facts of an opened course as asked. */
export function factsOf(entries: readonly Entry[], ask: Ask): Facts {
  const facts = fold([OPENED, ...entries], ask)
  if ('missing' in facts) throw new Error('not opened')
  return facts
}

/** The facts of an opened course at 11:00 on 10 March 2026, for that morning. */
export const facts = (...entries: readonly Entry[]): Facts => factsOf(entries, askAt(NOW, {}))

export const PRESCRIBED = {
  massNanograms: 800_000,
  doseMicrogramsPerKg: 40,
  dosingWeightGrams: 20_000,
  syringe: 'u100-0.3ml-half',
  halfMarks: 16,
  timesPerDay: 2,
  route: 'subcutaneous',
  reason: 'start',
} as const

export const given = (slotId: string): Written => ({
  slot: slotId,
  massNanograms: 800_000,
  halfMarks: 16,
})
