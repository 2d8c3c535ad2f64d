// Questions on which both readings stand and the contract is silent or was read in another way; each is named.
import { listAt } from './list.js'
import type { Question } from './question.js'
import { newestDoubted } from './weights.js'

/** A proposal beside a weight that waits for confirmation: refused or not to be decided, but never accepted. */
export function doubtedProposal({ events, asOf, proposal }: Question): boolean {
  const items = listAt(events, asOf)
  const grams = proposal.weightGrams
  if (newestDoubted(items, null)) return true
  return grams !== null && newestDoubted(items, { grams, at: asOf })
}
