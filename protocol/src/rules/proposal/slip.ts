// The likely slip behind a refused proposal: pounds, micrograms, tenfold, or a figure meant per day.
import type { Slip } from '../../decision/decision.js'
import type { ProposalContext } from './context.js'

/** True where the weight reckoned with is held back because it looks like pounds taken for kilograms. */
export const looksLikePounds = ({ facts, weightDoubted }: ProposalContext): boolean =>
  weightDoubted && facts.weight.doubted?.doubt === 'looks-like-pounds'

/** Proposed mass and weight as a ratio; a level ordered by weight stands for itself. */
function levelOf({
  proposal,
  mass,
  dosingWeight,
  newestWeight,
}: ProposalContext): readonly [number, number] | null {
  if (proposal.order.by === 'level') return [proposal.order.microgramsPerKg, 1]
  const weight = newestWeight ?? dosingWeight
  return mass === null || weight === null ? null : [mass, weight]
}

/** Does the level, divided so many times, fall between the label's lowest and highest dose? */
const fallsInRange = (mass: number, weight: number, divisor: number, low: number, high: number): boolean =>
  mass >= low * weight * divisor && mass <= high * weight * divisor

/** Names the slip that fits best; null where none does. */
export function slipOf(context: ProposalContext): Slip | null {
  if (looksLikePounds(context)) return 'pounds'
  const level = levelOf(context)
  if (level === null) return null
  const [mass, weight] = level
  const { startFrom: low, maximum: high } = context.numbers
  const { order } = context.proposal
  if (order.by === 'level' && order.enteredInMilligrams && order.microgramsPerKg >= low * 1000)
    return 'micrograms'
  if (mass <= high * weight) return null
  if (fallsInRange(mass, weight, 10, low, high)) return 'tenfold'
  return fallsInRange(mass, weight, 2, low, high) ? 'per-day' : null
}
