// The vial: looked at for this slot and clear, within its expiry day and its days in use. Tracking vials is optional.
import { dayNumber, type CivilDate } from '@stature/label'
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

/** Is the day after the expiry printed on a vial? Text order is date order, and a month is good to its end. */
const isPast = (expires: string, today: CivilDate): boolean => today > expires && !today.startsWith(expires)

/** Good through the end of the expiry day. */
export const vialNotExpired: Rule<InjectionContext, 'do-not-inject'> = rule({
  id: 'injection.vial-not-expired',
  cite: { clause: 'vial.expiry' },
  ask: [],
  test: ({ facts }) => {
    const expires = facts.vial?.expires ?? null
    return expires === null ? 'not-reached' : metIf(!isPast(expires, facts.today))
  },
  propose: 'do-not-inject',
})

/** The day of opening counts as day 1 (`gap.in-use-day`). */
export const vialInUse: Rule<InjectionContext, 'do-not-inject'> = rule({
  id: 'injection.vial-in-use-days',
  cite: { clause: 'vial.in-use', gap: 'gap.in-use-day' },
  ask: [],
  test: ({ facts, numbers, today }) => {
    const opened = facts.vial?.openedOn ?? null
    return opened === null ? 'not-reached' : metIf(today - dayNumber(opened) < numbers.vialInUseDays)
  },
  propose: 'do-not-inject',
})
