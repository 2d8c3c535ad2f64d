// Web Push: the payload is encrypted for the device by the standard (RFC 8291), the sender shown by VAPID (RFC 8292).
import webPush from 'web-push'
import type { Account, Message } from '@stature/storage'
import type { Context } from '../http/context.js'
import { MATTERS, type MatterKind } from './matter.js'
import { pushText } from './outside.js'
import type { PushRequest, PushTransport } from './push-transport.js'
import { nameIn } from './queue.js'
import { changeSettings, settingsOf, type PushAddress } from './settings.js'

export type Delivered = 'sent' | 'again' | 'failed'

/** What becomes of one address: `gone` where it will never work again. */
type Reached = Delivered | 'gone'

function reachedBy(status: number): Reached {
  if (status >= 200 && status < 300) return 'sent'
  if (status === 404 || status === 410) return 'gone'
  return status === 429 || status >= 500 || status === 408 ? 'again' : 'failed'
}

type Addressed = Pick<Message, 'id' | 'course' | 'expiresAt'>

/** Null where the address cannot be encrypted for. */
function requestTo(
  { endpoint, p256dh, auth }: PushAddress,
  message: Addressed,
  kind: MatterKind,
  { config, clock }: Context,
): PushRequest | null {
  if (config.webPush === null) return null
  try {
    const { headers, body } = webPush.generateRequestDetails(
      { endpoint, keys: { p256dh, auth } },
      pushText(message, config),
      {
        vapidDetails: config.webPush,
        TTL: Math.max(0, Math.floor((message.expiresAt - clock()) / 1_000)),
        urgency: MATTERS[kind].urgent ? 'high' : 'normal',
        // One that is sent twice replaces itself, where the device was not reached meanwhile.
        topic: nameIn(message.id),
      },
    )
    return { endpoint, headers, body }
  } catch {
    return null
  }
}

/** Devices that are still known; whoever was forgotten is told nothing. */
async function addressesOf(context: Context, account: string): Promise<readonly PushAddress[]> {
  const [{ push }, devices] = await Promise.all([
    settingsOf(context, account),
    context.store.accounts.devicesOf(account),
  ])
  const known = new Set(devices.filter(({ revokedAt }) => revokedAt === null).map(({ id }) => id))
  return push.filter(({ device }) => known.has(device))
}

async function remove(context: Context, account: string, gone: readonly string[]): Promise<void> {
  if (gone.length === 0) return
  await changeSettings(context, account, (settings) => ({
    ...settings,
    push: settings.push.filter(({ endpoint }) => !gone.includes(endpoint)),
  }))
}

/** To all devices of the person; where there is none, the message still stands in the program’s own list. */
export async function deliverPush(
  context: Context,
  transport: PushTransport,
  message: Message,
  kind: MatterKind,
  { id }: Account,
): Promise<Delivered> {
  if (context.config.webPush === null) return 'sent'
  const addresses = await addressesOf(context, id)
  const reached = await Promise.all(
    addresses.map(async (address): Promise<Reached> => {
      const made = requestTo(address, message, kind, context)
      return made === null ? 'gone' : reachedBy(await transport(made).catch(() => 503))
    }),
  )
  await remove(
    context,
    id,
    addresses.filter((_, index) => reached[index] === 'gone').map(({ endpoint }) => endpoint),
  )
  if (reached.includes('again')) return 'again'
  return reached.includes('sent') || !reached.includes('failed') ? 'sent' : 'failed'
}
