// Questions on which both readings stand and the contract is silent or was read in another way; each is named.
import { listAt, of } from './list.js'
import type { Question } from './question.js'
import { newestDoubted, weightOf } from './weights.js'

/** A check said to be impossible, though the policy requires none: may the policy's answer withhold? */
export function impossibleUnderAdvice({ events, asOf, policy }: Question): boolean {
  const said = of(listAt(events, asOf), 'glucose-not-possible').length > 0
  return said && policy.glucoseGate === 'advised' && policy.glucoseNotPossible === 'withhold'
}

/** A larger mass ordered without any weight: a rise for certain, or perhaps a heavier child? */
export function massWithoutWeight({ events, asOf, proposal }: Question): boolean {
  if (proposal.order.by !== 'mass' || proposal.weightGrams !== null) return false
  return weightOf(listAt(events, asOf), null) === null
}

/** A proposal beside a weight that waits for confirmation: refused or not to be decided, but never accepted. */
export function doubtedProposal({ events, asOf, proposal }: Question): boolean {
  const items = listAt(events, asOf)
  const grams = proposal.weightGrams
  if (newestDoubted(items, null)) return true
  return grams !== null && newestDoubted(items, { grams, at: asOf })
}
