// The expiry date as printed on a vial, which has a month or a day.
import { civilDate } from '@stature/label'

/** `2027-03` or `2027-03-31`; null where it is neither. */
export function expiryIn(text: string): string | null {
  const trimmed = text.trim()
  if (/^\d{4}-(?:0[1-9]|1[0-2])$/u.test(trimmed)) return trimmed
  return civilDate(trimmed)
}
