// Who is told of what the projector found; ids make sure that each is told once.
import { instant, type Instant } from '@stature/label'
import type { States } from '@stature/protocol'
import type { StatureEvent } from '@stature/record'
import type { Alarm, Grant } from '@stature/storage'
import type { Context } from '../http/context.js'
import { MATTERS } from '../messages/matter.js'
import { familyOf } from '../messages/people.js'
import { tellAll } from '../messages/queue.js'
import { aboutOf, ESCALATE_MS } from './alarm-view.js'
import { LATE_MS } from './bring-up.js'
import { onDutyFor } from './duty.js'
import { ALARMS, alarmKind } from './urgency.js'

export interface Told {
  readonly context: Context
  readonly course: string
  readonly grants: readonly Grant[]
  readonly at: number
}

/** Whoever gave the injection is told by `meal-due` already where only its meal is missing. */
function alreadyTold(alarm: Alarm, giver: string | null): readonly string[] {
  const isMealOnly = alarm.kind === 'injected-without-food' && aboutOf(alarm).length === 1
  return isMealOnly && giver !== null ? [giver] : []
}

/** Before an alarm is raised, so that a process that dies between the two tells all the same. */
export async function tellOfAlarm(told: Told, alarm: Alarm, giver: string | null): Promise<void> {
  const { context, course, grants, at } = told
  const kind = alarmKind(alarm.kind)
  const common = { course, notBefore: at, unlessShown: null }
  if (at - alarm.at > LATE_MS) return
  if (kind !== null && ALARMS[kind].tellsFamily) {
    const family = familyOf(grants, alreadyTold(alarm, giver))
    await tellAll(context, family, { ...common, matter: { kind: 'alarm', alarm: alarm.key } })
  }
  if (alarm.urgency !== 'urgent') return
  const onDuty = await onDutyFor(context, grants, at)
  await tellAll(context, onDuty, { ...common, matter: { kind: 'alarm', alarm: alarm.key } })
  const notBefore = onDuty.length === 0 ? at : at + ESCALATE_MS
  await tellAll(context, familyOf(grants), {
    ...common,
    notBefore,
    matter: { kind: 'unattended', alarm: alarm.key },
  })
}

/** The one who gave the injection last; null where the record has none. */
export interface LastGiven {
  readonly id: string
  readonly by: string
}

/** The meal that an injection given before it still waits for. */
export async function tellOfMeal(
  { context, course, at }: Told,
  states: States,
  last: LastGiven | null,
): Promise<void> {
  const due: Instant | null = states.afterInjection.mealDueAt
  if (due === null || last === null) return
  const matter = { kind: 'meal-due', injection: last.id } as const
  await tellAll(context, [last.by], {
    course,
    matter,
    notBefore: Math.max(due, instant(at)),
    unlessShown: null,
  })
}

/** The other carers, so that nobody gives a second one; not of what a device sends in much later. */
export async function tellOfGiven(told: Told, events: readonly StatureEvent[]): Promise<void> {
  const { context, course, grants, at } = told
  for (const event of events) {
    if (event.kind !== 'injection-given') continue
    const happened = Date.parse(event.occurredAt)
    if (at - happened > MATTERS['given-by-other'].usefulMs) continue
    const matter = { kind: 'given-by-other', injection: event.id } as const
    const others = familyOf(grants, [event.by.id])
    await tellAll(context, others, { course, matter, notBefore: Math.min(happened, at), unlessShown: null })
  }
}
