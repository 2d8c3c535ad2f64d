// The label's window around a meal, as a timer shows it; what is allowed inside it is the decision's to say.
import { instant, numbersOf, type EditionId, type Instant } from '@stature/label'
import type { MealFacts, StatedMeal } from '@stature/protocol'

const MINUTE_MS = 60_000

export interface MealSpan {
  readonly begun: boolean
  readonly startsAt: Instant
  readonly from: Instant
  readonly to: Instant
  /** Whole minutes until the end of the window, or until it opens. */
  readonly minutesLeft: number
  readonly isOpen: boolean
  /** 0 to 1 of the window gone. */
  readonly gone: number
}

/** The meal whose start is nearest; null where none was said or the newest word is that the child does not eat. */
function nearest({ meals, eating }: MealFacts, now: Instant): StatedMeal | null {
  if (eating === 'no') return null
  const sorted = [...meals].sort(
    (one, other) => Math.abs(one.startsAt - now) - Math.abs(other.startsAt - now),
  )
  return sorted[0] ?? null
}

export function mealSpan(meal: MealFacts, edition: EditionId, now: Instant): MealSpan | null {
  const found = nearest(meal, now)
  if (found === null) return null
  const { mealWindowMs } = numbersOf(edition)
  const from = instant(found.startsAt - mealWindowMs)
  const to = instant(found.startsAt + mealWindowMs)
  if (now > to) return null
  const isOpen = now >= from
  return {
    begun: found.begun,
    startsAt: found.startsAt,
    from,
    to,
    isOpen,
    minutesLeft: Math.floor(((isOpen ? to : from) - now) / MINUTE_MS),
    gone: Math.min(1, Math.max(0, (now - from) / (to - from))),
  }
}
