// One request to the clinic's server: an answer, a problem in its own words, or nobody there.
import type { Json } from '@stature/protocol'
import { now } from '../data/clock.js'
import { jsonOf, listAt, numberAt, textAt } from '../data/json.js'
import { clockAhead } from './clock-offset.js'

export interface Trouble {
  readonly kind: 'problem'
  readonly status: number
  readonly code: string
  readonly message: string
  readonly fix: string | null
  /** Places in the body that was sent, as JSON Pointers. */
  readonly paths: readonly string[]
  readonly retryAfterMs: number | null
  readonly json: Json
}

export type Answer =
  | {
      readonly kind: 'ok'
      readonly status: number
      readonly json: Json
      /** How far this phone's clock is ahead of the clinic's, where that is worth saying. */
      readonly clockAheadMs: number | null
    }
  | Trouble
  | { readonly kind: 'unreachable' }

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/** So long an answer may take before this phone counts as offline. */
const PATIENCE_MS = 20_000

function troubleOf(response: Response, json: Json): Trouble {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN)
  return {
    kind: 'problem',
    status: response.status,
    code: textAt(json, 'code') ?? 'unknown',
    message: textAt(json, 'detail') ?? '',
    fix: textAt(json, 'fix'),
    paths: listAt(json, 'issues').flatMap((issue) => textAt(issue, 'path') ?? []),
    retryAfterMs: Number.isFinite(seconds) ? seconds * 1_000 : null,
    json,
  }
}

/** Never rejects. A proxy's page without our JSON counts as nobody there. */
export async function call(method: Method, path: string, body?: object): Promise<Answer> {
  try {
    const askedAt = now()
    const response = await fetch(`/api/v1${path}`, {
      method,
      credentials: 'same-origin',
      cache: 'no-store',
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    })
    const json = jsonOf(await response.text())
    const clockAheadMs = clockAhead(response.headers.get('date'), askedAt, now())
    if (response.ok) return { kind: 'ok', status: response.status, json, clockAheadMs }
    if (numberAt(json, 'status') === null) return { kind: 'unreachable' }
    return troubleOf(response, json)
  } catch {
    return { kind: 'unreachable' }
  }
}
