// Who has which role on a course, as the clinic answers it.
import type { Json } from '@stature/protocol'
import { ROLES, type Role } from '@stature/record'
import { at, listAt, numberAt, textAt } from '../data/json.js'

export interface Granted {
  readonly account: string
  readonly name: string
  readonly role: Role
  readonly grantedBy: string
  readonly grantedAt: number
  readonly mayWithdraw: boolean
}

const isRole = (text: unknown): text is Role => ROLES.some((role) => role === text)

export const grantsIn = (json: Json): readonly Granted[] =>
  listAt(json, 'grants').flatMap((each) => {
    const account = textAt(each, 'account')
    const role = textAt(each, 'role')
    if (account === null || !isRole(role)) return []
    return [
      {
        account,
        role,
        name: textAt(each, 'name') ?? '',
        grantedBy: textAt(each, 'grantedBy') ?? '',
        grantedAt: numberAt(each, 'grantedAt') ?? 0,
        mayWithdraw: at(each, 'mayWithdraw') === true,
      },
    ]
  })

export const mayInviteIn = (json: Json): readonly Role[] => listAt(json, 'mayInvite').filter(isRole)

export const mayLeaveIn = (json: Json): boolean => at(json, 'mayLeave') === true
