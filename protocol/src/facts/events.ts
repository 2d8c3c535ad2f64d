// Episodes of hypoglycemia and other reactions, as rules need them.
import type { CivilDate, Grams, HalfMarks, Instant, Nanograms } from '@stature/label'

/** Signs a family or clinic may report. */
export const SIGNS = [
  'dizziness',
  'tiredness',
  'restlessness',
  'hunger',
  'irritability',
  'poor-concentration',
  'sweating',
  'nausea',
  'fast-heartbeat',
  'unconscious',
  'seizure',
  'papilledema',
  'visual-change',
  'headache',
  'vomiting',
  'rash',
  'swelling',
  'breathing',
  'limp',
  'hip-pain',
  'knee-pain',
  'snoring',
  'ear',
] as const
export type Sign = (typeof SIGNS)[number]

/** Reactions by the ids of the label page. */
export const REACTIONS = [
  'reaction.systemic',
  'reaction.intracranial',
  'reaction.lymphoid',
  'reaction.hip',
  'reaction.scoliosis',
] as const
export type Reaction = (typeof REACTIONS)[number]

/** One episode of hypoglycemia, with what a prescriber settled later. */
export interface EpisodeFacts {
  readonly id: string
  readonly at: Instant
  readonly on: CivilDate
  readonly severity: 'symptomatic' | 'severe'
  /** As reported, or as the newest review settled it; unknown never replaces known. */
  readonly foodIntake: 'adequate' | 'inadequate' | 'unknown'
  /** The newest prescriber's review; null while nobody reviewed it. */
  readonly conclusion: 'reduce' | 'no-reduction' | null
  readonly reviewedAt: Instant | null
  readonly recoveredAt: Instant | null
  /**
   * Drawn mass at the episode: of the injection last given before it, else of the prescription then newest;
   * null when the child had neither (the episode is not on a dose of the label).
   */
  readonly givenHalfMarks: HalfMarks | null
  /** Exact mass and dosing weight of the prescription then newest; null where there was none. */
  readonly level: { readonly massNanograms: Nanograms; readonly dosingWeightGrams: Grams } | null
}

/** One reaction that nobody resolved yet. */
export interface ReactionFacts {
  readonly id: string
  readonly at: Instant
  readonly reaction: Reaction
  readonly signs: readonly Sign[]
}
