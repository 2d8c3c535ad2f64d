// Which clocks cannot be right: later than the recording by over five minutes, before the product, before the birth.
import { dayNumber, instant, type CivilDate, type Instant } from '@stature/label'
import { checkedInstant, type Entry } from '../entry/entry.js'

const DAY_MS = 86_400_000
/** How far ahead a clock may run. */
export const CLOCK_TOLERANCE_MS = 300_000
/** No child was treated before the product's first year. */
const PRODUCT_YEAR = checkedInstant('2005-01-01T00:00:00Z')

/** What a clock is held against; `birthDate` null where it is unknown. */
export interface ClockLimits {
  readonly birthDate: CivilDate | null
  /** No local day of an instant from here on is before the birth date. */
  readonly surelyBornAt: Instant
}

export const clockLimits = (birthDate: CivilDate | 'unknown'): ClockLimits =>
  birthDate === 'unknown'
    ? { birthDate: null, surelyBornAt: PRODUCT_YEAR }
    : { birthDate, surelyBornAt: instant((dayNumber(birthDate) + 1) * DAY_MS) }

/** Whether the time at which an entry says it happened is impossible. */
export function isSuspect(entry: Entry, limits: ClockLimits): boolean {
  const { at } = entry
  if (at > entry.knownAt + CLOCK_TOLERANCE_MS || at < PRODUCT_YEAR) return true
  return at < limits.surelyBornAt && limits.birthDate !== null && entry.on < limits.birthDate
}

/** Why nothing of a child can have happened at a time that somebody writes by hand. */
export type WhyNotThen = 'future' | 'before-birth' | 'before-product'

/** Null where it can; `on` is the local day of `at`. What is written by hand has no clock to forgive. */
export function whyNotThen(
  at: Instant,
  on: CivilDate,
  { now, birthDate }: { readonly now: Instant; readonly birthDate: CivilDate | 'unknown' },
): WhyNotThen | null {
  if (at > now) return 'future'
  if (birthDate !== 'unknown' && on < birthDate) return 'before-birth'
  return at < PRODUCT_YEAR ? 'before-product' : null
}
