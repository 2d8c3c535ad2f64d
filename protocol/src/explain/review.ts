// What a clinician has reviewed of a catalogue, and which language low-sugar text may be shown in.
import { sentenceOf, type Catalogue, type SpokenSentence } from './catalogue.js'
import { SENTENCE_IDS, type SentenceId } from './sentence-ids.js'

/** Signs of hypoglycemia; the last two are severe. */
export const LOW_SUGAR_SIGNS = [
  'dizziness',
  'tiredness',
  'restlessness',
  'hunger',
  'irritability',
  'poor-concentration',
  'sweating',
  'nausea',
  'fast-heartbeat',
] as const
export const SEVERE_LOW_SUGAR_SIGNS = ['unconscious', 'seizure'] as const

const ALSO_LOW_SUGAR: ReadonlySet<SentenceId> = new Set<SentenceId>([
  ...[...LOW_SUGAR_SIGNS, ...SEVERE_LOW_SUGAR_SIGNS].map((sign) => `sign.${sign}` as const),
  'advice.carry-sugar',
  'advice.injected-without-food',
  'advice.double-injection',
  'advice.more-than-prescribed',
])

/** Sentences by which someone acts on low sugar: never shown from an unreviewed translation. */
export const LOW_SUGAR_IDS: readonly SentenceId[] = SENTENCE_IDS.filter(
  (id) => id.startsWith('low-sugar.') || ALSO_LOW_SUGAR.has(id),
)

/** Sentences in all, reviewed, and those still to review. */
export interface ReviewCount {
  readonly total: number
  readonly reviewed: number
  readonly unreviewed: readonly SentenceId[]
}

/** How far the review of a language has come. */
export interface ReviewState {
  readonly language: string
  readonly all: ReviewCount
  readonly lowSugar: ReviewCount
  /** True once every low-sugar sentence, and the text as a whole, is signed. */
  readonly usableForLowSugar: boolean
}

export const isReviewed = (sentence: SpokenSentence): boolean => sentence.reviewedBy !== null

function count(catalogue: Catalogue, ids: readonly SentenceId[]): ReviewCount {
  const unreviewed = ids.filter((id) => !isReviewed(sentenceOf(catalogue, id)))
  return { total: ids.length, reviewed: ids.length - unreviewed.length, unreviewed }
}

/** Counts what is reviewed and says whether low-sugar text may be shown in this language. */
export function reviewState(catalogue: Catalogue): ReviewState {
  const lowSugar = count(catalogue, LOW_SUGAR_IDS)
  const signed = catalogue.language.lowSugarReviewedBy !== null
  return {
    language: catalogue.language.code,
    all: count(catalogue, SENTENCE_IDS),
    lowSugar,
    usableForLowSugar: signed && lowSugar.unreviewed.length === 0,
  }
}

/**
 * The catalogue as it may be shown: its low-sugar sentences come from English until they are reviewed. Each sentence
 * keeps its own language and review, so English that nobody reviewed stays marked as unreviewed.
 */
export function forDisplay(catalogue: Catalogue, english: Catalogue): Catalogue {
  if (reviewState(catalogue).usableForLowSugar) return catalogue
  const sentences = new Map(catalogue.sentences)
  for (const id of LOW_SUGAR_IDS) sentences.set(id, sentenceOf(english, id))
  return { ...catalogue, sentences }
}
