// The devices an account is known on, and forgetting one.
import type { Device } from '@stature/storage'
import { OWN } from './own.js'
import { Type } from 'typebox'
import { callersOf } from '../access/callers.js'
import { notFound } from '../http/problem.js'
import { route, type Route } from '../http/route.js'
import { happened } from './security-events.js'
import { idParams, instant, nullable } from './shapes.js'

const shown = (device: Device, own: string) => ({
  id: device.id,
  name: device.name,
  createdAt: device.createdAt,
  seenAt: device.seenAt,
  revokedAt: device.revokedAt,
  current: device.id === own,
})

const devices = route({
  method: 'GET',
  url: '/api/v1/devices',
  id: 'listDevices',
  summary: 'The devices the signed-in account is known on',
  tag: 'accounts',
  access: OWN,
  answers: {
    200: {
      description: 'Devices; one that was revoked shows nothing any more, not even the plan for low sugar',
      schema: Type.Object({
        devices: Type.Array(
          Type.Object({
            id: Type.String(),
            name: Type.String(),
            createdAt: instant,
            seenAt: instant,
            revokedAt: nullable(instant),
            current: Type.Boolean(),
          }),
        ),
      }),
    },
  },
  async handle({ caller, context }) {
    const found = await context.store.accounts.devicesOf(caller.account.id)
    return { status: 200, body: { devices: found.map((each) => shown(each, caller.session.device)) } }
  },
})

const revokeDevice = route({
  method: 'DELETE',
  url: '/api/v1/devices/:id',
  id: 'revokeDevice',
  summary: 'Forgets a device and ends its sessions',
  tag: 'accounts',
  access: OWN,
  params: idParams,
  answers: { 204: { description: 'Forgotten' } },
  async handle({ caller, context, params, at }) {
    const { id } = caller.account
    if (!(await context.store.accounts.revokeDevice(id, params.id, at))) throw notFound()
    callersOf(context.store).forget(id)
    await happened(context, { what: 'device-revoked', account: id }, at)
    return { status: 204 }
  },
})

export const deviceRoutes: readonly Route[] = [devices, revokeDevice]
