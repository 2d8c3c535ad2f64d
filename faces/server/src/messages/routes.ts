// My messages, my wishes about them, and the push address of this device.
import type { Message } from '@stature/storage'
import { Type } from 'typebox'
import type { Context } from '../http/context.js'
import { notFound, Problem } from '../http/problem.js'
import { route, type Route } from '../http/route.js'
import { MATTERS, matter, readBody } from './matter.js'
import { mayPushTo } from './push-address.js'
import { messageId, nameIn } from './queue.js'
import { queueReminders } from './reminders.js'
import { changeSettings, settingsOf, wishes, type MessageSettings } from './settings.js'

const ACCOUNT = { kind: 'account' } as const
const closed = { additionalProperties: false } as const

const shownWishes = Type.Object({
  ...wishes.properties,
  pushDevices: Type.Integer({ description: 'How many devices get push messages' }),
  thisDevice: Type.Boolean({ description: 'Whether this one does' }),
  webPushKey: Type.Union([Type.String(), Type.Null()], { description: 'For the browser’s subscription' }),
  emailPossible: Type.Boolean(),
})

const view = ({ quiet, email, reminders, push }: MessageSettings, { config }: Context, device: string) => ({
  ...{ quiet, email, reminders },
  pushDevices: push.length,
  thisDevice: push.some((each) => each.device === device),
  webPushKey: config.webPush?.publicKey ?? null,
  emailPossible: config.smtp !== null,
})

const readWishes = route({
  method: 'GET',
  url: '/api/v1/messages/settings',
  id: 'readMessageSettings',
  summary: 'My wishes about messages',
  tag: 'messages',
  access: ACCOUNT,
  answers: { 200: { description: 'Nothing is preset', schema: shownWishes } },
  handle: async ({ caller, context }) => {
    const settings = await settingsOf(context, caller.account.id)
    return { status: 200, body: view(settings, context, caller.session.device) }
  },
})

const changeWishes = route({
  method: 'PUT',
  url: '/api/v1/messages/settings',
  id: 'changeMessageSettings',
  summary: 'Set quiet hours, e-mail and reminders',
  tag: 'messages',
  access: ACCOUNT,
  body: wishes,
  answers: { 200: { description: 'As they are now', schema: shownWishes } },
  handle: async ({ body, caller, context, at }) => {
    const changed = await changeSettings(context, caller.account.id, ({ push }) => ({ ...body, push }))
    await queueReminders(context, caller.account, changed, at)
    return { status: 200, body: view(changed, context, caller.session.device) }
  },
})

const MOST_DEVICES = 20

const subscribe = route({
  method: 'POST',
  url: '/api/v1/messages/push',
  id: 'subscribePush',
  summary: 'Send push messages to this device',
  tag: 'messages',
  access: ACCOUNT,
  body: Type.Object(
    {
      endpoint: Type.String({ minLength: 10, maxLength: 2_048 }),
      keys: Type.Object(
        {
          p256dh: Type.String({ pattern: '^[A-Za-z0-9_-]{87}=?$' }),
          auth: Type.String({ pattern: '^[A-Za-z0-9_-]{22}(?:==)?$' }),
        },
        closed,
      ),
    },
    { ...closed, description: 'As PushSubscription.toJSON() has it, without expirationTime' },
  ),
  answers: { 204: { description: 'It does from now on' } },
  handle: async ({ body: { endpoint, keys }, caller, context }) => {
    if (!mayPushTo(endpoint)) {
      const fix = 'Send the address of the browser’s own push service.'
      throw new Problem(422, 'bad-endpoint', 'Messages cannot be sent to this address.', fix)
    }
    const { device } = caller.session
    await changeSettings(context, caller.account.id, (settings) => {
      const others = settings.push.filter((each) => each.device !== device && each.endpoint !== endpoint)
      return { ...settings, push: [...others.slice(1 - MOST_DEVICES), { device, endpoint, ...keys }] }
    })
    return { status: 204 }
  },
})

const unsubscribe = route({
  method: 'DELETE',
  url: '/api/v1/messages/push',
  id: 'unsubscribePush',
  summary: 'No push messages to this device any more',
  tag: 'messages',
  access: ACCOUNT,
  answers: { 204: { description: 'It does not any more' } },
  handle: async ({ caller, context }) => {
    const { device } = caller.session
    await changeSettings(context, caller.account.id, (settings) => ({
      ...settings,
      push: settings.push.filter((each) => each.device !== device),
    }))
    return { status: 204 }
  },
})

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
  access: ACCOUNT,
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
  access: ACCOUNT,
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

export const messageRoutes: readonly Route[] = [readWishes, changeWishes, subscribe, unsubscribe, list, shown]
