// Phones that were away: each holds events of its course and syncs them out of order, doubled, again and again.
import type { Chance } from '../../../../adapters/storage/test/faults/chance.js'
import { setTimeout as pause } from 'node:timers/promises'
import { ask } from './client.js'
import { idOf, weight, type Person } from './people.js'

export interface Device {
  readonly course: string
  readonly person: Person
  readonly held: readonly object[]
}

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** Behind a year, right, ahead a day. */
const CLOCKS = [-365 * DAY_MS, 0, 0, DAY_MS]

export function deviceOf(course: string, person: Person, events: number, chance: Chance): Device {
  const clock = Date.now() + (CLOCKS[chance.between(0, CLOCKS.length)] ?? 0)
  const held = Array.from({ length: events }, () =>
    weight(
      course,
      person.account,
      clock - chance.between(0, 30 * 24) * HOUR_MS,
      chance.between(8_000, 60_000),
    ),
  )
  return { course, person, held }
}

function shuffled<T>(all: readonly T[], chance: Chance): readonly T[] {
  return all
    .map((each) => ({ each, key: chance.between(0, 1_000_000) }))
    .sort((one, other) => one.key - other.key)
    .map(({ each }) => each)
}

/** Batches of all that is held, some of it twice, in no order. */
function batchesOf(held: readonly object[], chance: Chance): readonly (readonly object[])[] {
  const all = shuffled([...held, ...held.filter(() => chance.onceIn(3))], chance)
  const batches: (readonly object[])[] = []
  for (let at = 0; at < all.length;) {
    const size = chance.between(1, 9)
    const batch = all.slice(at, at + size)
    batches.push(chance.onceIn(4) ? [...batch, ...batch.slice(0, 1)] : batch)
    at += size
  }
  return batches
}

const RETRY = new Set([0, 429, 503])
const PAUSE_MS = 100
const LONGEST_MS = 240_000

export interface Synced {
  readonly problems: readonly string[]
  readonly requests: number
  readonly retries: number
}

/** Syncs until everything was acknowledged; a batch that met a dead server is sent again as it was. */
export async function syncAll(
  { course, person, held }: Device,
  url: string,
  chance: Chance,
): Promise<Synced> {
  const from = performance.now()
  const problems: string[] = []
  const acknowledged = new Set<string>()
  let requests = 0
  let retries = 0
  for (const events of batchesOf(held, chance)) {
    for (;;) {
      const sentAt = new Date().toISOString()
      const got = await ask(url, person.token, 'POST', `/api/v1/courses/${course}/events`, { sentAt, events })
      requests += 1
      if (got.status === 200) {
        for (const event of events) acknowledged.add(idOf(event))
        // A phone does not always hear the answer.
        if (!chance.onceIn(8)) break
      } else if (!RETRY.has(got.status)) {
        problems.push(`a sync was answered ${got.status} ${got.text.slice(0, 200)}`)
        break
      }
      retries += 1
      if (performance.now() - from > LONGEST_MS)
        return { problems: [...problems, 'a device never got through'], requests, retries }
      await pause(PAUSE_MS)
    }
  }
  if (acknowledged.size !== held.length)
    problems.push(`${held.length - acknowledged.size} events were never acknowledged`)
  return { problems, requests, retries }
}
