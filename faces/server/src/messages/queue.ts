// Puts messages into the outbox: once for each matter, person and way, however often it is tried.
import { createHash } from 'node:crypto'
import type { Message } from '@stature/storage'
import type { Context } from '../http/context.js'
import { MATTERS, type Matter, type MessageBody } from './matter.js'
import { settingsOf } from './settings.js'

export interface Telling {
  readonly course: string
  readonly account: string
  readonly matter: Matter
  /** Epoch milliseconds. */
  readonly notBefore: number
  readonly unlessShown: MessageBody['unlessShown']
}

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 22)

/** What a message is called outside: it says nothing of what it is about. The same by every way. */
export const nameOfMessage = ({
  course,
  account,
  matter,
}: Pick<Telling, 'course' | 'account' | 'matter'>): string =>
  digest(JSON.stringify([course, account, Object.entries(matter).sort()]))

/** The id in the outbox. */
export const messageId = (name: string, channel: Message['channel']): string => `${name}.${channel}`

export const nameIn = (id: string): string => id.split('.')[0] ?? id

/**
 * Queues it for the person’s devices, where it also stands in the list of the program itself, and by e-mail where they wish
 * that. Answers its name.
 */
export async function tell(context: Context, telling: Telling): Promise<string> {
  const { course, account, matter, notBefore, unlessShown } = telling
  const name = nameOfMessage(telling)
  const body: MessageBody = { matter, unlessShown }
  const common = {
    course,
    account,
    body: JSON.stringify(body),
    notBefore,
    attempts: 0,
    shownAt: null,
  } as const
  const expiresAt = notBefore + MATTERS[matter.kind].usefulMs
  const { email } = await settingsOf(context, account)
  const channels =
    email === null || context.config.smtp === null ? (['push'] as const) : (['push', 'email'] as const)
  for (const channel of channels)
    await context.store.outbox.queue({
      ...common,
      id: messageId(name, channel),
      channel,
      expiresAt,
      state: 'waiting',
    })
  return name
}

/** Tells several people the same. */
export async function tellAll(
  context: Context,
  accounts: readonly string[],
  telling: Omit<Telling, 'account'>,
): Promise<void> {
  for (const account of accounts) await tell(context, { ...telling, account })
}
