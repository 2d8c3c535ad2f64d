// May this injection be given now, read from the list.
import type { FactName } from '@stature/protocol'
import { drifted } from './dose.js'
import { unanswered } from './episodes.js'
import { afterEpisode, checked, low, readings } from './glucose.js'
import { HOUR, of, type Item } from './list.js'
import { eating, inWindow, meals, opensAt } from './meals.js'
import { checksDue, given, paused, prescriptions } from './prescribed.js'
import type { Answer, Question } from './question.js'
import { interrupts, stops } from './safety.js'
import { siteAnswer } from './sites.js'
import { vialAnswer } from './vial.js'
import { weightOf } from './weights.js'

function never(items: readonly Item[], q: Question): readonly string[] {
  const { asOf, policy, calendar } = q
  const slot = calendar.asked.id
  const why: string[] = [...stops(items, asOf).no, ...interrupts(items, policy)]
  if (prescriptions(items).length === 0) why.push('supervision')
  if (policy.pendingReduction === 'block' && unanswered(items, 'adequate').length > 0)
    why.push('hypoglycemia.reduce')
  if (prescriptions(items).length > 0 && paused(items, asOf, policy)) why.push('gap.pause')
  const taken = [...given(items), ...of(items, 'injection-uncertain')].some((each) => each.body.slot === slot)
  if (taken) why.push('gap.twice-daily')
  if (drifted(items, weightOf(items, null), asOf, policy)) why.push('gap.weight-change')
  return [...why, ...vialAnswer(items, asOf, q.vial, calendar.asked.opensAt, q.stated).no]
}

function withheld(items: readonly Item[], q: Question): readonly string[] {
  const { asOf, policy, calendar, stated } = q
  const slot = calendar.asked.id
  const why: string[] = [...afterEpisode(items, asOf, policy, stated)]
  if (eating(items, slot, stated) === 'no') why.push('meal.withhold')
  const closed = of(items, 'injection-withheld')
    .filter((each) => each.body.slot === slot)
    .at(-1)
  // Only a meal that is told of after the closing, and begins after it, reopens the slot.
  const reopened =
    closed !== undefined &&
    policy.withheldSlot === 'reopen-with-meal' &&
    meals(items, slot, asOf, stated).some((meal) => Math.min(meal.at, meal.toldAt) >= closed.at)
  if (closed !== undefined && !reopened) why.push('gap.withheld-slot')
  if (low(readings(items, policy, stated), asOf, policy)) why.push('gap.glucose-threshold')
  const { due, done, impossible } = checks(items, q)
  if (due && !done && impossible && policy.glucoseNotPossible === 'withhold') why.push('gap.glucose-gate')
  return why
}

function checks(items: readonly Item[], q: Question) {
  const { asOf, policy, calendar, stated } = q
  return {
    due: policy.glucoseGate === 'required' && checksDue(items, policy),
    done: checked(readings(items, policy, stated), asOf, policy),
    impossible: of(items, 'glucose-not-possible').some((each) => each.body.slot === calendar.asked.id),
  }
}

function waits(items: readonly Item[], q: Question): Answer | null {
  const { asOf, policy, calendar, stated } = q
  const { asked, next } = calendar
  if (asOf < asked.opensAt) return { kind: 'wait', for: 'slot', until: asked.opensAt }
  if (asOf > asked.closesAt) return { kind: 'wait', for: 'slot', until: next.opensAt }
  const last = [...given(items), ...of(items, 'injection-uncertain')].map((each) => each.at)
  const free = Math.max(...last, -Infinity) + policy.leastHoursBetweenInjections * HOUR
  if (asOf < free) return { kind: 'wait', for: 'interval', until: free }
  const all = meals(items, asked.id, asOf, stated)
  if (all.length === 0 || open(items, q)) return null
  return { kind: 'wait', for: 'meal', until: opensAt(all, asOf) }
}

function open(items: readonly Item[], q: Question): boolean {
  const { asOf, policy, calendar, stated } = q
  const now = stated.eating === 'yes'
  return meals(items, calendar.asked.id, asOf, stated).some((meal) => inWindow(meal, asOf, policy, now))
}

function unknown(items: readonly Item[], q: Question): readonly FactName[] {
  const { asOf, policy, calendar, stated } = q
  const missing: FactName[] = []
  if (eating(items, calendar.asked.id, stated) === 'unknown') missing.push('eating')
  if (meals(items, calendar.asked.id, asOf, stated).length === 0) missing.push('meal')
  const { due, done, impossible } = checks(items, q)
  const excused = impossible && policy.glucoseNotPossible === 'proceed-and-alert'
  if (due && !done && !excused) missing.push('glucose')
  if (!vialAnswer(items, asOf, q.vial, calendar.asked.opensAt, stated).lookedAt)
    missing.push('vialAppearance')
  return missing
}

/** The answer, from the items that count at the instant. */
export function injectionAnswer(items: readonly Item[], q: Question): Answer {
  const no = never(items, q)
  if (no.length > 0) return { kind: 'do-not-inject', why: no }
  const held = withheld(items, q)
  if (held.length > 0) return { kind: 'withhold', why: held }
  const wait = waits(items, q)
  if (wait !== null) return wait
  const missing = unknown(items, q)
  if (missing.length > 0) return { kind: 'cannot-decide', missing }
  const present = prescriptions(items).at(-1)
  if (present === undefined) throw new RangeError('nothing prescribed, nothing to give')
  return { kind: 'give', halfMarks: present.body.halfMarks, sites: siteAnswer(items, q.asOf, q.policy) }
}
