// Who has a role on a course, and withdrawing one.
import { ROLES } from '@stature/record'
import { Type } from 'typebox'
import { wrongRole } from '../access/refusals.js'
import type { Context } from '../http/context.js'
import { notFound, Problem } from '../http/problem.js'
import { route, type Route } from '../http/route.js'
import { give, withdraw } from './grants.js'
import { indispensable, MAY_INVITE, mayWithdraw } from './rights.js'
import { body, courseAccountParams, courseParams, instant, role } from './shapes.js'

const list = route({
  method: 'GET',
  url: '/api/v1/courses/:course/grants',
  id: 'listGrants',
  summary: 'Who has which role on the course, and from whom',
  tag: 'accounts',
  access: { kind: 'course', roles: ROLES },
  params: courseParams,
  logs: 'read',
  answers: {
    200: {
      description: 'All roles on the course, and what the caller may do about them',
      schema: Type.Object({
        mayInvite: Type.Array(role),
        mayLeave: Type.Boolean({ description: 'Whether the caller may lay down their own role' }),
        grants: Type.Array(
          Type.Object({
            account: Type.String(),
            name: Type.String(),
            role,
            grantedBy: Type.String(),
            grantedAt: instant,
            mayWithdraw: Type.Boolean(),
          }),
        ),
      }),
    },
  },
  async handle({ context, caller, params }) {
    const { accounts } = context.store
    const found = await accounts.grantsOn(params.course)
    const { grant: own } = caller
    const named = found.map(async (grant) => {
      const { course: _course, ...shown } = grant
      const account = await accounts.get(grant.account)
      const isOther = grant.account !== own.account
      return { ...shown, name: account?.name ?? '', mayWithdraw: isOther && mayWithdraw(own, grant) }
    })
    const grants = await Promise.all(named)
    const mayLeave = indispensable(own, found) === null
    return { status: 200, body: { grants, mayInvite: MAY_INVITE[own.role], mayLeave } }
  },
})

const WHY = {
  'last-prescriber': new Problem(
    409,
    'last-prescriber',
    'You are the only prescriber of this course: nobody could stop treatment or change the dose after you.',
    'Invite another prescriber first, or have an administrator of the course withdraw your role.',
  ),
  'last-of-family': new Problem(
    409,
    'last-of-family',
    'You are the only one of the family on this course: nobody at home would be told of an alarm.',
    'Invite another caregiver first, or have the clinic withdraw your role.',
  ),
} as const

const remove = route({
  method: 'DELETE',
  url: '/api/v1/courses/:course/grants/:account',
  id: 'withdrawGrant',
  summary: 'Withdraws a role on the course, from somebody or from oneself',
  tag: 'accounts',
  access: { kind: 'course', roles: ROLES },
  params: courseAccountParams,
  answers: { 204: { description: 'Withdrawn, at once on all devices' } },
  async handle({ context, caller, params, at }) {
    const { accounts } = context.store
    const all = await accounts.grantsOn(params.course)
    const grant = all.find(({ account }) => account === params.account)
    if (grant === undefined) throw notFound()
    if (grant.account === caller.account.id) {
      const needed = indispensable(grant, all)
      if (needed !== null) throw WHY[needed]
    } else if (!mayWithdraw(caller.grant, grant)) throw wrongRole()
    if (!(await withdraw(context, grant, caller.account, at))) throw notFound()
    return { status: 204 }
  },
})

async function mustExist({ store }: Context, course: string): Promise<void> {
  const head = await store.journal.head(course)
  if (head === null || head.erased) throw notFound()
}

const takeCharge = route({
  method: 'POST',
  url: '/api/v1/courses/:course/charge',
  id: 'takeCharge',
  summary:
    'Gives an administrator of the clinic the role of administrator on a course whose people are gone; the reason is shown to the family',
  tag: 'accounts',
  access: { kind: 'staff', roles: ['administrator'] },
  params: courseParams,
  body: body({ reason: Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' }) }),
  answers: { 204: { description: 'Given; it opens no clinical data' } },
  async handle({ context, caller, params, body: sent, at }) {
    const { course } = params
    const { account } = caller
    await mustExist(context, course)
    const own = await context.store.accounts.grantOf(course, account.id)
    if (own !== null && own.role !== 'administrator') {
      throw new Problem(409, 'already-in', 'You have another role on this course.', 'Lay it down first.')
    }
    if (own !== null) return { status: 204 }
    const grant = {
      course,
      account: account.id,
      role: 'administrator',
      grantedBy: account.id,
      grantedAt: at,
    } as const
    await give(context, grant, { did: 'took-charge', reason: sent.reason })
    return { status: 204 }
  },
})

export const grantRoutes: readonly Route[] = [list, remove, takeCharge]
