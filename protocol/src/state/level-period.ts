// The unbroken run of prescriptions at one level, and what was given in it (`dose.increase`, `gap.week`, `gap.reweigh-and-rise`).
import type { Instant } from '@stature/label'
import type { PrescriptionFacts } from '../facts/facts.js'
import type { Policy } from '../policy/policy.js'

/** One level period, up to the prescription it was asked for. */
export interface LevelPeriod {
  /** Index of its first prescription. */
  readonly start: number
  readonly firstGivenAt: Instant | null
  readonly givenCount: number
}

/** A reweigh that raises the drawn mass by more than this restarts the week (`gap.reweigh-and-rise`). */
const REWEIGH_TENTHS = 11

/** A prescription that starts over: after a pause longer than the policy's, or so named by the prescriber. */
export const startsOver = (next: PrescriptionFacts, policy: Policy): boolean =>
  next.daysUnused === null ||
  next.daysUnused > policy.pauseDaysBeforeRestart ||
  next.reason === 'start' ||
  next.reason === 'resume'

/** Same level: the level ordered, else the ratio of mass to dosing weight, compared without division. */
function sameLevel(one: PrescriptionFacts, next: PrescriptionFacts): boolean {
  if (one.doseMicrogramsPerKg !== null && next.doseMicrogramsPerKg !== null)
    return one.doseMicrogramsPerKg === next.doseMicrogramsPerKg
  return one.massNanograms * next.dosingWeightGrams === next.massNanograms * one.dosingWeightGrams
}

function continues(one: PrescriptionFacts, next: PrescriptionFacts, policy: Policy): boolean {
  if (startsOver(next, policy)) return false
  if (next.halfMarks * 10 > one.halfMarks * REWEIGH_TENTHS) return false
  return next.reason === 'reweigh' || sameLevel(one, next)
}

/** The one before; asked for only where there is one, because engines read an index below zero slowly. */
const earlierThan = (prescriptions: readonly PrescriptionFacts[], index: number) =>
  index > 0 ? prescriptions[index - 1] : undefined

/** The level period that the prescription at `index` belongs to, counted up to that prescription. */
export function levelPeriodAt(
  prescriptions: readonly PrescriptionFacts[],
  index: number,
  policy: Policy,
): LevelPeriod | null {
  const newest = prescriptions[index]
  if (newest === undefined) return null
  let { firstGivenAt, givenCount } = newest
  let start = index
  let each = newest
  for (;;) {
    const before = earlierThan(prescriptions, start)
    if (before === undefined || !continues(before, each, policy)) return { start, firstGivenAt, givenCount }
    firstGivenAt = before.firstGivenAt ?? firstGivenAt
    givenCount += before.givenCount
    start -= 1
    each = before
  }
}

/** The level period in force; null without a prescription. */
export const levelPeriod = (
  prescriptions: readonly PrescriptionFacts[],
  policy: Policy,
): LevelPeriod | null => levelPeriodAt(prescriptions, prescriptions.length - 1, policy)
