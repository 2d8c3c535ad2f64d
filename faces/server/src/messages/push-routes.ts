// The push address of this device: given and taken away.
import { Type } from 'typebox'
import { Problem } from '../http/problem.js'
import { route, type Route } from '../http/route.js'
import { mayPushTo } from './push-address.js'
import { changeSettings } from './settings.js'

const closed = { additionalProperties: false } as const

const MOST_DEVICES = 20

const subscribe = route({
  method: 'POST',
  url: '/api/v1/messages/push',
  id: 'subscribePush',
  summary: 'Send push messages to this device',
  tag: 'messages',
  access: { kind: 'account' },
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
  access: { kind: 'account' },
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

export const pushRoutes: readonly Route[] = [subscribe, unsubscribe]
