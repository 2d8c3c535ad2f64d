// Courses as parsed entries, and the question asked of them.
import { civilDate, instant, type CivilDate, type Instant } from '@stature/label'
import { entryOf, readEvent, type Ask, type Entry } from '@stature/record'
import { dayEvents, OPENED_AT, opening, writerOf } from './day.js'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** The UTC day of an instant; the days of a bench have no other zone. */
function localDay(at: Instant): CivilDate {
  const day = civilDate(new Date(at).toISOString().slice(0, 10))
  if (day === null) throw new RangeError(`no day at ${at}`)
  return day
}

function entryOfLine(line: string): Entry {
  const read = readEvent(JSON.parse(line))
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  return entryOf(read.value, localDay)
}

/** The lines of a course, day by day, until `take` has had `count` of them. */
export function writeCourse(
  course: string,
  count: number,
  readings: number,
  take: (line: string) => void,
): void {
  const lines: string[] = []
  const write = writerOf(course, lines)
  opening(write)
  let taken = 0
  for (let day = 0; taken < count; day += 1) {
    dayEvents(write, day, readings)
    for (const line of lines.splice(0)) {
      if (taken < count) take(line)
      taken += 1
    }
  }
}

/** A course of so many entries, every line read as the command line reads it. */
export function courseOf(course: string, count: number, readings: number): readonly Entry[] {
  const entries: Entry[] = []
  writeCourse(course, count, readings, (line) => entries.push(entryOfLine(line)))
  return entries
}

/** The question for the evening slot, twenty minutes after the last entry. */
export function askAfter(entries: readonly Entry[]): Ask {
  const asOf = instant((entries.at(-1)?.at ?? OPENED_AT) + 20 * 60_000)
  const midnight = asOf - (asOf % DAY)
  const slotFrom = (day: number, half: 'morning' | 'evening') => ({
    id: `${localDay(instant(day))}/${half}`,
    opensAt: instant(day + (half === 'morning' ? 5 : 16) * HOUR),
    closesAt: instant(day + (half === 'morning' ? 12 : 23) * HOUR),
  })
  const days = [midnight - DAY, midnight, midnight + DAY]
  return {
    asOf,
    asKnownAt: null,
    vial: null,
    calendar: {
      today: localDay(asOf),
      asked: slotFrom(midnight, 'evening'),
      next: slotFrom(midnight + DAY, 'morning'),
      slots: days.flatMap((day) => [slotFrom(day, 'morning'), slotFrom(day, 'evening')]),
    },
  }
}
