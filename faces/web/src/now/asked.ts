// What a family is asked before an injection, and which of the questions only the clinic can answer.
import type { FactName, InjectionOutcome } from '@stature/protocol'

export interface Asked {
  /** Whether the child eats, or when. */
  readonly meal: boolean
  readonly vial: boolean
  readonly glucose: boolean
  /** Facts that are the clinic's to record. */
  readonly clinic: readonly FactName[]
}

/** Facts a family knows; the others are the clinic's to record. */
export const FAMILY_FACTS: ReadonlySet<FactName> = new Set<FactName>([
  'eating',
  'meal',
  'glucose',
  'vialAppearance',
])

export function askedOf(outcome: InjectionOutcome): Asked {
  const missing: readonly FactName[] = outcome.kind === 'cannot-decide' ? outcome.missing : []
  return {
    meal: missing.includes('eating') || missing.includes('meal'),
    vial: missing.includes('vialAppearance'),
    glucose: missing.includes('glucose'),
    clinic: missing.filter((name) => !FAMILY_FACTS.has(name)),
  }
}
