// How far the dose may rise: the tolerated week, the policy's conditions, the step, the maximum and an earlier reduction.
import type { Policy } from '@stature/protocol'
import { dayOf, of, type Item } from './list.js'
import { answeredBy, episodes } from './episodes.js'
import { period, type Prescription } from './prescribed.js'

/** Has the level in force been tolerated long enough, and said to be? */
export function tolerated(items: readonly Item[], asOf: number, policy: Policy): boolean {
  const { weekOverAt, count } = period(items, policy)
  if (weekOverAt === null || asOf < weekOverAt) return false
  const said = of(items, 'tolerance-assessed')
    .filter((each) => each.at >= weekOverAt)
    .at(-1)
  if (said === undefined || !said.body.tolerated) return false
  if (count < policy.wellTolerated.leastInjectionsGiven) return false
  return of(items, 'hypoglycemia-occurred').every(
    (each) => dayOf(asOf) - dayOf(each.at) >= policy.wellTolerated.hypoglycemiaFreeDays,
  )
}

export interface Level {
  readonly mass: number
  readonly grams: number
}

/** Levels that caused a reduction and may not be reached again yet. */
export function closedLevels(items: readonly Item[], asOf: number, policy: Policy): readonly Level[] {
  return episodes(items).flatMap((each) => {
    const reduction = answeredBy(items, each)
    const asked = (each.food === 'adequate' && !each.waived) || each.concluded
    const caused = asked && reduction !== undefined
    if (!caused || each.massNanograms === null || each.weightGrams === null) return []
    const days = policy.riseAfterReductionDays
    const over = days !== null && dayOf(asOf) - dayOf(reduction.at) >= days
    const attested = of(items, 'tolerance-assessed').some(
      (one) =>
        one.role === 'prescriber' && one.at >= reduction.at && one.body.mayReturnToReducedLevel === true,
    )
    return over || attested ? [] : [{ mass: each.massNanograms, grams: each.weightGrams }]
  })
}

/** The highest whole level below every closed one. */
export function under(level: number, closed: readonly Level[]): number {
  let most = level
  for (const { mass, grams } of closed) while (most * grams >= mass) most -= 1
  return most
}

/** The highest level a rise may reach at a weight; null where nothing may rise. */
export function mayRiseTo(
  present: Prescription,
  grams: number,
  policy: Policy,
  closed: readonly Level[],
): number | null {
  const mass = present.body.massNanograms
  const passes = mass + 40 * grams > 120 * grams
  if (passes && !policy.lastStepToMaximum) return null
  const step = passes ? 120 : Math.floor((mass + 40 * grams) / grams)
  const level = under(step, closed)
  return level * grams > mass ? level : null
}
