// The load of a fault run: one writer a course, which appends one event after another and repeats what failed under its id.
import { readEvent, type StatureEvent } from '@stature/record'
import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { StoreFailure } from '../../src/port/store.js'
import type { Store } from '../../src/port/store.js'

const PAUSE_MS = 20

export interface Watcher {
  readonly acknowledged: (course: string, id: string) => void
  /** A failure that says that trying again may help, and how long the call took to settle. */
  readonly failed: (failure: StoreFailure, tookMs: number) => void
  readonly stopped: () => boolean
}

/** The same id for the same event, in the form of a UUIDv7. */
function idOf(course: string, n: number): string {
  const hex = createHash('sha256').update(`${course} ${n}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

export function eventOf(course: string, n: number): StatureEvent {
  const at = '2026-03-02T07:30:00.000+00:00'
  const read = readEvent({
    id: idOf(course, n),
    course,
    kind: 'weight-measured',
    occurredAt: at,
    recordedAt: at,
    zone: 'UTC',
    by: { role: 'caregiver', id: 'carer' },
    weightGrams: 20_000 + (n % 1_000),
  })
  if (!read.ok) throw new Error(`the event of the load is no event: ${JSON.stringify(read)}`)
  return read.value
}

/** Does it until it works or the load stops; null then. What waiting cannot mend is thrown. */
async function stubbornly<T>(watcher: Watcher, work: () => Promise<T>): Promise<T | null> {
  while (!watcher.stopped()) {
    const from = performance.now()
    try {
      return await work()
    } catch (failure) {
      if (!(failure instanceof StoreFailure) || !failure.retry) throw failure
      watcher.failed(failure, performance.now() - from)
      await pause(PAUSE_MS)
    }
  }
  return null
}

export async function writeCourse(store: Store, course: string, watcher: Watcher): Promise<void> {
  await stubbornly(watcher, () => store.openCourse(course))
  for (let n = 1; ; n += 1) {
    const event = eventOf(course, n)
    const result = await stubbornly(watcher, () => store.journal.append(course, [event], null))
    if (result === null) return
    const kind = result.kind === 'done' ? result.events[0]?.kind : result.kind
    if (kind !== 'recorded' && kind !== 'already-there') throw new Error(`an append answered ${String(kind)}`)
    watcher.acknowledged(course, event.id)
  }
}
