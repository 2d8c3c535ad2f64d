// Signing at the clinic: asks for the decision that is signed on, and sends one prescription with its hash. Nothing is queued.
import type { StatureEvent } from '@stature/record'
import { now, written } from '../data/clock.js'
import { listAt, textAt } from '../data/json.js'
import { call, type Answer } from '../sync/http.js'

const pathOf = (course: string, rest: string): string => `/courses/${encodeURIComponent(course)}${rest}`

/** `differs`: the clinic's record says something else than this device. */
export type Ground = 'same' | 'differs' | 'unreachable' | 'signed-out' | 'refused'

/** Asks the clinic for the dose decision, which it logs as shown, and compares it with the one on this screen. */
export async function askGround(course: string, zone: string, hash: () => string): Promise<Ground> {
  const answer = await call('POST', pathOf(course, '/decisions/dose'), { zone })
  if (answer.kind === 'unreachable') return 'unreachable'
  if (answer.kind === 'problem') return answer.status === 401 ? 'signed-out' : 'refused'
  return textAt(answer.json, 'hash') === hash() ? 'same' : 'differs'
}

export interface Issue {
  readonly code: string
  readonly message: string
  readonly fix: string | null
}

/** What became of a prescription that was sent. */
export type Signed =
  | { readonly kind: 'signed' }
  /** The decision is not the one that was signed on; nothing is recorded. */
  | { readonly kind: 'changed' }
  | { readonly kind: 'refused'; readonly issues: readonly Issue[] }
  | { readonly kind: 'signed-out' }
  /** The server was too busy to take it; nothing is recorded. */
  | { readonly kind: 'not-now' }
  /** No answer came, so it may be recorded or not; sending the very same again does no harm. */
  | { readonly kind: 'unknown' }

const NOT_NOW = [429, 503]
const REFUSALS = [400, 403, 404, 409, 410, 413, 422]

export function signedIn(answer: Answer): Signed {
  if (answer.kind === 'unreachable') return { kind: 'unknown' }
  if (answer.kind === 'ok') {
    const [result] = listAt(answer.json, 'results')
    const told = textAt(result ?? null, 'result')
    return { kind: told === 'recorded' || told === 'already-there' ? 'signed' : 'unknown' }
  }
  const { status, code, json } = answer
  if (status === 401) return { kind: 'signed-out' }
  if (code === 'decision-changed') return { kind: 'changed' }
  if (NOT_NOW.includes(status)) return { kind: 'not-now' }
  if (!REFUSALS.includes(status)) return { kind: 'unknown' }
  const issues = listAt(json, 'issues').map((issue) => ({
    code: textAt(issue, 'code') ?? code,
    message: textAt(issue, 'message') ?? answer.message,
    fix: textAt(issue, 'fix'),
  }))
  const alone = { code, message: answer.message, fix: answer.fix }
  return { kind: 'refused', issues: issues.length === 0 ? [alone] : issues }
}

export async function sendSigned(event: StatureEvent, hash: string): Promise<Signed> {
  const body = { sentAt: written(now(), 'UTC'), events: [event], decisionHashes: { [event.id]: hash } }
  return signedIn(await call('POST', pathOf(event.course, '/events'), body))
}
