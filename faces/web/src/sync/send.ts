// Sends what waits of one course, in its order and in batches; every event has a result of its own.
import type { Json } from '@stature/protocol'
import { now, written } from '../data/clock.js'
import { at, listAt, numberAt, textAt } from '../data/json.js'
import type { Result, Waiting } from '../data/outbox.js'
import { call, type Answer, type Trouble } from './http.js'

/** What became of a batch. */
export type Sent =
  | { readonly kind: 'results'; readonly results: readonly Result[]; readonly clockAheadMs: number | null }
  | Trouble
  | { readonly kind: 'unreachable' }

const BATCH = 100

/** The next batch: everything that waits and was not sent, up to a hundred. */
export const batchOf = (waiting: readonly Waiting[]): readonly Waiting[] =>
  waiting.filter(({ state }) => state === 'waiting').slice(0, BATCH)

function resultOf(json: Json, id: string): Result | null {
  const result = textAt(json, 'result')
  if (result === 'recorded' || result === 'already-there') return { id, state: 'sent' }
  if (result !== 'refused') return null
  const [issue] = listAt(json, 'issues')
  const told = issue ?? null
  return {
    id,
    state: 'refused',
    code: textAt(told, 'code') ?? 'refused',
    message: textAt(told, 'message') ?? '',
    fix: textAt(told, 'fix'),
  }
}

/** A single event that was refused answers as a problem that points into it; any other problem is about the request. */
function refusedAlone(trouble: Trouble, batch: readonly Waiting[]): Result | null {
  const [only, ...more] = batch
  const points = trouble.paths.some((path) => path.startsWith('/events/0'))
  if (only === undefined || more.length > 0 || !points || trouble.status === 503) return null
  const [issue] = listAt(trouble.json, 'issues')
  const message = textAt(issue ?? null, 'message') ?? trouble.message
  return { id: only.event.id, state: 'refused', code: trouble.code, message, fix: trouble.fix }
}

/** Reads an answer to a batch; what it does not speak of keeps waiting. */
export function resultsIn(answer: Answer, batch: readonly Waiting[]): Sent {
  if (answer.kind === 'unreachable') return answer
  if (answer.kind === 'problem') {
    const alone = refusedAlone(answer, batch)
    return alone === null ? answer : { kind: 'results', results: [alone], clockAheadMs: null }
  }
  const list = listAt(answer.json, 'results')
  const results = batch.flatMap(({ event }, place) => resultOf(list[place] ?? null, event.id) ?? [])
  const hasClock = at(answer.json, 'clockOffsetMs') !== null
  return { kind: 'results', results, clockAheadMs: hasClock ? numberAt(answer.json, 'clockOffsetMs') : 0 }
}

export async function send(course: string, batch: readonly Waiting[]): Promise<Sent> {
  const events = batch.map(({ event }) => event)
  const sentAt = written(now(), 'UTC')
  const path = `/courses/${encodeURIComponent(course)}/events`
  return resultsIn(await call('POST', path, { sentAt, events }), batch)
}
