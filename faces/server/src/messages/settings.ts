// What a person wishes to be told, when and how, and the push addresses of their devices.
import { Type, type Static } from 'typebox'
import { keptJson } from '../care/kept-json.js'
import type { Context } from '../http/context.js'
import { Problem } from '../http/problem.js'

const closed = { additionalProperties: false } as const
export const clockTime = Type.String({ pattern: '^(?:[01]\\d|2[0-3]):[0-5]\\d$', description: 'HH:MM' })

/** No time is preset: whoever wants to be reminded says when. */
const reminder = Type.Object(
  {
    morning: Type.Union([clockTime, Type.Null()]),
    evening: Type.Union([clockTime, Type.Null()]),
  },
  closed,
)

export const wishes = Type.Object(
  {
    quiet: Type.Union([
      Type.Object(
        { from: clockTime, to: clockTime },
        { ...closed, description: 'In the zone of the account' },
      ),
      Type.Null(),
    ]),
    email: Type.Union([
      Type.String({ minLength: 3, maxLength: 254, pattern: '^[^\\s@<>(),;:"\\\\\\[\\]]+@[A-Za-z0-9.-]+$' }),
      Type.Null(),
    ]),
    reminders: Type.Record(Type.String({ maxLength: 200 }), reminder, {
      description: 'By course',
      maxProperties: 200,
    }),
  },
  closed,
)
export type Wishes = Static<typeof wishes>

const pushAddress = Type.Object({
  device: Type.String(),
  endpoint: Type.String(),
  p256dh: Type.String(),
  auth: Type.String(),
})
export type PushAddress = Static<typeof pushAddress>

const kept = Type.Object({ ...wishes.properties, push: Type.Array(pushAddress) })
export type MessageSettings = Static<typeof kept>

const read = keptJson(kept)
const NOTHING: MessageSettings = { quiet: null, email: null, reminders: {}, push: [] }

const settingsIn = (text: string | null): MessageSettings =>
  text === null ? NOTHING : (read(text) ?? NOTHING)

export const settingsOf = async (
  { store }: Pick<Context, 'store'>,
  account: string,
): Promise<MessageSettings> => settingsIn(await store.settings.get(account))

const TRIES = 20

/** Changes what they are at that moment, so that two devices that subscribe at once, at two servers, both stay. Throws 503. */
export async function changeSettings(
  { store }: Pick<Context, 'store'>,
  account: string,
  change: (settings: MessageSettings) => MessageSettings,
): Promise<MessageSettings> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const before = await store.settings.get(account)
    const changed = change(settingsIn(before))
    if (await store.settings.put(account, JSON.stringify(changed), before)) return changed
  }
  throw new Problem(503, 'again', 'Your settings are changed elsewhere at this moment.', 'Try again.')
}
