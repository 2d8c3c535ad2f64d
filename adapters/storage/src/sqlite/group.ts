// Group commit: what is asked meanwhile is run in one transaction with one sync, each rolled back alone where it throws.
import { setImmediate as turn } from 'node:timers/promises'
import type { Connection } from './connection.js'
import type { Holder } from './holder.js'
import { patiently } from './patience.js'

interface Item {
  /** Answers null where it is done already. */
  readonly work: (connection: Connection) => Promise<void> | null
  readonly savepoint: boolean
  readonly acknowledge: () => void
  readonly reject: (error: unknown) => void
}

export interface Group {
  /** Resolves after the commit. `savepoint`: the work may be undone half way; else it is one that undoes itself. */
  readonly ask: <T>(savepoint: boolean, work: (connection: Connection) => T | Promise<T>) => Promise<T>
  /** Work outside any transaction, on the same connection. */
  readonly between: <T>(work: (connection: Connection) => T) => Promise<T>
  /** True while a transaction is open. */
  readonly busy: () => boolean
  /** Resolves when nothing is under way. */
  readonly idle: () => Promise<void>
}

/** Bounds how long one transaction holds up everything else. */
const MOST = 1_000

function itemOf<T>(
  savepoint: boolean,
  work: (connection: Connection) => T | Promise<T>,
  resolve: (value: T) => void,
  reject: (error: unknown) => void,
): Item {
  let acknowledge = (): void => undefined
  const keep = (value: T): void => {
    acknowledge = () => resolve(value)
  }
  return {
    savepoint,
    work: (connection) => {
      const answer = work(connection)
      if (answer instanceof Promise) return answer.then(keep)
      keep(answer)
      return null
    },
    acknowledge: () => acknowledge(),
    reject,
  }
}

/** False where this item failed alone; throws where the whole group did. */
async function perform(connection: Connection, item: Item): Promise<boolean> {
  if (item.savepoint) connection.run('SAVEPOINT one', [])
  try {
    const waiting = item.work(connection)
    if (waiting !== null) await waiting
  } catch (error) {
    if (connection.broken() !== null) throw error
    if (item.savepoint) connection.run('ROLLBACK TO one', [])
    if (item.savepoint) connection.run('RELEASE one', [])
    item.reject(error)
    return false
  }
  const broken = connection.broken()
  if (broken !== null) throw broken
  if (item.savepoint) connection.run('RELEASE one', [])
  return true
}

function rollBack(connection: Connection): void {
  try {
    if (connection.inTransaction()) connection.run('ROLLBACK', [])
  } catch {
    // A connection that cannot roll back is broken, and is opened anew.
  }
}

async function commitGroup(holder: Holder, items: readonly Item[]): Promise<void> {
  let connection: Connection | null = null
  const open = new Set(items)
  try {
    connection = await patiently(() => {
      const held = holder.get()
      held.run('BEGIN IMMEDIATE', [])
      return held
    })
    for (const item of items) if (!(await perform(connection, item))) open.delete(item)
    await connection.commit()
  } catch (failure) {
    if (connection !== null) rollBack(connection)
    for (const item of open) item.reject(failure)
    return
  }
  for (const item of open) item.acknowledge()
}

export function groupOf(holder: Holder): Group {
  let queue: Item[] = []
  const aside: (() => Promise<void>)[] = []
  let running: Promise<void> | null = null
  let inside = false

  const drain = async (): Promise<void> => {
    // What arrives in the same turn of the event loop joins.
    await turn()
    while (queue.length + aside.length > 0) {
      for (const work of aside.splice(0)) await work()
      const items = queue.slice(0, MOST)
      queue = queue.slice(MOST)
      inside = true
      if (items.length > 0) await commitGroup(holder, items)
      inside = false
      // What was acknowledged answers, and asks again, before the next sync.
      await turn()
    }
    running = null
  }
  return {
    ask: (savepoint, work) =>
      new Promise((resolve, reject) => {
        queue.push(itemOf(savepoint, work, resolve, reject))
        running ??= drain()
      }),
    between: (work) =>
      new Promise((resolve, reject) => {
        aside.push(() => patiently(() => work(holder.get())).then(resolve, reject))
        running ??= drain()
      }),
    busy: () => inside,
    idle: async () => {
      while (running !== null) await running
    },
  }
}
