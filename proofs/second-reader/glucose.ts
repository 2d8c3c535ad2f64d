// Glucose readings as exact numbers, and what they say about this injection.
import type { Policy, Stated } from '@stature/protocol'
import { HOUR, MINUTE, of, type Item } from './list.js'
import { episodes } from './episodes.js'
import { ateAfter } from './meals.js'

export interface Reading {
  readonly at: number
  readonly amount: bigint
  readonly relation: string
  readonly counts: boolean
}

/** 10⁻⁵ mg/dL, by schoolbook decimals. */
export function exact(value: string, unit: 'mg/dL' | 'mmol/L'): bigint {
  const [whole = '0', rest = ''] = value.split('.')
  const thousandths = BigInt(whole + rest.padEnd(3, '0'))
  return unit === 'mg/dL' ? thousandths * 100n : (thousandths * 18_016n) / 10n
}

/** Every reading, oldest first; one stated with the question among them. */
export function readings(items: readonly Item[], policy: Policy, stated: Stated): readonly Reading[] {
  const recorded = of(items, 'glucose-measured').map(({ at, body }) => ({
    at,
    amount: exact(body.glucose.value, body.glucose.unit),
    relation: body.relation,
    counts: policy.glucoseMethods.includes(body.method),
  }))
  const said = stated.glucose
  if (said === null) return recorded
  // The same kind of check at the same instant: the one stated now takes the place of the one recorded.
  const others = of(items, 'glucose-measured').map(
    ({ at, body }) => at !== said.at || body.relation !== said.relation || body.method !== said.method,
  )
  const one = {
    at: said.at,
    amount: exact(said.value, said.unit),
    relation: said.relation,
    counts: policy.glucoseMethods.includes(said.method),
  }
  return [...recorded.filter((_, n) => others[n] === true), one].sort((a, b) => a.at - b.at)
}

const limit = (policy: Policy): bigint | null =>
  policy.withholdBelowGlucose === null
    ? null
    : exact(policy.withholdBelowGlucose.value, policy.withholdBelowGlucose.unit)

const recent = (reading: Reading, asOf: number, policy: Policy): boolean =>
  asOf - reading.at <= policy.glucoseValidMinutes * MINUTE

/** Is the newest reading of any kind recent and low? Of two at one instant the lower counts. */
export function low(all: readonly Reading[], asOf: number, policy: Policy): boolean {
  const newest = all.filter((each) => each.at === all.at(-1)?.at)
  const least = limit(policy)
  return least !== null && newest.some((each) => recent(each, asOf, policy) && each.amount < least)
}

/** Was a check made that answers a due one? */
export const checked = (all: readonly Reading[], asOf: number, policy: Policy): boolean =>
  all.some((each) => each.counts && each.relation === 'preprandial' && recent(each, asOf, policy))

/** Does an episode still withhold the injection, and why? */
export function afterEpisode(
  items: readonly Item[],
  asOf: number,
  policy: Policy,
  stated: Stated,
): readonly string[] {
  const least = limit(policy)
  const all = readings(items, policy, stated)
  return episodes(items).flatMap((each) => {
    const waits =
      policy.afterHypoglycemia.severe === 'block-until-prescriber' && each.severe && !each.reviewed
    if (waits) return ['gap.recent-hypoglycemia']
    if (asOf - each.at >= policy.afterHypoglycemia.hours * HOUR) return []
    const risen =
      least === null
        ? of(items, 'hypoglycemia-recovered').some((one) => one.at >= each.at)
        : all.some((one) => one.counts && one.at > each.at && one.amount >= least) &&
          ateAfter(items, each.at, asOf, stated)
    return risen ? [] : ['gap.recent-hypoglycemia']
  })
}
