// The draw of a dose somebody thinks of, only to count vials: it is neither judged nor prescribed here.
import { numbersOf, type Nanograms } from '@stature/label'
import { draw } from '../arithmetic/draw.js'
import { exactMass } from '../arithmetic/mass.js'
import { chooseSyringe } from '../arithmetic/syringe.js'
import type { Facts } from '../facts/facts.js'
import type { Policy } from '../policy/policy.js'
import type { Proposal } from '../rules/proposal/proposal.js'
import type { PlannedDraw } from './plan.js'

/** Why no draw can be compared. */
export interface NoDraw {
  readonly refused: string
}

function massOf(facts: Facts, proposal: Proposal): Nanograms | null {
  if (proposal.order.by === 'mass') return proposal.order.massNanograms
  const weight = facts.weight.confirmed
  return weight === null ? null : exactMass(weight.grams, proposal.order.microgramsPerKg)
}

/** The draw at the newest confirmed weight; never one above the maximum, and never one no stocked syringe holds. */
export function whatIfDraw(facts: Facts, policy: Policy, proposal: Proposal): PlannedDraw | NoDraw {
  const numbers = numbersOf(policy.edition)
  const weight = facts.weight.confirmed
  const mass = massOf(facts, proposal)
  if (weight === null || mass === null) return { refused: 'there is no confirmed weight to work it out with' }
  const most = exactMass(weight.grams, numbers.maximum)
  if (mass > most) return { refused: 'this is above the maximum of the label (dose.increase)' }
  const syringe = chooseSyringe(mass, policy.syringes)
  if (syringe === null) return { refused: 'no syringe in stock holds it (syringe.small-volume)' }
  const halfMarks = draw(mass, syringe, policy.rounding, most)
  if (halfMarks < 1)
    return { refused: 'it is less than the first line of the syringe (gap.least-measurable)' }
  return { massNanograms: mass, halfMarks, timesPerDay: proposal.timesPerDay ?? numbers.timesPerDay }
}
