// What a clause is as data: our own reading, the numbers it carries, and the fingerprint of its sentence.
import type { ClauseId } from '../ids.js'

/** Unit of a number of the label. */
export type NumberUnit =
  | 'mg'
  | 'mL'
  | 'mg/mL'
  | 'marks/mL'
  | 'marks/mg'
  | 'ug/kg'
  | 'per-day'
  | 'minutes'
  | 'hours'
  | 'days'
  | 'years'
  | 'regions'
  | 'SDS'

/** One number of a clause; its value comes from `numbers.ts`, where it stands once. */
export interface LabelNumber {
  readonly name: string
  readonly value: number
  readonly unit: NumberUnit
}

/** `enforced`: a rule decides by it · `advised`: always shown, cannot be computed. */
export type Duty = 'enforced' | 'advised' | 'both'

/**
 * How far our reading was compared with the full text of the edition: `full-text` sentence by sentence · `numbers-only`
 * its numbers, no sentence · `not-checked` taken from a summary, the text itself was not seen.
 */
export type Verified = 'full-text' | 'numbers-only' | 'not-checked'

/** What a fact outside section 2 rests on. */
export type Confidence = 'same-in-several-editions' | 'other-editions-only' | 'sources-agree' | 'one-source'

/** A clause of section 2, or a supplementary fact cited like one. */
export interface Clause {
  readonly id: ClauseId
  readonly part: 'section-2' | 'supplement'
  /** Section number in the edition; null where it is not known to this project. */
  readonly section: string | null
  /** What it obliges, in our own words and without its numbers. */
  readonly reading: string
  readonly numbers: readonly LabelNumber[]
  /** SHA-256 of its sentence, folded; null where it is known by its numbers or not at all. */
  readonly fingerprint: string | null
  readonly duty: Duty
  readonly verified: Verified
  /** Where a supplementary fact comes from and how sure it is; null for section 2. */
  readonly source: { readonly from: string; readonly confidence: Confidence } | null
}
