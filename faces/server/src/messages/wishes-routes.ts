// My wishes about messages: read and set.
import { Type } from 'typebox'
import type { Context } from '../http/context.js'
import { route, type Route } from '../http/route.js'
import { queueReminders } from './reminders.js'
import { changeSettings, settingsOf, wishes, type MessageSettings } from './settings.js'

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
  access: { kind: 'account' },
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
  access: { kind: 'account' },
  body: wishes,
  answers: { 200: { description: 'As they are now', schema: shownWishes } },
  handle: async ({ body, caller, context, at }) => {
    const changed = await changeSettings(context, caller.account.id, ({ push }) => ({ ...body, push }))
    await queueReminders(context, caller.account, changed, at)
    return { status: 200, body: view(changed, context, caller.session.device) }
  },
})

export const wishesRoutes: readonly Route[] = [readWishes, changeWishes]
