// Calendar days as a reader says them. A civil day has no zone: it is only written in the locale.
import type { CivilDate } from '@stature/label'

const FORMS = {
  /** `Tue, Mar 3`, with the year where it is not that of `today`. */
  short: { weekday: 'short', day: 'numeric', month: 'short' },
  /** `March 3, 2026`. */
  long: { dateStyle: 'long' },
} as const satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>

export function dayText(day: CivilDate, today: CivilDate, locale: string): string {
  const sameYear = day.slice(0, 4) === today.slice(0, 4)
  const form = sameYear ? FORMS.short : { ...FORMS.short, year: 'numeric' as const }
  return new Intl.DateTimeFormat(locale, { ...form, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
}

export const longDayText = (day: CivilDate, locale: string): string =>
  new Intl.DateTimeFormat(locale, { ...FORMS.long, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
