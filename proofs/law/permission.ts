// How much an answer permits, as a number: nothing for every restriction and every question.
import type { DoseOutcome, FactName, Facts, InjectionOutcome, ProposalOutcome } from '@stature/protocol'
import { NO_MEAL } from '../../protocol/test/decide/facts.js'

/** µg/kg a dose decision lets a prescriber choose at most, above nothing; keeping permits the present dose. */
export function dosePermits(outcome: DoseOutcome): number {
  switch (outcome.kind) {
    case 'keep':
      return 1
    case 'may-increase':
      return 1 + outcome.upToMicrogramsPerKg
    case 'may-start':
      return 1 + outcome.toMicrogramsPerKg
    case 'stop':
    case 'interrupt':
    case 'reduce':
    case 'cannot-decide':
      return 0
  }
}

/** Nanograms an injection decision lets a carer give. */
export const injectionPermits = (outcome: InjectionOutcome): number =>
  outcome.kind === 'give' ? outcome.massNanograms : 0

/** Nanograms a judgement accepts. */
export const proposalPermits = (outcome: ProposalOutcome): number =>
  outcome.kind === 'accept' ? (outcome.massNanograms ?? 1) : 0

/** The facts without one of them: what folding gives when nobody recorded it. */
export function without(name: FactName, facts: Facts): Facts {
  const { screening, weight, meal } = facts
  switch (name) {
    case 'birthDate':
      return { ...facts, birthDate: 'unknown' }
    case 'epiphyses':
      return { ...facts, screening: { ...screening, epiphyses: 'unknown' } }
    case 'malignancy':
      return { ...facts, screening: { ...screening, malignancy: 'unknown' } }
    case 'hypersensitivity':
      return { ...facts, screening: { ...screening, hypersensitivity: 'unknown' } }
    case 'weight':
      return { ...facts, weight: { ...weight, confirmed: null } }
    case 'foodIntake':
      return { ...facts, episodes: facts.episodes.map((each) => ({ ...each, foodIntake: 'unknown' })) }
    case 'eating':
      return { ...facts, meal: NO_MEAL }
    case 'meal':
      return { ...facts, meal: { ...meal, meals: [] } }
    case 'glucose':
      return { ...facts, glucose: [] }
    case 'vialAppearance':
      return facts.vial === null
        ? facts
        : { ...facts, vial: { ...facts.vial, appearance: 'unknown', inspectedAt: null } }
  }
}
