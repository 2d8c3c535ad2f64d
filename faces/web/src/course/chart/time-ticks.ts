// Days, months or years to write under an axis of time, at the midnight of their first day.
import { wallInstant, wallTime } from '@stature/civil-time'
import { instant } from '@stature/label'

export interface TimeTick {
  readonly at: number
  readonly text: string
}

const DAY_MS = 86_400_000

/** Steps in days, with how they are written; from a month on they begin with the first of a month. */
const STEPS = [
  { days: 1, months: 0 },
  { days: 2, months: 0 },
  { days: 7, months: 0 },
  { days: 14, months: 0 },
  { days: 30, months: 1 },
  { days: 61, months: 2 },
  { days: 91, months: 3 },
  { days: 182, months: 6 },
  { days: 365, months: 12 },
  { days: 730, months: 24 },
] as const

const firstOfMonth = (year: number, month: number): string => {
  const index = year * 12 + month
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01`
}

function byMonths(
  from: number,
  to: number,
  months: number,
  zone: string,
  locale: string,
): readonly TimeTick[] {
  const [year = 0, month = 1] = wallTime(instant(Math.floor(from)), zone)
    .day.split('-')
    .map(Number)
  const form = new Intl.DateTimeFormat(locale, {
    ...(months >= 12 ? {} : { month: 'short' }),
    year: 'numeric',
    timeZone: 'UTC',
  })
  const first = Math.ceil((year * 12 + month - 1) / months) * months
  const ticks: TimeTick[] = []
  for (let index = first; ; index += months) {
    const day = firstOfMonth(0, index)
    const at = wallInstant(day.padStart(10, '0'), 0, '00:00', zone)
    if (at > to) return ticks
    if (at >= from) ticks.push({ at, text: form.format(new Date(`${day}T00:00:00Z`)) })
  }
}

function byDays(from: number, to: number, days: number, zone: string, locale: string): readonly TimeTick[] {
  const form = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' })
  const { day: start } = wallTime(instant(Math.floor(from)), zone)
  const ticks: TimeTick[] = []
  for (let shift = 0; ; shift += days) {
    const at = wallInstant(start, shift, '00:00', zone)
    if (at > to) return ticks
    if (at >= from) ticks.push({ at, text: form.format(new Date(`${wallTime(at, zone).day}T00:00:00Z`)) })
  }
}

/** At most about so many. */
export function timeTicks(
  from: number,
  to: number,
  most: number,
  zone: string,
  locale: string,
): readonly TimeTick[] {
  const extent = (to - from) / DAY_MS
  const last = { days: 1_825, months: 60 } as const
  const step = STEPS.find(({ days }) => extent / days <= Math.max(most, 1)) ?? last
  return step.months === 0
    ? byDays(from, to, step.days, zone, locale)
    : byMonths(from, to, step.months, zone, locale)
}
