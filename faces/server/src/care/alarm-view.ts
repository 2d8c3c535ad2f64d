// An alarm as it is shown: what it is about, who answered, and for the family whether anybody of the clinic is there.
import { instant } from '@stature/label'
import type { Role } from '@stature/record'
import type { Alarm } from '@stature/storage'
import { Type } from 'typebox'
import { isFamilyRole } from '../access/clinical.js'
import type { Context } from '../http/context.js'
import { onDutyFor } from './duty.js'
import { keptJson } from './kept-json.js'
import { nameOf } from './names.js'

/** So long somebody on duty has for an answer before the family is told to call. A technical limit, not one of the label. */
export const ESCALATE_MS = 15 * 60_000

const instantOrNull = Type.Union([Type.Integer(), Type.Null()])
const textOrNull = Type.Union([Type.String(), Type.Null()])

export const shownAlarm = Type.Object({
  course: Type.String(),
  key: Type.String(),
  kind: Type.String(),
  urgency: Type.String(),
  about: Type.Array(Type.String({ description: 'Ids of events, or a slot' })),
  at: Type.Integer({ description: 'Since when, epoch milliseconds' }),
  raisedAt: Type.Integer(),
  endedAt: instantOrNull,
  answer: Type.Union([
    Type.Object({ text: Type.String(), by: Type.String(), name: Type.String(), at: Type.Integer() }),
    Type.Null(),
  ]),
  nobodyOnDuty: Type.Optional(
    Type.Boolean({ description: 'For the family: nobody of the clinic is known to be looking; call' }),
  ),
  clinicPhone: Type.Optional(textOrNull),
  emergencyPhone: Type.Optional(textOrNull),
})

const details = keptJson(Type.Object({ about: Type.Array(Type.String()) }))
export const aboutOf = (alarm: Alarm): readonly string[] => details(alarm.details)?.about ?? []

/** Whether the family cannot count on the clinic: nobody is there, or whoever is has not answered in time. */
export async function isUnattended(context: Context, alarm: Alarm, at: number): Promise<boolean> {
  if (alarm.urgency !== 'urgent' || alarm.endedAt !== null || alarm.answeredAt !== null) return false
  if (at - alarm.raisedAt >= ESCALATE_MS) return true
  const grants = await context.store.accounts.grantsOn(alarm.course)
  return (await onDutyFor(context, grants, at)).length === 0
}

async function answerOf(context: Context, { answer, answeredBy, answeredAt }: Alarm) {
  if (answer === null || answeredBy === null || answeredAt === null) return null
  return { text: answer, by: answeredBy, name: await nameOf(context, answeredBy), at: answeredAt }
}

/** As one role sees it. */
export async function viewOf(context: Context, alarm: Alarm, role: Role, at: number) {
  const { course, key, kind, urgency, raisedAt, endedAt } = alarm
  const answer = await answerOf(context, alarm)
  const seen = { course, key, kind, urgency, about: aboutOf(alarm), at: alarm.at, raisedAt, endedAt, answer }
  if (!isFamilyRole(role) || !(await isUnattended(context, alarm, at))) return seen
  const plan = await context.courses.carePlan(course, instant(at))
  const phones = { clinicPhone: plan?.clinicPhone ?? null, emergencyPhone: plan?.emergencyPhone ?? null }
  return { ...seen, nobodyOnDuty: true, ...phones }
}
