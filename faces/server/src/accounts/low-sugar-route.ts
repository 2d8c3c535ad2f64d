// The plan for low sugar: for a known device, signed in or not, never limited, never locked.
import { Type } from 'typebox'
import type { Context } from '../http/context.js'
import { route, type Route } from '../http/route.js'
import { lowSugarOf, type LowSugar } from './low-sugar.js'
import { instant } from './shapes.js'

const text = Type.String()

const plan = Type.Object({ sugar: text, glucagon: text, clinicPhone: text, emergencyPhone: text })

/** Noted beside the answer, never before it: a log that cannot be written does not keep the plan from a family. */
function note({ store, log }: Context, found: LowSugar, actor: string, at: number): void {
  const details = JSON.stringify({ route: 'lowSugar' })
  const write = async (course: string): Promise<void> =>
    store.log.write({ course, at, actor, what: 'read', details })
  for (const { course } of found.courses) {
    write(course).catch(() => log.warn({ route: 'lowSugar' }, 'access not logged'))
  }
}

const lowSugar = route({
  method: 'GET',
  url: '/api/v1/low-sugar',
  id: 'lowSugar',
  summary: 'What to do at low sugar, for every course of the account that this device belongs to',
  tag: 'accounts',
  access: { kind: 'device' },
  answers: {
    200: {
      description: 'The care plan in its own words, telephone numbers and signs; to be kept by the device',
      schema: Type.Object({
        readAt: instant,
        signs: Type.Array(text),
        severeSigns: Type.Array(text),
        courses: Type.Array(Type.Object({ course: text, plan: Type.Union([plan, Type.Null()]) })),
      }),
    },
  },
  async handle({ context, caller, at }) {
    const found = await lowSugarOf(context, caller.account.id, at)
    note(context, found, caller.account.id, at)
    // The one answer that a device may keep, so that it is there without a network.
    return { status: 200, body: found, headers: { 'cache-control': 'private, no-cache', vary: 'Cookie' } }
  },
})

export const lowSugarRoutes: readonly Route[] = [lowSugar]
