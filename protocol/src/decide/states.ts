// The running states shown with every decision.
import type { States } from '../decision/decision.js'
import { standing, type DoseContext } from '../rules/dose/context.js'
import { toleratedFrom } from '../rules/dose/rise.js'
import { afterInjection } from '../state/after-injection.js'

/** Monitoring, level period, and what follows the last injection. */
export function statesOf(context: DoseContext): States {
  const { facts, policy, numbers, period, monitoring } = context
  const level =
    period === null || standing(context) === null
      ? null
      : {
          firstGivenAt: period.firstGivenAt,
          givenCount: period.givenCount,
          toleratedFrom: toleratedFrom(context),
        }
  return { monitoring, level, afterInjection: afterInjection(facts, policy, numbers) }
}
