// "I am giving it now": a courtesy between carers. It never stands in the way of recording what happened.
import { instant } from '@stature/label'
import type { Lease } from '@stature/storage'
import { Type } from 'typebox'
import { answeredBy } from '../decisions/asking.js'
import { READERS, WRITERS } from '../decisions/roles.js'
import type { Context } from '../http/context.js'
import { Problem } from '../http/problem.js'
import { route, type Route } from '../http/route.js'
import { nameOf } from './names.js'
import { slotParams } from './slot-params.js'

/** As long as an injection takes, from washing hands to the needle box; a phone that dies must not hold a slot longer. */
const LEASE_MS = 5 * 60_000

const ADDRESS = '/api/v1/courses/:course/slots/:day/:half/lease'

const leaseShape = Type.Object({
  slot: Type.String(),
  account: Type.String(),
  name: Type.String(),
  mine: Type.Boolean(),
  takenAt: Type.Integer({ description: 'Epoch milliseconds' }),
  expiresAt: Type.Integer({ description: 'Epoch milliseconds' }),
})

async function shown(context: Context, { slot, account, takenAt, expiresAt }: Lease, me: string) {
  const name = await nameOf(context, account)
  return { slot, account, name, mine: account === me, takenAt, expiresAt }
}

interface SlotParams {
  readonly course: string
  readonly day: string
  readonly half: string
}

/** The slot, which the policy and the zone of the course must know. Throws Problem 400, or 422 before the opening. */
async function slotIn(context: Context, { course, day, half }: SlotParams, at: number): Promise<string> {
  const slot = `${day}/${half}`
  await answeredBy(context.courses, course, {
    at: instant(at),
    asKnownAt: null,
    slot,
    vial: null,
    zone: null,
  })
  return slot
}

async function held(context: Context, lease: Lease, me: string): Promise<Problem> {
  const current = await shown(context, lease, me)
  const fix =
    'Talk to them; or take it over by naming them in takeOver. What was given can be recorded at any time.'
  return new Problem(409, 'lease-held', 'Somebody else is giving this injection.', fix, { current })
}

const read = route({
  method: 'GET',
  url: ADDRESS,
  id: 'readLease',
  summary: 'Who is giving the injection of this slot now',
  tag: 'care',
  access: { kind: 'course', roles: READERS },
  params: slotParams,
  answers: {
    200: {
      description: 'Null where nobody is',
      schema: Type.Object({ lease: Type.Union([leaseShape, Type.Null()]) }),
    },
  },
  logs: null,
  handle: async ({ params, caller, context, at }) => {
    const slot = await slotIn(context, params, at)
    const lease = await context.store.leases.holder(params.course, slot, at)
    return {
      status: 200,
      body: { lease: lease === null ? null : await shown(context, lease, caller.account.id) },
    }
  },
})

const take = route({
  method: 'PUT',
  url: ADDRESS,
  id: 'takeLease',
  summary: 'I am giving it now, for five minutes; again prolongs it',
  tag: 'care',
  access: { kind: 'course', roles: WRITERS },
  params: slotParams,
  body: Type.Object(
    {
      takeOver: Type.Optional(
        Type.String({
          minLength: 1,
          maxLength: 200,
          description: 'The account that holds it now, to take it from them',
        }),
      ),
    },
    { additionalProperties: false },
  ),
  answers: { 200: { description: 'It is yours', schema: Type.Object({ lease: leaseShape }) } },
  logs: null,
  handle: async ({ params, body, caller, context, at }) => {
    const slot = await slotIn(context, params, at)
    const account = caller.account.id
    const asked: Lease = { course: params.course, slot, account, takenAt: at, expiresAt: at + LEASE_MS }
    const result = await context.store.leases.take(asked, body.takeOver ?? null)
    if (result.kind === 'held') throw await held(context, result.lease, account)
    return { status: 200, body: { lease: await shown(context, result.lease, account) } }
  },
})

const release = route({
  method: 'DELETE',
  url: ADDRESS,
  id: 'releaseLease',
  summary: 'I am not giving it after all',
  tag: 'care',
  access: { kind: 'course', roles: WRITERS },
  params: slotParams,
  answers: { 204: { description: 'It is not yours any more' } },
  logs: null,
  handle: async ({ params: { course, day, half }, caller, context }) => {
    await context.store.leases.release(course, `${day}/${half}`, caller.account.id)
    return { status: 204 }
  },
})

export const leaseRoutes: readonly Route[] = [read, take, release]
