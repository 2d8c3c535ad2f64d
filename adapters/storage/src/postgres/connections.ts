// The connections of one process: taken for one piece of work, replaced when they break, waited for with a limit.
import pg, { type Client, type ClientBase, type ClientConfig, type PoolClient } from 'pg'
import { setImmediate as turn, setTimeout as pause } from 'node:timers/promises'
import { StoreFailure } from '../port/store.js'
import { busy, failureOf } from './failure.js'
import { isStale } from './again.js'
import { greet } from './greet.js'
import type { Limits } from './settings.js'

const IDLE_MS = 30_000
/** Between two tries to connect to a server that is starting. */
const PAUSE_MS = 100
/** What pg says when all connections stay in use. */
const ALL_IN_USE = 'timeout exceeded when trying to connect'

export interface Connections {
  /**
   * Gives the work a connection of its own; work that lasts says when it was answered. Throws the errors of pg, and
   * StoreFailure where there is no connection.
   */
  use<T>(work: (client: Client, answered: () => void) => Promise<T>): Promise<T>
  /** Waits for what is under way. */
  close(): Promise<void>
}

const nothing = (): void => undefined

export const isUnreachable = (failure: unknown): boolean =>
  failure instanceof StoreFailure && failure.code === 'store-unreachable'

/** After such an error the connection is not used again. */
export const spoils = (error: unknown): boolean => isStale(error) || isUnreachable(failureOf(error, ''))

/** Ends a connection without asking the other side, which may never answer. */
export const cut = (client: Client): void => void client.connection.stream.destroy()

/** Knows which connections are open, and which of them nobody uses. */
function watched(pool: pg.Pool): { readonly open: ReadonlySet<Client>; readonly idle: ReadonlySet<Client> } {
  const open = new Set<Client>()
  const idle = new Set<Client>()
  // A connection that breaks says so to whoever uses it; without a listener the process would end.
  pool.on('error', nothing)
  pool.on('connect', (client) => {
    client.on('error', nothing)
    open.add(client)
  })
  pool.on('acquire', (client) => void idle.delete(client))
  pool.on('release', (_error, client) => void idle.add(client))
  pool.on('remove', (client) => {
    open.delete(client)
    idle.delete(client)
  })
  return { open, idle }
}

interface Taker {
  readonly pool: pg.Pool
  readonly place: string
  readonly waitMs: number
  readonly clock: () => number
  /** When the server last answered. */
  readonly heard: () => number
}

/** Waits for a connection while the server starts or is full, no longer than `waitMs`, also where the clock is set back. */
async function take({ pool, place, waitMs, clock, heard }: Taker): Promise<PoolClient> {
  const from = clock()
  for (;;) {
    try {
      return await pool.connect()
    } catch (error) {
      const now = clock()
      const answering = now - heard() < waitMs
      if (error instanceof Error && error.message === ALL_IN_USE && answering) throw busy(place)
      const failure = failureOf(error, place)
      if (!isUnreachable(failure) || now < from || now - from + PAUSE_MS >= waitMs) throw failure
    }
    await pause(PAUSE_MS)
  }
}

/** Back to the others, unless it is broken or still inside a transaction. */
function giveBack(client: PoolClient, broken: boolean): void {
  const clean = !broken && client.getTransactionStatus() === 'I'
  if (!clean) cut(client)
  client.release(!clean)
}

interface Worker {
  readonly onAnswer: () => void
  readonly onSpoiled: () => void
}

async function useOnce<T>(
  client: PoolClient,
  body: (client: Client, answered: () => void) => Promise<T>,
  { onAnswer, onSpoiled }: Worker,
): Promise<T> {
  let spoiled = false
  try {
    const result = await body(client, onAnswer)
    onAnswer()
    return result
  } catch (error) {
    spoiled = spoils(error)
    if (spoiled) onSpoiled()
    throw error
  } finally {
    giveBack(client, spoiled)
  }
}

export function connectionsOn(
  settings: ClientConfig,
  limits: Limits,
  place: string,
  clock: () => number,
): Connections {
  // The pool waits for the greeting; its types do not say so.
  const onConnect = (client: ClientBase): unknown => greet(client, place)
  const pool = new pg.Pool({
    ...settings,
    max: limits.size,
    pipeline: true,
    idleTimeoutMillis: IDLE_MS,
    onConnect,
  })
  const { open, idle } = watched(pool)
  let heard = Number.NEGATIVE_INFINITY
  const taker: Taker = { pool, place, waitMs: limits.waitMs, clock, heard: () => heard }
  const onAnswer = (): void => {
    heard = clock()
  }
  // Where one connection is dead or stale the others are likely to be: nobody else shall wait for them in vain.
  const onSpoiled = (): void => idle.forEach(cut)
  const work: Worker = { onAnswer, onSpoiled }
  return {
    use: async (body) => useOnce(await take(taker), body, work),
    close: async () => {
      await pool.end()
      await turn()
      open.forEach(cut)
    },
  }
}
