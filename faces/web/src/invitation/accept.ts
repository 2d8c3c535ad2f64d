// Accepting an invitation from this phone: sent again with the same secret, it cannot be lost halfway.
import { textAt } from '../data/json.js'
import { call, type Answer } from '../sync/http.js'

export interface NewPerson {
  readonly name: string
  readonly language: string
  readonly zone: string
  /** With a password, or none of both. */
  readonly login: string | null
  readonly password: string | null
}

const KEY = 'stature-attempt'

/** One a window: who accepts and hears nothing is known by it when they try again. */
export function attemptSecret(): string {
  const known = sessionStorage.getItem(KEY)
  if (known !== null) return known
  const bytes = crypto.getRandomValues(new Uint8Array(32))
  const made = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  sessionStorage.setItem(KEY, made)
  return made
}

export const lookAt = (token: string): Promise<Answer> => call('POST', '/invitations/look', { token })

export const joinWith = (token: string): Promise<Answer> => call('POST', '/invitations/accept', { token })

export function beginWith(token: string, person: NewPerson): Promise<Answer> {
  const { name, language, zone, login, password } = person
  const signing = login === null || password === null ? {} : { login, password }
  const body = { token, name, language, zone, ...signing, attempt: attemptSecret() }
  return call('POST', '/invitations/accept', body)
}

/** What stopped it, in our own words. */
export function troubleOf(answer: Answer) {
  if (answer.kind === 'unreachable') return 'unreachable' as const
  if (answer.kind === 'ok') return 'other' as const
  switch (answer.code) {
    case 'link-over':
      return 'over' as const
    case 'already-in':
      return 'already' as const
    case 'login-taken':
      return 'login-taken' as const
    case 'password':
      return 'password-weak' as const
    default:
      return answer.status === 429 ? ('busy' as const) : ('other' as const)
  }
}

export const courseIn = (answer: Answer): string | null =>
  answer.kind === 'ok' ? textAt(answer.json, 'course') : null
