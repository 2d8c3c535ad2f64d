// Why a card cannot be printed although its content is settled: as data, and as the error that carries it up.

export type CardProblem =
  | { readonly code: 'unknown-language'; readonly language: string; readonly languages: readonly string[] }
  /** The typeface that ships with the package is not there. */
  | { readonly code: 'no-font' }
  /** A character the font lacks; a card with a hole in it would be trusted. */
  | { readonly code: 'unprintable'; readonly field: string; readonly character: string }
  /** The care plan's words do not fit on one page at any readable size. */
  | { readonly code: 'too-long' }

/** Thrown by what reads words and fonts; `printCard` gives it back as a value. */
export class CardError extends Error {
  readonly problem: CardProblem

  constructor(problem: CardProblem) {
    super(problem.code)
    this.problem = problem
  }
}
