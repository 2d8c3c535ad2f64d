// Prescriptions, the level period in force, pauses and monitoring.
import type { Policy } from '@stature/protocol'
import { DAY, dayOf, of, type Item } from './list.js'

export type Prescription = ReturnType<typeof prescriptions>[number]
export const prescriptions = (items: readonly Item[]) => of(items, 'dose-prescribed')
export const given = (items: readonly Item[]) => of(items, 'injection-given')

const until = (items: readonly Item[], at: number): readonly Item[] => items.filter((each) => each.at < at)

/** Days from the later of the last prescription and the last injection, null where neither. */
export function unusedDays(items: readonly Item[], at: number): number | null {
  const last = prescriptions(items).at(-1)
  if (last === undefined) return null
  const injected = given(items).at(-1)?.at ?? last.at
  return dayOf(at) - dayOf(Math.max(last.at, injected))
}

export const paused = (items: readonly Item[], at: number, policy: Policy): boolean =>
  (unusedDays(items, at) ?? 0) > policy.pauseDaysBeforeRestart

const sameLevel = (one: Prescription, other: Prescription): boolean => {
  const a = one.body.doseMicrogramsPerKg
  const b = other.body.doseMicrogramsPerKg
  if (a !== undefined && b !== undefined) return a === b
  return (
    one.body.massNanograms * other.body.dosingWeightGrams ===
    other.body.massNanograms * one.body.dosingWeightGrams
  )
}

/** Does this prescription go on with the level period of the one before? */
function continues(
  before: Prescription,
  next: Prescription,
  items: readonly Item[],
  policy: Policy,
): boolean {
  if (paused(until(items, next.at), next.at, policy)) return false
  // Said to be a start or a resumption, it is a restart whatever time has passed.
  if (next.body.reason === 'resume' || next.body.reason === 'start') return false
  if (!sameLevel(before, next) && next.body.reason !== 'reweigh') return false
  return next.body.halfMarks * 10 <= before.body.halfMarks * 11
}

export interface Period {
  readonly firstGivenAt: number | null
  readonly count: number
  /** The end of the tolerated week. */
  readonly weekOverAt: number | null
}

/** The level period in force, given everything up to some instant. */
export function period(items: readonly Item[], policy: Policy): Period {
  const all = prescriptions(items)
  let start = all.at(-1)?.at ?? 0
  for (let n = all.length - 1; n > 0; n -= 1) {
    const before = all[n - 1]
    const next = all[n]
    if (before === undefined || next === undefined || !continues(before, next, items, policy)) break
    start = before.at
  }
  const inside = all.length === 0 ? [] : given(items).filter((each) => each.at >= start)
  const first = inside[0]?.at ?? null
  return { firstGivenAt: first, count: inside.length, weekOverAt: first === null ? null : first + 7 * DAY }
}

const severe = (items: readonly Item[]) => of(items, 'hypoglycemia-occurred')

/** When checks became due last, null where nothing was prescribed. */
function dueSince(items: readonly Item[], policy: Policy): number | null {
  const all = prescriptions(items)
  const first = all[0]
  if (first === undefined) return null
  const due = [first.at]
  for (const each of of(items, 'treatment-resumed')) due.push(each.at)
  all.forEach((each, n) => {
    const before = all[n - 1]
    if (before === undefined) return
    const restart = each.body.reason === 'resume' || each.body.reason === 'start'
    if (restart || paused(until(items, each.at), each.at, policy)) due.push(each.at)
    if (each.body.halfMarks > before.body.halfMarks) due.push(each.at)
  })
  for (const each of severe(items)) {
    const { count, withinDays } = policy.frequentSymptoms
    const near = severe(items).filter(
      (one) => one.at <= each.at && dayOf(each.at) - dayOf(one.at) <= withinDays,
    )
    if (each.body.severity === 'severe' || near.length >= count) due.push(each.at)
  }
  return Math.max(...due)
}

/** Are preprandial checks due? */
export function checksDue(items: readonly Item[], policy: Policy): boolean {
  const since = dueSince(items, policy)
  if (since === null) return false
  const ended = of(items, 'monitoring-ended').some((each) => each.at >= since)
  const declared = of(items, 'tolerance-assessed').some((each) => {
    if (each.at < since || !each.body.tolerated || !each.body.doseEstablished) return false
    const week = period(
      items.filter((one) => one.at <= each.at),
      policy,
    ).weekOverAt
    return week !== null && each.at >= week
  })
  return !ended && !declared
}
