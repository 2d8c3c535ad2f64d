// The record a screen stands on: what the clinic has, and what waits on this phone, each event once.
import { instant, type Instant } from '@stature/label'
import { standingEntries, type Entry } from '@stature/record'
import type { EntryView, RefusedEvent, SyncState } from './course.js'
import type { CourseRecord, HomeState } from './home-state.js'
import { entryIn } from './load.js'
import type { Waiting } from './outbox.js'

export const outboxOf = (outbox: readonly Waiting[], course: string): readonly Waiting[] =>
  outbox.filter(({ event }) => event.course === course)

/** Everything that happened as this phone knows it; what the clinic refused counts here until it is put away. */
export function merged(record: CourseRecord, waiting: readonly Waiting[]): readonly Entry[] {
  const known = new Set(record.entries.map(({ event }) => event.id))
  const own = waiting.filter(({ event }) => !known.has(event.id)).map(({ event }) => entryIn(event))
  return [...record.entries, ...own]
}

/** Another carer's clock may be a little ahead; what they recorded must count at once and not when this clock has come there. */
const AHEAD_MS = 120_000

/** The instant asked about. */
export function askedAt(entries: readonly Entry[], now: Instant): Instant {
  let latest: number = now
  for (const { at } of entries) if (at > latest && at <= now + AHEAD_MS) latest = at
  return instant(latest)
}

/** Ids of what is not at the clinic yet. */
export const unsentOf = (waiting: readonly Waiting[]): ReadonlySet<string> =>
  new Set(waiting.filter(({ state }) => state !== 'sent').map(({ event }) => event.id))

const DAYS_SHOWN_MS = 14 * 86_400_000

export function entryViews(
  entries: readonly Entry[],
  unsent: ReadonlySet<string>,
  at: Instant,
  account: string | null,
): readonly EntryView[] {
  return standingEntries(entries, at, null)
    .filter((entry) => at - entry.at <= DAYS_SHOWN_MS)
    .map((entry) => ({
      event: entry.event,
      at: entry.at,
      waiting: unsent.has(entry.event.id),
      mine: entry.event.by.id === account,
    }))
    .reverse()
}

export const refusedOf = (waiting: readonly Waiting[]): readonly RefusedEvent[] =>
  waiting.flatMap(({ why }) => why ?? [])

/** What is shown of where the entries of a course are. */
export function syncStateOf(
  { ended, reachable, sending }: Pick<HomeState, 'ended' | 'reachable' | 'sending'>,
  waiting: readonly Waiting[],
): SyncState {
  if (waiting.some(({ state }) => state === 'refused')) return 'refused'
  if (ended) return 'signed-out'
  if (!reachable) return 'offline'
  if (!waiting.some(({ state }) => state === 'waiting')) return 'sent'
  return sending ? 'sending' : 'saved-here'
}
