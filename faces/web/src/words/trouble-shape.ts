// The sentences of what is refused, in one language.

/** What was wrong by code in one language, and the codes whose English says more than a sentence of a code can. */
export interface TroubleSentences {
  readonly of: ReadonlyMap<string, string>
  readonly sayMore: ReadonlySet<string>
}
