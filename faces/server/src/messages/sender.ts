// Takes due messages from the outbox and sends them: asked once more whether each is needed, held back in quiet hours, tried again.
import type { Message } from '@stature/storage'
import type { Context } from '../http/context.js'
import { deliverEmail, type Mailer } from './email.js'
import { MATTERS, readBody, type MessageBody } from './matter.js'
import { familyOf } from './people.js'
import { deliverPush, type Delivered } from './push.js'
import type { PushTransport } from './push-transport.js'
import { quietUntil } from './quiet.js'
import { messageId, nameIn, tellAll } from './queue.js'
import { settingsOf } from './settings.js'
import { isStillNeeded } from './still-needed.js'

export interface Sending {
  readonly context: Context
  readonly transport: PushTransport
  readonly mailer: Mailer | null
  /** From 0 to 1, so that many messages that failed together are not tried again together. */
  readonly random: () => number
}

/** Longer than any delivery may take; a process that dies holds a message no longer. */
export const HOLD_MS = 60_000
export const TOGETHER = 20
const FIRST_PAUSE_MS = 5_000
const LONGEST_PAUSE_MS = 10 * 60_000
const MOMENT_MS = 2_000

type Settled = Parameters<Context['store']['outbox']['settle']>[2]

/** When to try again after so many attempts: twice as late each time, and half of it by chance. */
export function pauseAfter(attempts: number, random: () => number): number {
  const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(attempts - 1, 16))
  return Math.round(pause * (0.5 + random() / 2))
}

/** The other carers are told later, unless the first was shown it by then. */
async function escalate(
  { context }: Sending,
  message: Message,
  body: MessageBody,
  at: number,
): Promise<void> {
  const { escalateMs } = MATTERS[body.matter.kind]
  const { course, account, id } = message
  if (escalateMs === null || body.unlessShown !== null) return
  const others = familyOf(await context.store.accounts.grantsOn(course), [account])
  const unlessShown = { account, id: messageId(nameIn(id), 'push') }
  const notBefore = Math.max(at, message.notBefore) + escalateMs
  await tellAll(context, others, { course, matter: body.matter, notBefore, unlessShown })
}

async function deliver(sending: Sending, message: Message, body: MessageBody): Promise<Delivered> {
  const { context, transport, mailer } = sending
  const account = await context.store.accounts.get(message.account)
  if (account === null) return 'failed'
  if (message.channel === 'email') return deliverEmail(context, mailer, message, account)
  return deliverPush(context, transport, message, body.matter.kind, account)
}

async function outcomeOf(sending: Sending, message: Message, at: number): Promise<Settled> {
  const { context, random } = sending
  const body = readBody(message.body)
  if (body === null) return 'failed'
  const needed = await isStillNeeded(context, message, body, at)
  if (needed === 'later') return { again: at + MOMENT_MS }
  if (!needed) return 'dropped'
  if (!MATTERS[body.matter.kind].urgent) {
    const [account, { quiet }] = await Promise.all([
      context.store.accounts.get(message.account),
      settingsOf(context, message.account),
    ])
    const until = quietUntil(quiet, account?.zone ?? 'UTC', at)
    if (until !== null) return until > message.expiresAt ? 'dropped' : { again: until }
  }
  await escalate(sending, message, body, at)
  const delivered = await deliver(sending, message, body)
  if (delivered !== 'again') return delivered
  const again = at + pauseAfter(message.attempts, random)
  return again > message.expiresAt ? 'failed' : { again }
}

async function sendOne(sending: Sending, message: Message, at: number): Promise<void> {
  const { context, random } = sending
  const settled = await outcomeOf(sending, message, at).catch((err: unknown): Settled => {
    context.log.warn({ err }, 'a message was not sent and is tried again')
    return { again: at + pauseAfter(message.attempts, random) }
  })
  await context.store.outbox.settle(message.course, message.id, settled)
  context.metrics.message(message.channel, typeof settled === 'string' ? settled : 'again')
}

/** Sends what is due; answers how many were taken. What is not settled because the process dies is taken again after its hold. */
export async function sendDue(sending: Sending): Promise<number> {
  const { store, clock } = sending.context
  const at = clock()
  const claimed = await store.outbox.claim(at, HOLD_MS, TOGETHER)
  await Promise.all(claimed.map((message) => sendOne(sending, message, at)))
  return claimed.length
}
