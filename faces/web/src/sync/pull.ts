// Brings what the clinic's record has beyond this phone, page by page; a hole is never kept.
import type { Json } from '@stature/protocol'
import { appendPage, placeOf } from '../data/chain.js'
import { listAt, numberAt, textAt } from '../data/json.js'
import type { Vault } from '../data/vault.js'
import { call, type Trouble } from './http.js'

export type Pulled =
  { readonly kind: 'there'; readonly changed: boolean } | Trouble | { readonly kind: 'unreachable' }

const PAGE = 500

const idsOf = (events: readonly Json[]): readonly string[] =>
  events.flatMap((event) => textAt(event, 'id') ?? [])

/** The place of the last event where the page goes on from `after` without a hole; null where it does not. */
export function lastPlace(events: readonly Json[], after: number): number | null {
  const places = events.map((event) => numberAt(event, 'sequence'))
  return places.every((place, index) => place === after + 1 + index) ? after + events.length : null
}

/** Until nothing is left. */
export async function pull(vault: Vault, course: string): Promise<Pulled> {
  let changed = false
  for (;;) {
    const after = await placeOf(vault, course)
    const path = `/courses/${encodeURIComponent(course)}/events?after=${String(after)}&limit=${String(PAGE)}`
    const answer = await call('GET', path)
    if (answer.kind !== 'ok') return answer
    const events = listAt(answer.json, 'events')
    const to = lastPlace(events, after)
    if (to === null) return { kind: 'unreachable' }
    if (events.length === 0) return { kind: 'there', changed }
    const last = to >= (numberAt(answer.json, 'sequence') ?? 0)
    await appendPage(vault, { course, after, to, last, events, ids: idsOf(events) })
    changed = true
    if (last) return { kind: 'there', changed }
  }
}
