// Civil dates and instants as text: days that exist, instants with an offset. No clock and no time zone.
import { civilDate, dayNumber, instant, type CivilDate, type Instant } from '@stature/label'
import { found } from './kinds.js'
import { fail, type Shape } from './shape.js'
import { textForm } from './text.js'

const LONG_MONTHS = '(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])'
const SHORT_MONTHS = '(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)'
const FEBRUARY = '02-(?:0[1-9]|1[0-9]|2[0-8])'
const LEAP_YEAR = '(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)'

/** A day of the Gregorian calendar that exists, to build patterns from. */
export const DAY_PATTERN = `(?:[0-9]{4}-(?:${LONG_MONTHS}|${SHORT_MONTHS}|${FEBRUARY})|${LEAP_YEAR}-02-29)`
const MONTH = '[0-9]{4}-(?:0[1-9]|1[0-2])'
const TIME = '(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\\.[0-9]{1,9})?)?'
const OFFSET = '(?:Z|[+-](?:0[0-9]|1[0-4]):[0-5][0-9])'

const INSTANT = `^${DAY_PATTERN}T${TIME}${OFFSET}$`
const instantForm = new RegExp(INSTANT, 'u')
const withoutOffset = new RegExp(`^${DAY_PATTERN}(?:T${TIME})?$`, 'u')

const civilForm = textForm({
  pattern: `^${DAY_PATTERN}$`,
  code: 'bad-date',
  expected: 'a day that exists, YYYY-MM-DD',
  schema: {},
})

/** A local calendar day that exists, `YYYY-MM-DD`. */
export const civilDateShape: Shape<CivilDate> = {
  schema: civilForm.schema,
  read: (value, path, issues) => {
    const day = civilForm.read(value, path, issues)
    return day === undefined ? undefined : (civilDate(day) ?? undefined)
  },
}

/** `YYYY-MM`, or a day that exists. */
export const monthOrDate: Shape<string> = textForm({
  pattern: `^(?:${MONTH}|${DAY_PATTERN})$`,
  code: 'bad-date',
  expected: 'a month YYYY-MM or a day that exists, YYYY-MM-DD',
  schema: {},
})

const digits = (text: string, from: number, to: number): number => Number(text.slice(from, to))

/** Milliseconds of an offset written at the end of `text`. */
function offsetMs(text: string): number {
  if (text.endsWith('Z')) return 0
  const minutes =
    digits(text, text.length - 5, text.length - 3) * 60 + digits(text, text.length - 2, text.length)
  return (text[text.length - 6] === '-' ? -minutes : minutes) * 60_000
}

/** Milliseconds of the seconds after `HH:MM`; digits beyond milliseconds are dropped. */
function secondsMs(text: string): number {
  if (text[16] !== ':') return 0
  const fraction = text[19] === '.' ? /^[0-9]+/.exec(text.slice(20))?.[0] : undefined
  const ms = fraction === undefined ? 0 : digits(fraction.padEnd(3, '0'), 0, 3)
  return digits(text, 17, 19) * 1000 + ms
}

/** The instant of ISO 8601 text with an offset; null for any other text. */
export function parseInstant(text: string): Instant | null {
  const day = instantForm.test(text) ? civilDate(text.slice(0, 10)) : null
  if (day === null) return null
  const minutes = dayNumber(day) * 1440 + digits(text, 11, 13) * 60 + digits(text, 14, 16)
  return instant(minutes * 60_000 + secondsMs(text) - offsetMs(text))
}

/** ISO 8601 text with an offset; kept as written, `parseInstant` gives its instant. */
export const instantText: Shape<string> = {
  schema: { type: 'string', pattern: INSTANT },
  read: (value, path, issues) => {
    if (typeof value !== 'string') {
      return fail(issues, 'wrong-type', path, `must be a time as text; found ${found(value)}`)
    }
    if (instantForm.test(value)) return value
    const why = withoutOffset.test(value)
      ? 'an offset is required: end the time with Z or an offset such as +02:00'
      : 'must be a time that exists, such as 2026-03-02T07:30:00+01:00'
    return fail(issues, 'bad-time', path, `${why}; found ${found(value)}`)
  },
}
