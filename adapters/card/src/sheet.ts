// What every section of the card is drawn with: widths, words, and the space between the margins.
import type { Fill } from './words.js'
import type { Measure } from './measure.js'
import type { Ink, Weight } from './shape.js'
import type { Look } from './text.js'

export interface Sheet {
  readonly measure: Measure
  readonly words: Fill
  /** The words of the low-sugar box: only in a language in which they were reviewed, else English. */
  readonly lowSugarWords: Fill
  /** Said above the low-sugar box where it is not in the card's language; null where it is. */
  readonly inEnglish: string | null
  /** Said at the foot while nobody reviewed the wording; null once somebody did. */
  readonly unreviewed: string | null
  /** A calendar day written out in the card's language. */
  readonly date: (day: string) => string
  readonly left: number
  readonly width: number
  /** 1, or smaller where long words of a care plan need room. */
  readonly scale: number
}

/** A look at the sheet's scale. */
export const look = (sheet: Sheet, size: number, weight: Weight, ink: Ink): Look => ({
  size: size * sheet.scale,
  weight,
  ink,
})
