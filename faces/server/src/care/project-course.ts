// Works out what follows from a course as it stands: leases released, alarms raised and ended, people told; then moves the cursor.
import { instant } from '@stature/label'
import type { Facts } from '@stature/protocol'
import type { StatureEvent } from '@stature/record'
import type { Slot } from '@stature/protocol'
import { at as asOf } from '../decisions/asking.js'
import type { Context } from '../http/context.js'
import { changeOf, MOST_KNOWN } from './bring-up.js'
import { needsOf, type Needs } from './needs.js'
import { tellOfAlarm, tellOfGiven, tellOfMeal, type LastGiven, type Told } from './tell-of.js'

/** When to look again although nothing is recorded by then; null for never. Epoch milliseconds. */
export interface Projected {
  readonly againAt: number | null
}

const NOTHING: Projected = { againAt: null }
const PAGE = 500

const closes = ({ kind }: StatureEvent): boolean =>
  kind === 'injection-given' || kind === 'injection-withheld' || kind === 'injection-uncertain'

/** Whoever recorded the slot: nobody is giving it any more. */
async function releaseLeases(
  { store }: Context,
  course: string,
  events: readonly StatureEvent[],
  { slots, at }: { readonly slots: readonly Slot[]; readonly at: number },
): Promise<void> {
  const recorded = new Set(events.filter(closes).map((event) => ('slot' in event ? event.slot : '')))
  for (const { id } of slots) {
    if (!recorded.has(id)) continue
    const lease = await store.leases.holder(course, id, at)
    if (lease !== null) await store.leases.release(course, id, lease.account)
  }
}

async function eventsAfter(
  { store }: Context,
  course: string,
  after: number,
): Promise<readonly StatureEvent[]> {
  const events: StatureEvent[] = []
  for (;;) {
    const page = await store.journal.read(course, after + events.length, PAGE)
    events.push(...page)
    if (page.length < PAGE) return events
  }
}

function lastGiven({ injections: { last } }: Facts, events: readonly StatureEvent[]): LastGiven | null {
  const event = last === null ? undefined : events.find(({ id }) => id === last.id)
  return event === undefined ? null : { id: event.id, by: event.by.id }
}

async function bringUp(told: Told, needs: Needs, giver: string | null): Promise<void> {
  const { context, course, at } = told
  const { alarms } = context.store
  const change = changeOf(course, await alarms.of(course, false, MOST_KNOWN), needs, at)
  for (const alarm of change.raise) {
    await tellOfAlarm(told, alarm, giver)
    await alarms.raise(alarm)
  }
  for (const key of change.end) await alarms.end(course, key, at)
}

/**
 * At least once for every event; twice does no harm. The cursor stays behind while a meal is owed: whoever takes over
 * after a crash then looks again in time.
 */
export async function projectCourse(context: Context, course: string): Promise<Projected> {
  const { journal, accounts } = context.store
  const head = await journal.head(course)
  if (head === null || head.erased || head.sequence === 0) return NOTHING
  const at = context.clock()
  const events = await eventsAfter(context, course, head.projected)
  const answered = await context.courses.facts(course, asOf(instant(at)))
  if (answered === null) return NOTHING
  const { facts, calendar, policy, sequence } = answered
  await releaseLeases(context, course, events, { slots: calendar.slots, at })
  const told: Told = { context, course, grants: await accounts.grantsOn(course), at }
  const needs = needsOf(facts, policy)
  const last = lastGiven(facts, events)
  await tellOfGiven(told, events)
  await tellOfMeal(told, needs.states, last)
  await bringUp(told, needs, last?.by ?? null)
  const { mealDueAt } = needs.states.afterInjection
  if (mealDueAt !== null) return { againAt: mealDueAt + 1 }
  await journal.setProjected(course, Math.min(sequence, head.projected + events.length))
  return NOTHING
}
