// The earliest a rise may be considered under the present facts (`dose.increase`); nothing here raises a dose.
import { instant, type CivilDate } from '@stature/label'
import type { DoseOutcome } from '../decision/decision.js'
import type { DoseContext } from '../rules/dose/context.js'
import { injectionsStillNeeded } from './dates.js'
import type { PlanDate, RiseBlock, RiseForecast } from './plan.js'

/** Why no date can be named; null where one can. */
function blockOf(context: DoseContext, decided: DoseOutcome['kind']): RiseBlock | null {
  if (decided === 'stop' || decided === 'interrupt') return decided
  if (context.prescription === null) return 'no-prescription'
  if (context.paused) return 'restart'
  if (decided === 'reduce') return decided
  if (context.rise === null) return 'weight-unknown'
  if (context.rise.atMaximum) return 'at-maximum'
  if (context.rise.partialRefused) return 'last-step'
  return (context.period?.firstGivenAt ?? null) === null ? 'no-injection-given' : null
}

const COUNTED = ['rise-hypoglycemia-free', 'rise-injections-reached'] as const

function latestDay(dates: readonly PlanDate[]): CivilDate | null {
  let latest: CivilDate | null = null
  for (const date of dates) {
    const counts = COUNTED.some((what) => what === date.what)
    if (counts && date.on !== null && (latest === null || date.on > latest)) latest = date.on
  }
  return latest
}

/** Puts the label's week and the policy's day counts together. */
export function riseForecast(
  context: DoseContext,
  decided: DoseOutcome['kind'],
  dates: readonly PlanDate[],
): RiseForecast {
  const blockedBy = blockOf(context, decided)
  const first = context.period?.firstGivenAt ?? null
  return {
    blockedBy,
    notBeforeAt: blockedBy !== null || first === null ? null : instant(first + context.numbers.toleratedMs),
    notBeforeOn: blockedBy === null ? latestDay(dates) : null,
    injectionsStillNeeded: injectionsStillNeeded(context.facts, context.policy),
  }
}
