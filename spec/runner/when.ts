// Local times of a page (`2 Mar 08:00`) as instants, in the zone that the page names; a calendar for tests only.

export interface Stamp {
  /** Milliseconds since 1970. */
  readonly ms: number
  /** ISO 8601 with the offset of the zone. */
  readonly iso: string
  /** Local calendar day. */
  readonly day: string
  /** Local hour, 0 to 23. */
  readonly hour: number
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const WHEN = /^(\d{1,2}) ([A-Z][a-z]{2})(?: (\d{4}))?(?: (\d{2}):(\d{2})(?::(\d{2}))?)?(?=$|[ ,])/
const DAY_MS = 86_400_000

const two = (value: number): string => String(value).padStart(2, '0')

const FORMATS = new Map<string, Intl.DateTimeFormat>()

/** Making a formatter is slow; each zone needs one. */
function formatOf(zone: string): Intl.DateTimeFormat {
  const known = FORMATS.get(zone)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
  FORMATS.set(zone, made)
  return made
}

function askOffset(ms: number, zone: string): number {
  const parts = formatOf(zone).formatToParts(ms)
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? 'GMT'
  const match = /GMT([+-])(\d{2}):(\d{2})/.exec(name)
  if (match === null) return 0
  const size = Number(match[2]) * 60 + Number(match[3])
  return match[1] === '-' ? -size : size
}

const QUARTER_MS = 900_000
const OFFSETS = new Map<string, number>()

/** Minutes east of Greenwich at an instant; clocks change only on quarters of an hour. */
export function offsetMinutes(ms: number, zone: string): number {
  const key = `${zone} ${String(Math.floor(ms / QUARTER_MS))}`
  const known = OFFSETS.get(key)
  if (known !== undefined) return known
  const asked = askOffset(ms, zone)
  OFFSETS.set(key, asked)
  return asked
}

/** The stamp of an instant in a zone. */
export function stampOf(ms: number, zone: string): Stamp {
  const minutes = offsetMinutes(ms, zone)
  const local = new Date(ms + minutes * 60_000).toISOString().slice(0, 19)
  const size = Math.abs(minutes)
  const offset = `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
  return { ms, iso: local + offset, day: local.slice(0, 10), hour: Number(local.slice(11, 13)) }
}

/** The stamp of a local wall time; `local` counts milliseconds as if the wall clock were UTC. */
export function stampOfLocal(local: number, zone: string): Stamp {
  const guess = local - offsetMinutes(local, zone) * 60_000
  return stampOf(local - offsetMinutes(guess, zone) * 60_000, zone)
}

/** Wall time of a local day and `HH:MM`, as if the wall clock were UTC. */
export const localOf = (day: string, time: string): number => Date.parse(`${day}T${time}:00Z`)

/** The local day `count` days later. */
export const dayAfter = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10)

/** Reads a time at the start of a text; without an hour it is 09:00, without a year 2026. */
export function readWhen(text: string, zone: string): { readonly at: Stamp; readonly rest: string } {
  const match = WHEN.exec(text)
  const month = MONTHS.indexOf(match?.[2] ?? '')
  if (match === null || month < 0) throw new Error(`no time at the start of “${text}” (like 2 Mar 08:00)`)
  const local = Date.UTC(
    Number(match[3] ?? '2026'),
    month,
    Number(match[1]),
    Number(match[4] ?? '9'),
    Number(match[5] ?? '0'),
    Number(match[6] ?? '0'),
  )
  return { at: stampOfLocal(local, zone), rest: text.slice(match[0].length).trim() }
}

/** Reads a whole cell as one time. */
export function whenOf(text: string, zone: string): Stamp {
  const { at, rest } = readWhen(text, zone)
  if (rest !== '') throw new Error(`“${rest}” is left over after the time in “${text}”`)
  return at
}

/** Reads a calendar day (`15 Jan 2020`) as YYYY-MM-DD. */
export const dayOf = (text: string): string => whenOf(text, 'UTC').day

/** The half-day of a stamp: morning before 14:00. */
export const slotOf = (at: Stamp): string => `${at.day}/${at.hour < 14 ? 'morning' : 'evening'}`

/** Reads a slot (`2 Mar evening`). */
export function readSlot(text: string): string {
  const match = /^(.*) (morning|evening)$/.exec(text)
  if (match === null) throw new Error(`“${text}” is no slot (like 2 Mar evening)`)
  return `${dayOf(match[1] ?? '')}/${match[2] ?? ''}`
}
