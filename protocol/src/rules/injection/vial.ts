// The vial: looked at for this slot and clear, within its expiry day and its days in use. Tracking vials is optional.
import { civilDate, daysBetween, daysInMonth, type CivilDate } from '@stature/label'
import { metIf, rule, type Rule } from '../../engine/rule.js'
import type { InjectionContext } from './context.js'

/** A vial known not to be clear is not used; one not looked at for this slot is a question. */
export const vialClear: Rule<InjectionContext, 'do-not-inject'> = rule({
  id: 'injection.vial-clear',
  cite: { clause: 'vial.inspect' },
  ask: ['vialAppearance'],
  test: ({ facts }) => {
    const { vial, slot, asOf } = facts
    if (vial === null) return 'unknown'
    if (vial.appearance === 'not-clear') return 'not-met'
    const looked = vial.inspectedAt
    return looked !== null && (looked >= slot.opensAt || looked === asOf) ? 'met' : 'unknown'
  },
  propose: 'do-not-inject',
})

/** The last day on which the expiry printed on a vial still holds: a month means its end. */
export function lastGoodDay(expires: string): CivilDate | null {
  const day = civilDate(expires)
  if (day !== null) return day
  const last = daysInMonth(Number(expires.slice(0, 4)), Number(expires.slice(5, 7)))
  return civilDate(`${expires}-${String(last)}`)
}

/** Good through the end of the expiry day. */
export const vialNotExpired: Rule<InjectionContext, 'do-not-inject'> = rule({
  id: 'injection.vial-not-expired',
  cite: { clause: 'vial.expiry' },
  ask: [],
  test: ({ facts }) => {
    const last = facts.vial === null || facts.vial.expires === null ? null : lastGoodDay(facts.vial.expires)
    return last === null ? 'not-reached' : metIf(facts.today <= last)
  },
  propose: 'do-not-inject',
})

/** The day of opening counts as day 1 (`gap.in-use-day`). */
export const vialInUse: Rule<InjectionContext, 'do-not-inject'> = rule({
  id: 'injection.vial-in-use-days',
  cite: { clause: 'vial.in-use', gap: 'gap.in-use-day' },
  ask: [],
  test: ({ facts, numbers }) => {
    const opened = facts.vial?.openedOn ?? null
    return opened === null ? 'not-reached' : metIf(daysBetween(opened, facts.today) < numbers.vialInUseDays)
  },
  propose: 'do-not-inject',
})
