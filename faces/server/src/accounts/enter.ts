// Signing somebody in who has shown who they are: a session, on a device that is known from then on.
import type { Account, Device } from '@stature/storage'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { deviceBy, signedInBy } from '../access/caller.js'
import { callersOf } from '../access/callers.js'
import { hashOf, TOKEN_BYTES } from '../access/token.js'
import type { Context } from '../http/context.js'
import type { Answer } from '../http/route.js'
import { setDeviceCookie, setSessionCookie } from './cookies.js'
import { deviceNameOf } from './device-name.js'
import { newId } from './ids.js'
import { happened, type Happened } from './security-events.js'

/** What every way of signing in has in common. */
export interface Entering {
  readonly context: Context
  readonly at: number
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly body: { readonly deviceName?: string; readonly bearer?: boolean }
}

interface Stay {
  readonly device: Device
  /** Null where the device is the one the request came from. */
  readonly token: string | null
}

async function deviceFor({ context, at, request, body }: Entering, account: Account): Promise<Stay> {
  const known = body.bearer === true ? null : await deviceBy(request, context)
  if (known !== null && known.account.id === account.id) return { device: known.device, token: null }
  const token = context.token(TOKEN_BYTES)
  const device: Device = {
    id: newId(context),
    account: account.id,
    tokenHash: hashOf(token),
    name: body.deviceName ?? deviceNameOf(request.headers['user-agent']),
    createdAt: at,
    seenAt: at,
    revokedAt: null,
  }
  await context.store.accounts.addDevice(device)
  return { device, token }
}

/** A session that the browser leaves behind would live on unseen. */
async function endSessionBefore({ context, at, request }: Entering): Promise<void> {
  const before = await signedInBy(request, context)
  if (before === null) return
  await context.store.accounts.revokeSession(before.account.id, before.session.id, at)
  callersOf(context.store).forget(before.account.id)
}

/** Makes the session and answers it: as cookies, or in the body for programs. */
export async function enter(
  entering: Entering,
  account: Account,
  how: NonNullable<Happened['how']>,
  status: 200 | 201 = 200,
): Promise<Answer> {
  const { context, at, reply, body } = entering
  const { publicUrl, session } = context.config
  const isBearer = body.bearer === true
  if (!isBearer) await endSessionBefore(entering)
  const { device, token: deviceToken } = await deviceFor(entering, account)
  const token = context.token(TOKEN_BYTES)
  const seconds = session.longestHours * 3_600
  const expiresAt = at + seconds * 1_000
  await context.store.accounts.addSession({
    tokenHash: hashOf(token),
    id: newId(context),
    account: account.id,
    device: device.id,
    createdAt: at,
    seenAt: at,
    expiresAt,
    revokedAt: null,
  })
  await happened(context, { what: 'signed-in', account: account.id, how }, at)
  if (isBearer) return { status, body: { account: account.id, expiresAt, token, deviceToken } }
  setSessionCookie(reply, token, publicUrl, seconds)
  if (deviceToken !== null) setDeviceCookie(reply, deviceToken, publicUrl)
  return { status, body: { account: account.id, expiresAt } }
}
