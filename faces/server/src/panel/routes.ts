// A clinic's panel: every child granted in a role of the clinic, each with what needs a clinician.
import { panelRow, type Role } from '@stature/record'
import type { Grant } from '@stature/storage'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { Type } from 'typebox'
import { isFamilyRole } from '../access/clinical.js'
import { isReader } from '../decisions/roles.js'
import type { Context } from '../http/context.js'
import { route, type Route } from '../http/route.js'
import { looksOf, type Look, type Looks } from './looks.js'
import { panelRows, type PanelRows } from './rows.js'
import { shownPanel } from './shown.js'

/** Who is shown a panel; an auditor reads. */
const STAFF = ['prescriber', 'nurse', 'pharmacist', 'auditor'] as const

const USUAL = 100
const MOST = 500
const MOST_ALARMS = 100

interface Means {
  readonly rows: PanelRows
  readonly looks: Looks
}

/** One for each server; it is a cache of what the store says. */
const MEANS = new WeakMap<Context['courses'], Means>()

function meansOf(context: Context): Means {
  const known = MEANS.get(context.courses)
  if (known !== undefined) return known
  const means = { rows: panelRows(context), looks: looksOf(context) }
  MEANS.set(context.courses, means)
  return means
}

const ofClinic = ({ role }: Grant): boolean => isReader(role) && !isFamilyRole(role)

/** Those asked for by name, or those after an id. */
function pageOf(
  grants: readonly Grant[],
  { only, after, limit }: { readonly only?: string; readonly after?: string; readonly limit?: number },
): { readonly page: readonly Grant[]; readonly next: string | null } {
  const all = grants.filter(ofClinic).sort((one, other) => (one.course < other.course ? -1 : 1))
  if (only !== undefined) {
    const named = new Set(only.split(' '))
    return { page: all.filter(({ course }) => named.has(course)), next: null }
  }
  const rest = all.filter(({ course }) => course > (after ?? ''))
  const page = rest.slice(0, limit ?? USUAL)
  return { page, next: rest.length > page.length ? (page.at(-1)?.course ?? null) : null }
}

interface Child extends Look {
  readonly shown: object
}

async function childOf(
  context: Context,
  { course, role }: { readonly course: string; readonly role: Role },
  at: number,
): Promise<Child | null> {
  const standing = await meansOf(context).rows.of(course, at)
  if (standing === null) return null
  const { base, sequence, zone } = standing
  const open = base === null ? [] : await context.store.alarms.of(course, true, MOST_ALARMS)
  const row = base === null ? null : panelRow(base, open)
  return { course, role, standing, shown: { course, role, sequence, zone, row } }
}

const panel = route({
  method: 'GET',
  url: '/api/v1/panel',
  id: 'readPanel',
  summary: 'All my children of the clinic: how treatment stands, and what needs a clinician',
  tag: 'care',
  access: { kind: 'staff', roles: STAFF },
  query: Type.Object({
    only: Type.Optional(
      Type.String({ maxLength: 20_000, description: 'Ids of courses, a space between each two' }),
    ),
    after: Type.Optional(Type.String({ maxLength: 200 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: MOST })),
  }),
  answers: {
    200: {
      description: 'Children by id, in no order of need; `next` goes on from there',
      schema: shownPanel,
    },
  },
  handle: async ({ query, caller: { account }, context, at }) => {
    const { page, next } = pageOf(await context.store.accounts.grantsOf(account.id), query)
    const children: Child[] = []
    for (const grant of page) {
      const child = await childOf(context, grant, at)
      if (child !== null) children.push(child)
      // Hundreds of children must not keep a carer waiting who records a dose meanwhile.
      await nextTurn()
    }
    await meansOf(context).looks.note(account.id, children, at)
    return { status: 200, body: { at, children: children.map(({ shown }) => shown), next } }
  },
})

export const panelRoutes: readonly Route[] = [panel]
