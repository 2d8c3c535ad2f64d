// What recording needs, and one append that answers 410 where the course was erased.
import type { Policy } from '@stature/protocol'
import type { CalendarOf, Entry } from '@stature/record'
import type { AppendResult, Appended, Store } from '@stature/storage'
import type { EventResult } from './courses.js'
import { erased } from './erased.js'
import { idConflict } from './incoming.js'
import type { Keeper } from './keeper.js'

export interface Recording {
  readonly store: Pick<Store, 'journal' | 'openCourse'>
  readonly keeper: Keeper
  readonly policy: Policy
  readonly calendarOf: CalendarOf
}

/** What is settled by now, by place in the batch. */
export type Settled = Map<number, EventResult>

/** One event that may be recorded, with its place in the batch. */
export interface Candidate {
  readonly place: number
  readonly entry: Entry
}

/** Appends what is new. `at` is where the course was judged, or null. */
export async function append(
  { store }: Recording,
  course: string,
  entries: readonly Entry[],
  at: number | null,
): Promise<Exclude<AppendResult, { kind: 'erased' }>> {
  const events = entries.map(({ event }) => event)
  const result = await store.journal.append(course, events, at)
  if (result.kind === 'erased') throw erased()
  return result
}

export function resultOf(appended: Appended): EventResult {
  const { id } = appended
  if (appended.kind === 'id-conflict') return idConflict(id)
  const { sequence } = appended
  if (appended.kind === 'already-there') return { id, result: 'already-there', sequence }
  return { id, result: 'recorded', sequence, deviations: [] }
}

/** What the store answers, in the order in which it was given. */
export function settleAppended(
  candidates: readonly Candidate[],
  appended: readonly Appended[],
  settled: Settled,
): void {
  for (const [index, { place }] of candidates.entries()) {
    const outcome = appended[index]
    if (outcome !== undefined) settled.set(place, resultOf(outcome))
  }
}
