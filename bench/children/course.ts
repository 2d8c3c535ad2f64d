// Prescriptions of a synthetic child and what followed them: assessments, episodes of hypoglycemia, reactions.
import { grams, halfMarks, instant, microgramsPerKg, nanograms, type Instant } from '@stature/label'
import { SYRINGES, type AssessmentFacts, type EpisodeFacts } from '@stature/protocol'
import type { PrescriptionFacts, ReactionFacts } from '@stature/protocol'
import { chance, oneOf, type Draw } from './random.js'
import { DAY, HOUR, dayOf } from './time.js'

/** A prescription `daysAgo` days back; the level mostly goes up by steps. */
function prescription(
  draw: Draw,
  asOf: Instant,
  daysAgo: number,
  previous: PrescriptionFacts | null,
): PrescriptionFacts {
  const weight = previous === null ? draw(6_000, 32_000) : previous.dosingWeightGrams + draw(-200, 900)
  const levels = previous === null ? [40, 40, 60, 80] : [40, 80, 80, 100, 120]
  const level = chance(draw, 8) ? draw(20, 120) : oneOf(draw, levels)
  const mass = weight * level
  const syringe = SYRINGES.find((each) => each.capacity * 50_000 >= mass) ?? oneOf(draw, SYRINGES)
  const at = asOf - daysAgo * DAY + draw(-3, 3) * HOUR
  const firstGivenAt = chance(draw, 92) ? instant(at + 6 * HOUR) : null
  return {
    id: `p${daysAgo}`,
    at: instant(at),
    on: dayOf(at),
    massNanograms: nanograms(mass),
    doseMicrogramsPerKg: chance(draw, 80) ? microgramsPerKg(level) : null,
    dosingWeightGrams: grams(weight),
    syringe: syringe.id,
    halfMarks: halfMarks(Math.floor(mass / 50_000 / syringe.graduation) * syringe.graduation),
    timesPerDay: chance(draw, 95) ? 2 : 1,
    reason:
      previous === null ? 'start' : oneOf(draw, ['increase', 'increase', 'reweigh', 'reduce', 'resume']),
    firstGivenAt,
    lastGivenAt: firstGivenAt === null ? null : instant(firstGivenAt + 5 * DAY),
    givenCount: firstGivenAt === null ? 0 : draw(1, 60),
    daysUnused: previous === null ? null : chance(draw, 95) ? draw(0, 5) : draw(14, 20),
  }
}

/** None to five prescriptions, oldest first. */
export function prescriptions(draw: Draw, asOf: Instant): readonly PrescriptionFacts[] {
  if (chance(draw, 8)) return []
  const list: PrescriptionFacts[] = []
  const count = draw(1, 5)
  const newest = chance(draw, 94) ? draw(1, 14) : draw(15, 40)
  for (let i = 0; i < count; i += 1) {
    list.push(prescription(draw, asOf, newest + (count - 1 - i) * 30, list[i - 1] ?? null))
  }
  return list
}

/** None to four assessments, oldest first; the newest often after the tolerated week. */
export function assessments(draw: Draw, asOf: Instant): readonly AssessmentFacts[] {
  const list: AssessmentFacts[] = []
  const count = draw(0, 4)
  for (let i = 0; i < count; i += 1) {
    const at = instant(asOf - ((count - 1 - i) * 28 + draw(0, 6)) * DAY - draw(1, 10) * HOUR)
    list.push({
      at,
      on: dayOf(at),
      tolerated: chance(draw, 85),
      doseEstablished: chance(draw, 50),
      mayReturnToReducedLevel: chance(draw, 20),
    })
  }
  return list
}

/** Mostly none; else up to three episodes, oldest first. */
export function episodes(
  draw: Draw,
  asOf: Instant,
  list: readonly PrescriptionFacts[],
): readonly EpisodeFacts[] {
  const count = chance(draw, 65) ? 0 : draw(1, 3)
  const found: EpisodeFacts[] = []
  for (let i = 0; i < count; i += 1) {
    const at = instant(asOf - (count - 1 - i) * 5 * DAY - draw(1, 100) * HOUR)
    const dose = list.findLast((each) => each.at <= at) ?? null
    const reviewed = chance(draw, 45)
    found.push({
      id: `e${i}`,
      at,
      on: dayOf(at),
      severity: chance(draw, 12) ? 'severe' : 'symptomatic',
      foodIntake: oneOf(draw, ['adequate', 'inadequate', 'inadequate', 'unknown']),
      conclusion: reviewed ? oneOf(draw, ['reduce', 'no-reduction', 'no-reduction']) : null,
      reviewedAt: reviewed ? instant(at + HOUR / 2) : null,
      recoveredAt: chance(draw, 90) ? instant(at + HOUR / 2) : null,
      givenHalfMarks: dose === null ? null : dose.halfMarks,
      level:
        dose === null
          ? null
          : { massNanograms: dose.massNanograms, dosingWeightGrams: dose.dosingWeightGrams },
    })
  }
  return found
}

/** Mostly none. */
export function reactions(draw: Draw, asOf: Instant): readonly ReactionFacts[] {
  if (chance(draw, 93)) return []
  const at = instant(asOf - draw(1, 30) * DAY)
  const reaction = oneOf(draw, [
    'reaction.systemic',
    'reaction.intracranial',
    'reaction.hip',
    'reaction.lymphoid',
  ] as const)
  const signs = oneOf(draw, [[], ['papilledema'], ['headache'], ['visual-change', 'vomiting']] as const)
  return [{ id: 'r1', at, reaction, signs }]
}
