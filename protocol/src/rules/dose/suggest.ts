// A smaller level that the policy suggests when hypoglycemia calls for a reduction (`gap.reduction-size`); the prescriber chooses.
import { microgramsPerKg, nanograms, type MicrogramsPerKg } from '@stature/label'
import { drawFromStock } from '../../arithmetic/stock.js'
import type { PrescriptionFacts } from '../../facts/facts.js'
import { standing, type DoseContext } from './context.js'

const levelOf = (prescription: PrescriptionFacts): number =>
  Math.floor(prescription.massNanograms / prescription.dosingWeightGrams)

/** The newest lower level that a prescriber found tolerated; null where none was. */
function previousTolerated(context: DoseContext, present: PrescriptionFacts): number | null {
  const { prescriptions, assessments } = context.facts
  let found: number | null = null
  for (const assessment of assessments) {
    if (!assessment.tolerated) continue
    const at = prescriptions.filter((each) => each.at <= assessment.at).at(-1)
    if (at !== undefined && levelOf(at) < levelOf(present)) found = levelOf(at)
  }
  return found
}

function candidate(context: DoseContext, present: PrescriptionFacts): number | null {
  switch (context.policy.reduction) {
    case 'previous-tolerated-dose':
      return previousTolerated(context, present)
    case 'one-step-less':
      return levelOf(present) - context.numbers.step
    case 'none':
      return null
  }
}

/** Null where the policy suggests nothing, or nothing that would draw less than at the episode and now. */
export function suggestedReduction(context: DoseContext): MicrogramsPerKg | null {
  const present = standing(context)
  const below = context.reduction.dueBelow
  if (present === null || below === null) return null
  const level = candidate(context, present)
  if (level === null || level < 1) return null
  const weight = context.facts.weight.confirmed?.grams ?? present.dosingWeightGrams
  const drawn = drawFromStock(nanograms(level * weight), context.policy, null)
  const drawsLess =
    drawn !== null && drawn.halfMarks > 0 && drawn.halfMarks < Math.min(below, present.halfMarks)
  return drawsLess ? microgramsPerKg(level) : null
}
