// Until when a vial may be used: through its days in use or its printed date, the sooner (`vial.in-use`, `vial.expiry`).
import { daysBetween, numbersOf, type CivilDate, type EditionId } from '@stature/label'
import type { VialFacts } from '../facts/injection.js'
import { lastDayOfExpiry } from './civil-days.js'
import { vialGoodThrough } from './vials.js'

/** What ends a vial; `unknown` where neither its opening nor its printed date is recorded. */
export interface VialEndsOn {
  /** Last day on which it may be used. */
  readonly goodThrough: CivilDate | null
  readonly goodThroughBy: 'days-in-use' | 'expiry' | 'unknown'
}

/** An edition's last good day of a vial. */
export function vialEndsOn(
  { openedOn, expires }: Pick<VialFacts, 'openedOn' | 'expires'>,
  edition: EditionId,
): VialEndsOn {
  const expiresOn = expires === null ? null : lastDayOfExpiry(expires)
  if (openedOn !== null) return vialGoodThrough(openedOn, expiresOn, numbersOf(edition).vialInUseDays)
  return { goodThrough: expiresOn, goodThroughBy: expiresOn === null ? 'unknown' : 'expiry' }
}

/** Days after `today` on which it may still be used: 0 on its last good day, below zero once it is over; null where unknown. */
export const vialDaysLeft = ({ goodThrough }: VialEndsOn, today: CivilDate): number | null =>
  goodThrough === null ? null : daysBetween(today, goodThrough)
