// A client that asks over real HTTP and says what came back, also where nothing did.
import { setTimeout as pause } from 'node:timers/promises'

export interface Got {
  /** 0 where the connection failed. */
  readonly status: number
  readonly type: string
  readonly retryAfter: string | null
  readonly text: string
  /** Null where it is no JSON object. */
  readonly json: object | null
}

const LONGEST_MS = 40_000

const NOTHING: Got = { status: 0, type: '', retryAfter: null, text: '', json: null }

function jsonIn(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : null
  } catch {
    return null
  }
}

export async function ask(
  base: string,
  token: string | null,
  method: string,
  path: string,
  body?: object,
): Promise<Got> {
  const headers = {
    ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  }
  const sent = body === undefined ? {} : { body: JSON.stringify(body) }
  try {
    const reply = await fetch(`${base}${path}`, {
      method,
      headers,
      ...sent,
      signal: AbortSignal.timeout(LONGEST_MS),
    })
    const text = await reply.text()
    const type = reply.headers.get('content-type') ?? ''
    return {
      status: reply.status,
      type,
      retryAfter: reply.headers.get('retry-after'),
      text,
      json: jsonIn(text),
    }
  } catch (error) {
    const isLate = error instanceof Error && error.name === 'TimeoutError'
    return isLate ? { ...NOTHING, text: 'it did not settle' } : NOTHING
  }
}

export const fieldOf = (got: Got, name: string): unknown =>
  got.json === null ? undefined : Reflect.get(got.json, name)

/** Polls until it holds or the limit is over. */
export async function until(
  condition: () => boolean | Promise<boolean>,
  limitMs: number,
  everyMs = 20,
): Promise<boolean> {
  const from = performance.now()
  for (;;) {
    if (await condition()) return true
    if (performance.now() - from > limitMs) return false
    await pause(everyMs)
  }
}
