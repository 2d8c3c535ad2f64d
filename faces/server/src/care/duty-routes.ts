// Reading and setting who is on duty.
import { CLINICIANS } from '@stature/record'
import { Type } from 'typebox'
import type { Context } from '../http/context.js'
import { Problem } from '../http/problem.js'
import { route, type Route } from '../http/route.js'
import { dutySpan, readDuty, writeDuty, type Duty, type DutySpan } from './duty.js'
import { nameOf } from './names.js'

/** Clinicians take turns among themselves; an administrator plans them. */
const STAFF = { kind: 'staff', roles: [...CLINICIANS, 'administrator'] } as const

const shownDuty = Type.Object({
  duty: Type.Array(Type.Object({ ...dutySpan.properties, name: Type.String() })),
  version: Type.String({ description: 'Send it back with a change' }),
})

async function shown(context: Context, { spans, version }: Duty) {
  const duty: object[] = []
  for (const span of spans) duty.push({ ...span, name: await nameOf(context, span.account) })
  return { duty, version }
}

const read = route({
  method: 'GET',
  url: '/api/v1/duty',
  id: 'readDuty',
  summary: 'Who is on duty, and until when',
  tag: 'care',
  access: STAFF,
  answers: { 200: { description: 'The list', schema: shownDuty } },
  handle: async ({ context }) => ({ status: 200, body: await shown(context, await readDuty(context)) }),
})

const bad = (index: number, code: string, field: string, message: string, fix: string): Problem =>
  new Problem(400, 'bad-request', 'The body cannot be read.', 'Correct what is listed.', {
    issues: [{ code, path: `/duty/${String(index)}/${field}`, message, fix }],
  })

/** Throws Problem 400. */
async function check(context: Context, spans: readonly DutySpan[]): Promise<void> {
  for (const [index, { account, from, until }] of spans.entries()) {
    if (until <= from)
      throw bad(index, 'bad-time', 'until', 'is not after the beginning', 'Write a later instant.')
    const known = await context.store.accounts.get(account)
    const clinician = CLINICIANS.some((role) => role === known?.staff)
    if (clinician && known?.disabledAt === null) continue
    throw bad(
      index,
      'unknown-account',
      'account',
      'is no clinician of this clinic',
      'Name an account of the staff.',
    )
  }
}

const changed = async (context: Context): Promise<Problem> =>
  new Problem(409, 'duty-changed', 'Somebody changed the list meanwhile.', 'Read it and change it again.', {
    current: await shown(context, await readDuty(context)),
  })

const change = route({
  method: 'PUT',
  url: '/api/v1/duty',
  id: 'changeDuty',
  summary: 'Set who is on duty',
  tag: 'care',
  access: STAFF,
  body: Type.Object(
    { duty: Type.Array(dutySpan, { maxItems: 100 }), version: Type.String({ maxLength: 30 }) },
    { additionalProperties: false },
  ),
  answers: { 200: { description: 'The list as it is now', schema: shownDuty } },
  handle: async ({ body, context }) => {
    await check(context, body.duty)
    const before = await readDuty(context)
    if (before.version !== body.version || !(await writeDuty(context, before, body.duty)))
      throw await changed(context)
    return { status: 200, body: await shown(context, await readDuty(context)) }
  },
})

export const dutyRoutes: readonly Route[] = [read, change]
