// Our sentences about the label in another language: which translation stands for an English one, and may it be shown.
import { sha256Hex, type CivilDate, type LabelText } from '@stature/label'
import type { Words } from './say.js'

/** One translated sentence. */
export interface LabelSentence {
  readonly text: string
  /** `hashOfEnglish` of the sentence it was made from: where that changes, this is out of date. */
  readonly englishHash: string
  readonly reviewedBy: string | null
  readonly reviewedOn: CivilDate | null
}

/** Every sentence of `labelTexts()` in one language, by id. */
export interface LabelCatalogue {
  /** BCP 47, such as `es`. */
  readonly language: string
  readonly sentences: ReadonlyMap<string, LabelSentence>
}

const HASH_DIGITS = 12

/** The first digits of its SHA-256: enough to notice a change, short enough for a translator to copy. */
export const hashOfEnglish = (english: string): string => sha256Hex(english).slice(0, HASH_DIGITS)

/** By these someone acts on low sugar, so they are never shown from an unreviewed translation. */
const LOW_SUGAR: ReadonlySet<string> = new Set([
  'clause.hypoglycemia.signs.reading',
  'clause.hypoglycemia.care.reading',
])

/** Its words in the language of the catalogue, else in English, which nobody has reviewed. Null is English. */
export function sayLabel(catalogue: LabelCatalogue | null, { id, english }: LabelText): Words {
  const found = catalogue?.sentences.get(id)
  const reviewed = found !== undefined && found.reviewedBy !== null
  if (catalogue === null || found === undefined || (LOW_SUGAR.has(id) && !reviewed))
    return { text: english, language: 'en', reviewed: false }
  return { text: found.text, language: catalogue.language, reviewed }
}
