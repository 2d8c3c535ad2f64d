// The closed shapes of an answer. Faces render these and never compute them again.
import type {
  ClauseId,
  EditionId,
  GapId,
  HalfMarks,
  Instant,
  MicrogramsPerKg,
  Nanograms,
  Resolution,
} from '@stature/label'
import type { FactName, Facts } from '../facts/facts.js'
import type { Place } from '../facts/injection.js'
import type { AdviceId } from './advice-ids.js'

/** `met`: the clause allows it · `not-met`: the clause forbids it · `not-reached`: nothing here for it to judge. */
export type Verdict = 'met' | 'not-met' | 'unknown' | 'not-reached'

/** What one rule found, by which clause, and from which facts. */
export interface Finding {
  readonly rule: string
  readonly clause: ClauseId
  readonly gap?: GapId
  /** How the gap was filled: by the policy the decision names, by a person's word, or by the more cautious reading. */
  readonly resolution?: readonly Resolution[]
  readonly verdict: Verdict
  readonly because: readonly FactName[]
}

/** Something to show beside the outcome; it changes nothing. */
export interface Advice {
  readonly id: AdviceId
  readonly clause: ClauseId
  readonly gap?: GapId
}

/** Facts that could make an outcome more cautious still. */
interface Open {
  readonly open?: readonly FactName[]
}

export interface CannotDecide {
  readonly kind: 'cannot-decide'
  /** What to ask, in the order that can end the matter soonest. */
  readonly missing: readonly FactName[]
}

export type DoseOutcome =
  | ({ readonly kind: 'stop' | 'interrupt' | 'keep' } & Open)
  | ({ readonly kind: 'reduce'; readonly suggestedMicrogramsPerKg?: MicrogramsPerKg } & Open)
  | ({ readonly kind: 'may-increase'; readonly upToMicrogramsPerKg: MicrogramsPerKg } & Open)
  | ({
      readonly kind: 'may-start'
      readonly fromMicrogramsPerKg: MicrogramsPerKg
      readonly toMicrogramsPerKg: MicrogramsPerKg
    } & Open)
  | CannotDecide

/** The likely slip behind a refused proposal. */
export type Slip = 'tenfold' | 'per-day' | 'pounds' | 'micrograms'

export type ProposalOutcome =
  | ({ readonly kind: 'refuse'; readonly why: readonly (ClauseId | GapId)[]; readonly slip?: Slip } & Open)
  | ({ readonly kind: 'accept' } & Partial<Amount> & Open)
  | CannotDecide

/** An amount as drawn into a syringe, with the exact dose and the difference beside it. */
export interface Amount {
  readonly massNanograms: Nanograms
  readonly halfMarks: HalfMarks
  readonly massMg: string
  readonly volumeMl: string
  readonly marks: string
  readonly syringe: string
  readonly exact: { readonly massMg: string; readonly volumeMl: string; readonly marks: string }
  /** (drawn − exact) / exact, percent, two decimals, half away from zero. */
  readonly errorPercent: string
}

/** Where an injection may go. */
export interface Sites {
  /** Longest rested allowed place; null when none is allowed. */
  readonly recommended: Place | null
  readonly allowed: readonly Place[]
  /** Only when none is allowed: a choice to confirm, and why. */
  readonly longestRested?: Place
  readonly why?: readonly (ClauseId | GapId)[]
}

export type InjectionOutcome =
  | ({ readonly kind: 'do-not-inject'; readonly why: readonly (ClauseId | GapId)[] } & Open)
  | ({ readonly kind: 'withhold'; readonly why: readonly (ClauseId | GapId)[] } & Open)
  | ({ readonly kind: 'wait'; readonly for: 'meal' | 'interval' | 'slot'; readonly until?: string } & Open)
  | ({ readonly kind: 'give'; readonly sites: Sites } & Amount & Open)
  | CannotDecide

/** An answer with everything that led to it. Sorted-key JSON of this can be hashed, stored, replayed and compared. */
export interface Decision<O> {
  readonly outcome: O
  readonly decidedBy: ClauseId | GapId
  readonly findings: readonly Finding[]
  readonly advice: readonly Advice[]
  readonly facts: Facts
  readonly states: States
  readonly asOf: Instant
  readonly edition: EditionId
  readonly policy: string
  readonly policyVersion: string
  readonly protocol: string
}

/** Running states at the instant asked about. */
export interface States {
  /** Preprandial checks (`glucose.at-start`, `glucose.continue`). */
  readonly monitoring: { readonly due: boolean; readonly since: Instant | null }
  /** The level period in force; null without an active prescription. */
  readonly level: {
    readonly firstGivenAt: Instant | null
    readonly givenCount: number
    readonly toleratedFrom: Instant | null
  } | null
  readonly afterInjection: AfterInjection
}

/** What follows an injection. */
export interface AfterInjection {
  /** A meal is owed until this instant; null when none is owed. */
  readonly mealDueAt: Instant | null
  /** `gap.food-after-injection`: food was not taken or was lost. */
  readonly injectedWithoutFood: boolean
  /** `activity.caution`: end of the caution; null when none runs. */
  readonly activityCautionUntil: Instant | null
}
