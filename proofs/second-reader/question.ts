// What is asked of the second reader, and the plain answers it gives.
import { FACT_NAMES } from '@stature/protocol'
import type { Calendar, FactName, Place, Policy, Proposal, Stated } from '@stature/protocol'
import type { StatureEvent } from '@stature/record'

export interface Question {
  readonly events: readonly StatureEvent[]
  readonly asOf: number
  readonly policy: Policy
  readonly calendar: Calendar
  readonly stated: Stated
  readonly vial: string | null
  readonly proposal: Proposal
}

export type Answer =
  | { readonly kind: 'stop' | 'interrupt' | 'keep' | 'accept' }
  | { readonly kind: 'reduce'; readonly suggested: number | null }
  | { readonly kind: 'may-increase'; readonly upTo: number }
  | { readonly kind: 'may-start'; readonly from: number; readonly to: number }
  | { readonly kind: 'cannot-decide'; readonly missing: readonly FactName[] }
  | { readonly kind: 'refuse'; readonly why: readonly string[]; readonly slip: string | null }
  | { readonly kind: 'do-not-inject' | 'withhold'; readonly why: readonly string[] }
  | { readonly kind: 'wait'; readonly for: 'slot' | 'interval' | 'meal'; readonly until: number | null }
  | { readonly kind: 'give'; readonly halfMarks: number; readonly sites: SiteAnswer }

export interface SiteAnswer {
  readonly allowed: readonly Place[]
  readonly recommended: Place | null
  readonly longestRested: Place | null
}

/** What a clinician is asked for, in the order of the contract's list of fact names. */
export const inOrder = (missing: readonly FactName[]): readonly FactName[] =>
  FACT_NAMES.filter((name) => missing.includes(name))
