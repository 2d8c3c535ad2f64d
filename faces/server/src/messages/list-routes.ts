// My messages: those still of use, and that a device has shown one.
import type { Message } from '@stature/storage'
import { Type } from 'typebox'
import type { Context } from '../http/context.js'
import { notFound } from '../http/problem.js'
import { route, type Route } from '../http/route.js'
import { MATTERS, matter, readBody } from './matter.js'
import { messageId, nameIn } from './queue.js'

const shownMessage = Type.Object({
  id: Type.String(),
  course: Type.String(),
  matter,
  urgent: Type.Boolean(),
  at: Type.Integer({ description: 'Since when it stands, epoch milliseconds' }),
  shownAt: Type.Union([Type.Integer(), Type.Null()]),
})

const MOST = 100

/** The program’s own list: what was sent, whether any device was reached or not. */
function listed({ id, course, notBefore, shownAt, state, channel, body, expiresAt }: Message, at: number) {
  const read = readBody(body)
  if (read === null || channel !== 'push' || notBefore > at || expiresAt < at) return []
  // What is still waiting may turn out not to be needed.
  if (state !== 'sent' && state !== 'failed') return []
  return [
    {
      id: nameIn(id),
      course,
      matter: read.matter,
      urgent: MATTERS[read.matter.kind].urgent,
      at: notBefore,
      shownAt,
    },
  ]
}

async function mine(context: Context, account: string, at: number) {
  const grants = await context.store.accounts.grantsOf(account)
  const found: ReturnType<typeof listed> = []
  for (const { course } of grants) {
    const messages = await context.store.outbox.of(course, account, MOST)
    found.push(...messages.flatMap((message) => listed(message, at)))
  }
  return found.sort((one, other) => other.at - one.at)
}

const list = route({
  method: 'GET',
  url: '/api/v1/messages',
  id: 'listMessages',
  summary: 'My messages, newest first',
  tag: 'messages',
  access: { kind: 'account' },
  answers: {
    200: { description: 'Those still of use', schema: Type.Object({ messages: Type.Array(shownMessage) }) },
  },
  handle: async ({ caller, context, at }) => {
    const messages = await mine(context, caller.account.id, at)
    return { status: 200, body: { messages: messages.slice(0, MOST) } }
  },
})

const shown = route({
  method: 'POST',
  url: '/api/v1/messages/:id/shown',
  id: 'messageShown',
  summary: 'A device has shown a message; only the first time counts',
  tag: 'messages',
  access: { kind: 'account' },
  params: Type.Object({ id: Type.String({ pattern: '^[A-Za-z0-9_-]{22}$' }) }),
  answers: {
    200: {
      description: '`first` is false where another device had shown it',
      schema: Type.Object({ course: Type.String(), first: Type.Boolean() }),
    },
  },
  handle: async ({ params: { id }, caller, context, at }) => {
    const { outbox, accounts } = context.store
    const { id: account } = caller.account
    const push = messageId(id, 'push')
    for (const { course } of await accounts.grantsOf(account)) {
      const first = await outbox.shown(course, push, account, at)
      const known = first || (await outbox.of(course, account, MOST)).some((each) => each.id === push)
      if (!known) continue
      // Nobody needs the e-mail of what they have seen.
      if (first) await outbox.drop(course, messageId(id, 'email'))
      return { status: 200, body: { course, first } }
    }
    throw notFound()
  },
})

export const listRoutes: readonly Route[] = [list, shown]
