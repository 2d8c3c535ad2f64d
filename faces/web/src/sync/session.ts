// Signing in and out, and what an account needs once it is in: its children, the policy, names, low-sugar plans.
import type { Json } from '@stature/protocol'
import { ROLES, type Role } from '@stature/record'
import { at, listAt, numberAt, textAt } from '../data/json.js'
import type { KeptPlan } from '../data/family.js'
import { instant } from '@stature/label'
import { call, type Answer } from './http.js'

export interface Session {
  readonly account: {
    readonly id: string
    readonly name: string
    readonly language: string
    /** As what a clinic employs this person; null for a family. */
    readonly staff: Role | null
  }
  readonly grants: readonly { readonly course: string; readonly role: Role }[]
  /** Until it is set up, the clinic answers nothing else. */
  readonly secondFactorNeeded: boolean
}

const isRole = (text: string | null): text is Role => ROLES.some((role) => role === text)

/** A session as the server answers it and as this phone keeps it. */
export function sessionIn(json: Json): Session | null {
  const id = textAt(json, 'account', 'id')
  const name = textAt(json, 'account', 'name')
  if (id === null || name === null) return null
  const grants = listAt(json, 'grants').flatMap((grant) => {
    const course = textAt(grant, 'course')
    const role = textAt(grant, 'role')
    return course !== null && isRole(role) ? [{ course, role }] : []
  })
  const staff = textAt(json, 'account', 'staff')
  const language = textAt(json, 'account', 'language') ?? 'en'
  const secondFactorNeeded = at(json, 'secondFactorNeeded') === true
  return {
    account: { id, name, language, staff: isRole(staff) ? staff : null },
    grants,
    secondFactorNeeded,
  }
}

export const signInByLink = (token: string): Promise<Answer> => call('POST', '/sign-in/link', { token })

export const signInByPassword = (login: string, password: string, code: string | null): Promise<Answer> =>
  call('POST', '/sign-in/password', { login, password, ...(code === null ? {} : { code }) })

/** Whether this browser can sign in by passkey here: never on an address of numbers. */
export const knowsPasskeys = (): boolean =>
  typeof PublicKeyCredential !== 'undefined' &&
  typeof PublicKeyCredential.parseRequestOptionsFromJSON === 'function' &&
  !/^[\d.]+$|^\[/u.test(location.hostname)

const isOptions = (json: Json): json is Json & PublicKeyCredentialRequestOptionsJSON =>
  textAt(json, 'challenge') !== null

/** Null where the person turned back. */
export async function signInByPasskey(): Promise<Answer | null> {
  const asked = await call('POST', '/sign-in/passkey/options')
  if (asked.kind !== 'ok') return asked
  const options = at(asked.json, 'options')
  if (!isOptions(options)) return { kind: 'unreachable' }
  try {
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options)
    const credential = await navigator.credentials.get({ publicKey })
    if (!(credential instanceof PublicKeyCredential)) return null
    return await call('POST', '/sign-in/passkey', { response: credential.toJSON() })
  } catch {
    return null
  }
}

const EMPTY = { sugar: null, glucagon: null, emergencyPhone: null, clinicPhone: null } as const

/** The plans of a device's account; `name` is put there by whoever knows it. */
export function plansIn(json: Json): readonly Omit<KeptPlan, 'name'>[] {
  const readAt = instant(numberAt(json, 'readAt') ?? 0)
  return listAt(json, 'courses').flatMap((each) => {
    const course = textAt(each, 'course')
    if (course === null) return []
    const plan = {
      sugar: textAt(each, 'plan', 'sugar'),
      glucagon: textAt(each, 'plan', 'glucagon'),
      emergencyPhone: textAt(each, 'plan', 'emergencyPhone'),
      clinicPhone: textAt(each, 'plan', 'clinicPhone'),
    }
    return [{ course, readAt, plan: at(each, 'plan') === null ? EMPTY : plan }]
  })
}
