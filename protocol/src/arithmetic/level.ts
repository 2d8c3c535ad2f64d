// A mass by body weight as it is read: mg/kg to four decimals, rounded once and only to be shown.
import { decimalText, divideHalfAwayFromZero, type Grams, type Nanograms } from '@stature/label'

/** ng per g are µg/kg, so tenths of a µg/kg are the fourth decimal of mg/kg. Half away from zero. */
export const levelText = (mass: Nanograms, weight: Grams): string =>
  decimalText(divideHalfAwayFromZero(mass * 10, weight), 4)
