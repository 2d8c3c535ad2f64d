// A catalogue holds the words of one language: files that a translator edits and a clinician signs.
import type { CivilDate } from '@stature/label'
import type { SentenceId } from './sentence-ids.js'

/** The language of a catalogue, and who reviewed its low-sugar text as a whole. */
export interface Language {
  /** BCP 47, such as `en` or `es`. */
  readonly code: string
  /** Its own name, such as `español`. */
  readonly name: string
  readonly direction: 'ltr' | 'rtl'
  readonly decimalSeparator: '.' | ','
  /** Null while nobody reviewed the low-sugar text. */
  readonly lowSugarReviewedBy: string | null
  readonly lowSugarReviewedOn: CivilDate | null
}

/** One sentence in both registers, and who reviewed it. */
export interface Sentence {
  readonly clinician: string
  readonly caregiver: string
  readonly reviewedBy: string | null
  readonly reviewedOn: CivilDate | null
}

/** A sentence with the language it is in; that may be English in a catalogue of another language. */
export interface SpokenSentence extends Sentence {
  readonly language: string
}

/** All sentences of a language. */
export interface Catalogue {
  readonly language: Language
  readonly sentences: ReadonlyMap<SentenceId, SpokenSentence>
}

/** The sentence of an id. Throws RangeError for a catalogue that `readCatalogue` did not read. */
export function sentenceOf(catalogue: Catalogue, id: SentenceId): SpokenSentence {
  const found = catalogue.sentences.get(id)
  if (found === undefined) throw new RangeError(`catalogue ${catalogue.language.code} has no sentence ${id}`)
  return found
}
