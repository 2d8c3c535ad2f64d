// Events made on this phone: durable before anybody is told so, kept until the clinic's record has come back with them.
import { readEvent, type StatureEvent } from '@stature/record'
import { StorageFull, type RefusedEvent } from './course.js'
import { textAt } from './json.js'
import type { OutboxItem, OutboxState, Vault } from './vault.js'

/** An item with its event opened. */
export interface Waiting {
  readonly order: number
  readonly account: string
  readonly event: StatureEvent
  readonly state: OutboxState
  readonly why: RefusedEvent | null
}

const nameOf = (id: string): string => `outbox ${id}`
const whyOf = (id: string): string => `refused ${id}`

async function refusedOf(
  vault: Vault,
  { id, why }: OutboxItem,
  event: StatureEvent,
): Promise<RefusedEvent | null> {
  if (why === null) return null
  const told = await vault.open(why, whyOf(id))
  const code = textAt(told, 'code') ?? 'refused'
  return { event, code, message: textAt(told, 'message') ?? '', fix: textAt(told, 'fix') }
}

/** Everything that is not back from the clinic, in the order in which it was recorded; `lost` counts what cannot be opened. */
export async function readOutbox(
  vault: Vault,
): Promise<{ readonly waiting: readonly Waiting[]; readonly lost: number }> {
  const items = await vault.db.getAll('outbox')
  const waiting: Waiting[] = []
  for (const item of items) {
    const read = readEvent(await vault.open(item.sealed, nameOf(item.id)))
    if (!read.ok || item.order === undefined) continue
    const why = await refusedOf(vault, item, read.value)
    waiting.push({ order: item.order, account: item.account, event: read.value, state: item.state, why })
  }
  return { waiting, lost: items.length - waiting.length }
}

/** Keeps events, all or none, on disk when it resolves. Rejects with StorageFull. */
export async function keepEvents(
  vault: Vault,
  account: string,
  events: readonly StatureEvent[],
): Promise<void> {
  const items: OutboxItem[] = []
  for (const event of events) {
    const sealed = await vault.seal(event, nameOf(event.id))
    items.push({ id: event.id, account, course: event.course, state: 'waiting', sealed, why: null })
  }
  try {
    const writing = vault.db.transaction('outbox', 'readwrite', { durability: 'strict' })
    await Promise.all([...items.map((item) => writing.store.add(item)), writing.done])
  } catch (error) {
    throw new StorageFull('this phone did not keep it', { cause: error })
  }
}

/** What became of one event that was sent. */
export type Result =
  | { readonly id: string; readonly state: 'sent' }
  | {
      readonly id: string
      readonly state: 'refused'
      readonly code: string
      readonly message: string
      readonly fix: string | null
    }

/** Notes what the clinic answered. */
export async function noteResults(vault: Vault, results: readonly Result[]): Promise<void> {
  const whys = new Map<string, OutboxItem['why']>()
  for (const result of results) {
    whys.set(result.id, result.state === 'sent' ? null : await vault.seal(result, whyOf(result.id)))
  }
  const writing = vault.db.transaction('outbox', 'readwrite', { durability: 'strict' })
  for (const { id, state } of results) {
    const item = await writing.store.index('id').get(id)
    if (item !== undefined) await writing.store.put({ ...item, state, why: whys.get(id) ?? null })
  }
  await writing.done
}

/** Puts a refused event away; one that still waits stays. */
export async function dropRefused({ db }: Vault, id: string): Promise<void> {
  const writing = db.transaction('outbox', 'readwrite')
  const item = await writing.store.index('id').get(id)
  if (item?.state === 'refused' && item.order !== undefined) await writing.store.delete(item.order)
  await writing.done
}
