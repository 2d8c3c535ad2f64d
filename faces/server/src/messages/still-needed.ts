// Whether a message is still needed at the moment it is sent: facts, rights and wishes may have changed since it was queued.
import { instant } from '@stature/label'
import { decideDose, type Facts } from '@stature/protocol'
import type { Message } from '@stature/storage'
import { isUnattended } from '../care/alarm-view.js'
import type { Question } from '../courses/courses.js'
import type { Context } from '../http/context.js'
import type { Matter, MessageBody } from './matter.js'
import { settingsOf } from './settings.js'

interface Asked<M> {
  readonly context: Context
  readonly course: string
  readonly matter: M
  readonly at: number
}
type Of<K extends Matter['kind']> = Asked<Extract<Matter, { kind: K }>>

async function factsNow({ context, course, at }: Asked<Matter>, slot: string | null): Promise<Facts | null> {
  const question: Question = { at: instant(at), asKnownAt: null, slot, vial: null, zone: null }
  return (await context.courses.facts(course, question))?.facts ?? null
}

/** Not once the slot is recorded or over, treatment stands still, or the person chose another time. */
async function reminder(asked: Of<'reminder'>): Promise<boolean> {
  const { context, course, matter, at } = asked
  const mine = (await settingsOf(context, matter.of)).reminders[course]
  if (mine === undefined || (mine.morning !== matter.time && mine.evening !== matter.time)) return false
  const facts = await factsNow(asked, matter.slot)
  if (facts === null || facts.stoppedAt !== null || facts.interruptedAt !== null) return false
  const { givenCount, uncertain, withheldAt, closesAt } = facts.slot
  return (
    facts.prescriptions.length > 0 && givenCount === 0 && !uncertain && withheldAt === null && at <= closesAt
  )
}

/** Not once food or a safe reading was recorded. */
async function mealDue(asked: Of<'meal-due'>): Promise<boolean> {
  const facts = await factsNow(asked, null)
  if (facts === null || facts.injections.last?.id !== asked.matter.injection) return false
  const { mealDueAt, injectedWithoutFood } = decideDose(facts, asked.context.policy).states.afterInjection
  return injectedWithoutFood || mealDueAt !== null
}

/** What is not raised yet is about to be: its messages are queued first. */
async function alarm({
  context,
  course,
  matter,
  at,
}: Of<'alarm' | 'unattended'>): Promise<boolean | 'later'> {
  const found = await context.store.alarms.get(course, matter.alarm)
  if (found === null) return 'later'
  if (matter.kind === 'unattended') return isUnattended(context, found, at)
  return found.endedAt === null && found.answeredAt === null
}

function byMatter(
  context: Context,
  course: string,
  { matter }: MessageBody,
  at: number,
): Promise<boolean | 'later'> {
  switch (matter.kind) {
    case 'reminder':
      return reminder({ context, course, matter, at })
    case 'meal-due':
      return mealDue({ context, course, matter, at })
    case 'given-by-other':
      return Promise.resolve(true)
    case 'alarm':
    case 'unattended':
      return alarm({ context, course, matter, at })
  }
}

/** So many messages of one person are looked through for one that was shown. */
const MOST = 200

async function wasShown({ store }: Context, course: string, { unlessShown }: MessageBody): Promise<boolean> {
  if (unlessShown === null) return false
  const { account, id } = unlessShown
  return (await store.outbox.of(course, account, MOST)).some(
    (each) => each.id === id && each.shownAt !== null,
  )
}

/** `later`: ask again in a moment. */
export async function isStillNeeded(
  context: Context,
  { course, account, shownAt }: Message,
  body: MessageBody,
  at: number,
): Promise<boolean | 'later'> {
  if (shownAt !== null) return false
  const { accounts } = context.store
  const [person, grant] = await Promise.all([accounts.get(account), accounts.grantOf(course, account)])
  if (person === null || person.disabledAt !== null || grant === null) return false
  if (await wasShown(context, course, body)) return false
  return byMatter(context, course, body, at)
}
