// The clinic's record of a course as this phone has it: blocks of sealed events, and the place up to which there is no hole.
import { readEvent, type StatureEvent } from '@stature/record'
import type { Json } from '@stature/protocol'
import { listAt, numberAt } from './json.js'
import { mustBeCurrent, type Block, type Vault } from './vault.js'

/** A block smaller than this grows by what comes next, so that a year of single events stays a few blocks. */
const GROWS_UNTIL = 200

/** The name under which a block is sealed. */
export const blockName = ({ course, from, to }: Pick<Block, 'course' | 'from' | 'to'>): string =>
  `${course} ${String(from)} ${String(to)}`

const ofCourse = (course: string): IDBKeyRange => IDBKeyRange.bound([course, 0], [course, Infinity])

/** Events that can be read; one that a later version wrote is left out, and `unread` counts it. */
export function eventsIn(list: readonly Json[]): {
  readonly events: readonly StatureEvent[]
  readonly unread: number
} {
  const events: StatureEvent[] = []
  for (const json of list) {
    const read = readEvent(json)
    if (read.ok) events.push(read.value)
  }
  return { events, unread: list.length - events.length }
}

/** What a course has after a place, in the order of its chain. */
export async function readChain(vault: Vault, course: string, after: number): Promise<readonly Json[]> {
  const blocks: Block[] = []
  let cursor = await vault.db.transaction('blocks').store.openCursor(ofCourse(course), 'prev')
  while (cursor !== null && cursor.value.to > after) {
    blocks.unshift(cursor.value)
    cursor = await cursor.continue()
  }
  const opened = await Promise.all(blocks.map((block) => vault.open(block.sealed, blockName(block))))
  const events = opened.flatMap((json) => listAt(json, 'events'))
  return events.filter((event) => (numberAt(event, 'sequence') ?? 0) > after)
}

/** Up to where a course is here; below zero while the end of its chain was never reached, and nothing may be answered. */
export const markOf = async ({ db }: Vault, course: string): Promise<number> =>
  (await db.get('places', course)) ?? 0

export const placeOf = async (vault: Vault, course: string): Promise<number> =>
  Math.abs(await markOf(vault, course))

/** The last block where it may still grow, and what is in it. */
async function growing(
  vault: Vault,
  course: string,
): Promise<{ from: number; events: readonly Json[] } | null> {
  const cursor = await vault.db.transaction('blocks').store.openCursor(ofCourse(course), 'prev')
  if (cursor === null || cursor.value.count >= GROWS_UNTIL) return null
  const block = cursor.value
  return { from: block.from, events: listAt(await vault.open(block.sealed, blockName(block)), 'events') }
}

export interface Page {
  readonly course: string
  /** The place after which it begins, and its last. */
  readonly after: number
  readonly to: number
  /** Whether the chain ends with it. */
  readonly last: boolean
  readonly events: readonly Json[]
  /** Ids in it: what waited for them in the outbox has arrived. */
  readonly ids: readonly string[]
}

/** Keeps a page and lets go of what waited for it, in one transaction. One that begins elsewhere than at the end is left. */
export async function appendPage(vault: Vault, page: Page): Promise<void> {
  const { course, after, to, ids } = page
  const block = await growing(vault, course)
  const from = block?.from ?? after + 1
  const events = [...(block?.events ?? []), ...page.events]
  const sealed = await vault.seal({ events }, blockName({ course, from, to }))
  const stores = ['blocks', 'places', 'outbox', 'keys'] as const
  const writing = vault.db.transaction(stores, 'readwrite', { durability: 'strict' })
  await mustBeCurrent(vault, writing.objectStore('keys'))
  const mark = (await writing.objectStore('places').get(course)) ?? 0
  if (Math.abs(mark) === after) {
    await writing.objectStore('blocks').put({ course, from, to, count: events.length, sealed })
    await writing.objectStore('places').put(page.last || mark > 0 ? to : -to, course)
    for (const id of ids) {
      const order = await writing.objectStore('outbox').index('id').getKey(id)
      if (order !== undefined) await writing.objectStore('outbox').delete(order)
    }
  }
  await writing.done
}

/** Forgets a course; what waits in the outbox stays. */
export async function forgetCourse({ db }: Vault, course: string): Promise<void> {
  const writing = db.transaction(['blocks', 'places'], 'readwrite')
  await writing.objectStore('blocks').delete(ofCourse(course))
  await writing.objectStore('places').delete(course)
  await writing.done
}
