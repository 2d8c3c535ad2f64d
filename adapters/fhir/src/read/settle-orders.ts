// Orders in order of time: each readable one is a prescription, and one that replaced it unread interrupts.
import type { Context } from './context.js'
import { bodyOf } from './event.js'
import type { Draft, OrderFact, Source, WeightFact } from './fact.js'
import type { Moment } from '../time/moment.js'
import { prescriptionOf, type Prescription } from './prescription.js'

/** At one instant the more cautious order comes last: over before in force, larger before smaller, unread last. */
function rank({ order, prescription }: Settled): number {
  if (!order.inForce) return 0
  return prescription === null ? 2 : 1
}

interface Settled {
  readonly order: OrderFact
  readonly prescription: Prescription | null
}

const inTime = (one: Settled, other: Settled): number =>
  one.order.when.at - other.order.when.at ||
  rank(one) - rank(other) ||
  (other.prescription?.mass ?? 0) - (one.prescription?.mass ?? 0)

/** One level again is a reweigh whatever its mass; else the mass tells. */
function reasonOf(now: Prescription, before: Prescription | undefined): string {
  if (before === undefined) return 'start'
  if (now.mass === before.mass || (now.level !== null && now.level === before.level)) return 'reweigh'
  return now.mass > before.mass ? 'increase' : 'reduce'
}

/**
 * An order may begin, and ends, after it was written. That is no wrong clock, so such an event counts as recorded when
 * it takes effect.
 */
function sourceAt(source: Source, when: Moment): Source {
  return source.recorded !== null && source.recorded.at < when.at ? { ...source, recorded: null } : source
}

const prescribed = (now: Prescription, before: Prescription | undefined): Draft => ({
  fact: 'draft',
  kind: 'dose-prescribed',
  when: now.order.when,
  body: bodyOf({
    massNanograms: now.mass,
    doseMicrogramsPerKg: now.level,
    dosingWeightGrams: now.weight,
    syringe: now.syringe,
    halfMarks: now.halfMarks,
    timesPerDay: now.timesPerDay,
    route: now.route,
    reason: reasonOf(now, before),
  }),
  source: sourceAt(now.order.source, now.order.when),
})

/** Treatment without an order in force: interrupted, which only a prescriber ends. It is never stopped for good here. */
function interruption({ order, prescription }: Settled, context: Context): readonly Draft[] {
  const unread = order.inForce && prescription === null
  if (order.inForce && !unread && order.ceased === null) return []
  const { when, ceased, source } = order
  const from = unread || ceased === null || ceased.at < when.at ? when : ceased
  const reason = unread ? 'a newer order could not be read' : order.why
  if (!order.inForce || unread) {
    const message = `${reason} and no later one is in force: treatment is interrupted until a prescriber resumes it`
    context.report.warn('business-rule', source.entry.at, message)
  }
  const part = `${source.part}.interrupted`
  const ended = { ...sourceAt(source, from), part }
  return [{ fact: 'draft', kind: 'treatment-interrupted', when: from, body: { reason }, source: ended }]
}

function warnOfSeveral(settled: readonly Settled[], context: Context): void {
  for (const { order } of settled.slice(0, -1).filter((one) => one.order.inForce)) {
    const message = 'is still active although a later order counts: end it in the source system'
    context.report.warn('conflict', order.source.entry.at, message)
  }
}

/** Prescriptions with their drafts, and the interruption where the newest order is not in force. */
export function settleOrders(
  orders: readonly OrderFact[],
  weights: readonly WeightFact[],
  context: Context,
): { readonly drafts: readonly Draft[]; readonly prescriptions: readonly Prescription[] } {
  const settled = orders
    .map((order) => ({ order, prescription: prescriptionOf(order, weights, context) }))
    .sort(inTime)
  warnOfSeveral(settled, context)
  const prescriptions = settled.flatMap(({ prescription }) => prescription ?? [])
  const drafts = prescriptions.map((now, index) => prescribed(now, prescriptions[index - 1]))
  const newest = settled[settled.length - 1]
  if (newest === undefined || drafts.length === 0) return { drafts, prescriptions }
  return { drafts: [...drafts, ...interruption(newest, context)], prescriptions }
}
