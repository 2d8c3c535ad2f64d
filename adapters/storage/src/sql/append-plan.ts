// What an append does to a course, worked out before anything is written. Pure.
import type { Appended, AppendResult } from '../port/journal.js'
import { textHash, type Written } from './written.js'

/** The end of a chain; `hash` is null before the first event. */
export interface Place {
  readonly sequence: number
  readonly hash: string | null
}

/** An event with the keyed hash of what it says. */
export interface Digested extends Written {
  readonly digest: string
}

export interface Asked {
  readonly events: readonly Digested[]
  readonly at: number | null
}

export interface Recorded {
  readonly digest: string
  readonly sequence: number
}

export interface PlannedRow {
  readonly id: string
  readonly digest: string
  readonly text: string
}

export interface Plan {
  readonly results: readonly AppendResult[]
  readonly rows: readonly PlannedRow[]
  readonly end: Place
}

/** What one append asks, met in the order of arrival; changes what it is given. */
function admit(asked: Asked, state: { end: Place }, known: Map<string, Recorded>, rows: PlannedRow[]) {
  return asked.events.map(({ id, digest, placed }): Appended => {
    const before = known.get(id)
    if (before !== undefined)
      return before.digest === digest
        ? { kind: 'already-there', id, sequence: before.sequence }
        : { kind: 'id-conflict', id }
    const sequence = state.end.sequence + 1
    const written = placed(sequence, state.end.hash)
    state.end = { sequence, hash: textHash(written) }
    known.set(id, { digest, sequence })
    rows.push({ id, digest, text: written })
    return { kind: 'recorded', id, sequence }
  })
}

/**
 * Several appends of one course, in order. `known`: what is recorded of their ids; null where nobody looked, and ids are
 * taken for new. Answers null where it has to be looked first.
 */
export function planAppends(
  start: Place,
  asked: readonly Asked[],
  looked: ReadonlyMap<string, Recorded> | null,
): Plan | null {
  const known = new Map(looked ?? [])
  const state = { end: start }
  const rows: PlannedRow[] = []
  const results: AppendResult[] = []
  for (const one of asked) {
    const judgedElsewhere = one.at !== null && one.at !== state.end.sequence
    if (judgedElsewhere && looked === null) return null
    if (judgedElsewhere && one.events.some(({ id }) => !known.has(id))) {
      results.push({ kind: 'moved', sequence: state.end.sequence })
      continue
    }
    const events = admit(one, state, known, rows)
    results.push({ kind: 'done', sequence: state.end.sequence, events })
  }
  return { results, rows, end: state.end }
}
