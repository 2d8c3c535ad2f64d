// Clauses and gaps that are arithmetic, a state, a choice or words rather than a condition: where each of them is met.

/**
 * An id, the file where it is met, and a piece of that file's text that shows it. A test holds that it does.
 * @typedef {{ readonly id: string, readonly path: string, readonly shows: string }} Place
 */

/** Enforced clauses without a rule file of their own. @type {readonly Place[]} */
export const DECIDED_ELSEWHERE = [
  { id: 'vial.strength', path: 'protocol/src/arithmetic/mass.ts', shows: 'vial.strength' },
  { id: 'glucose.continue', path: 'protocol/src/state/monitoring.ts', shows: 'glucose.continue' },
  { id: 'vial.appearance', path: 'record/src/fold/vials.ts', shows: 'clear-colourless' },
]

/** Advised clauses that are shown otherwise than as an advice. @type {readonly Place[]} */
export const SHOWN_ELSEWHERE = [
  { id: 'hypoglycemia.signs', path: 'protocol/src/explain/low-sugar.ts', shows: 'hypoglycemia.signs' },
]

/** Cautious readings that a state takes rather than a rule. @type {readonly Place[]} */
export const READ_ELSEWHERE = [
  { id: 'gap.monitoring-end', path: 'protocol/src/state/monitoring.ts', shows: 'due again' },
]

/** Gaps that a person answers, and the word of the record by which they do. @type {ReadonlyMap<string, string>} */
export const ATTESTED = new Map([
  ['gap.well-tolerated', 'tolerance-assessed'],
  ['gap.severe', 'severity'],
  ['gap.adequate-food', 'foodIntake'],
  ['gap.monitoring-end', 'monitoring-ended'],
  ['gap.examinations', 'examinations'],
])
