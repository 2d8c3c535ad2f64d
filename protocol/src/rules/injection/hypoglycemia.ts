// Soon after hypoglycemia: the policy's hours, or a safe reading and food; after a severe episode a prescriber reviews first.
import type { EpisodeFacts } from '../../facts/events.js'
import { metIf, rule, type Rule } from '../../engine/rule.js'
import { safeReadingAfter } from '../../state/after-injection.js'
import { HOUR_MS } from '../../time/units.js'
import type { InjectionContext } from './context.js'

/** Less than the policy's hours where a later safe reading and a begun meal are recorded; without a value, once recovered. */
function recovered(episode: EpisodeFacts, { facts, policy }: InjectionContext): boolean {
  if (policy.withholdBelowGlucose === null) return episode.recoveredAt !== null
  const eaten = facts.injections.lastMealBegunAt
  return eaten !== null && eaten >= episode.at && safeReadingAfter(facts, policy, episode.at)
}

/** The newest episode lies far enough back, or is over. */
export const notSoonAfterHypoglycemia: Rule<InjectionContext, 'withhold'> = rule({
  id: 'injection.not-soon-after-hypoglycemia',
  cite: { clause: 'hypoglycemia.reduce', gap: 'gap.recent-hypoglycemia' },
  decidedBy: 'gap.recent-hypoglycemia',
  ask: [],
  test: (context) => {
    const { facts, policy } = context
    const last = facts.episodes.at(-1)
    if (last === undefined) return 'not-reached'
    const passed = facts.asOf - last.at >= policy.afterHypoglycemia.hours * HOUR_MS
    return metIf(passed || recovered(last, context))
  },
  propose: 'withhold',
})

/** A severe episode that no prescriber reviewed, where the policy blocks on it. */
export const severeEpisodeReviewed: Rule<InjectionContext, 'withhold'> = rule({
  id: 'injection.severe-episode-reviewed',
  cite: { clause: 'hypoglycemia.reduce', gap: 'gap.recent-hypoglycemia' },
  decidedBy: 'gap.recent-hypoglycemia',
  ask: [],
  test: ({ facts, policy }) => {
    const open = facts.episodes.some((each) => each.severity === 'severe' && each.reviewedAt === null)
    if (!open) return 'not-reached'
    return metIf(policy.afterHypoglycemia.severe === 'advise')
  },
  propose: 'withhold',
})
