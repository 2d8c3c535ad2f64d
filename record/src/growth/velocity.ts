// How fast a child grew: from the two heights that an interval of about half a year to a year allows to compare.
import { daysBetween, divideHalfAwayFromZero, type CivilDate, type Millimeters } from '@stature/label'

export interface HeightOn {
  readonly on: CivilDate
  readonly height: Millimeters
}

/**
 * The rule of the interval, days, both included: half a year at least, because a shorter one shows error and season more
 * than growth; a year at most, with two weeks of grace because a yearly visit rarely falls on the day.
 */
export const VELOCITY_DAYS = { least: 182, most: 380 } as const

/** From an earlier height to this one. */
export interface Velocity {
  readonly from: CivilDate
  readonly to: CivilDate
  readonly days: number
  /** Millimeters a year, nearest, a half away from zero; negative where the child was measured shorter. */
  readonly millimetersPerYear: number
}

/** Days in a year, times 100. */
const DAYS_A_YEAR_100 = 36_525

function velocityBetween(from: HeightOn, to: HeightOn): Velocity {
  const days = daysBetween(from.on, to.on)
  const grown = (to.height - from.height) * DAYS_A_YEAR_100
  const millimetersPerYear = divideHalfAwayFromZero(grown, days * 100)
  return { from: from.on, to: to.on, days, millimetersPerYear }
}

/** From the earliest height within the rule to the one given, so that the interval is as long as it may be; null without one. */
export function velocityTo(heights: readonly HeightOn[], to: HeightOn): Velocity | null {
  let best: HeightOn | null = null
  for (const each of heights) {
    const days = daysBetween(each.on, to.on)
    if (days < VELOCITY_DAYS.least || days > VELOCITY_DAYS.most) continue
    if (best === null || each.on < best.on) best = each
  }
  return best === null ? null : velocityBetween(best, to)
}
