// Statements of many requests on few connections: each is a transaction of its own and waits for no answer before it is sent.
import type { Client } from 'pg'
import { spoils, type Connections } from './connections.js'
import { nextTurn } from '../turn.js'
import { ask, type Answer, type Ask } from './statement.js'

/**
 * Each of them commits one statement after the other: more share a sync of the disk between them, fewer wake fewer processes
 * of the server.
 */
const LANES = 12
/** So many of one turn leave on one lane, in one write: each is a sync of the disk, so many more would wait for each other. */
const TOGETHER = 8
/** One lane gives its connection back after so many, so that whoever waits for a connection gets one. */
const MOST_TAKEN = 500

/** A connection that statements share. It is given back when the last of them is answered. */
interface Lane {
  readonly connected: Promise<Client>
  /** Statements without an answer. */
  waiting: number
  /** Statements it was given in all. */
  taken: number
  /** Why the connection is not to be used again; null as long as it may be. */
  spoiled: Error | null
  readonly answered: () => void
  /** Gives the connection back. */
  readonly end: () => void
}

const nothing = (): void => undefined

function openLane(connections: Connections): Lane {
  let [end, answered] = [nothing, nothing]
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  const connected = new Promise<Client>((resolve, reject) => {
    const held = connections.use(async (client, onAnswer) => {
      answered = onAnswer
      resolve(client)
      await ended
      if (lane.spoiled !== null) throw lane.spoiled
    })
    // Once connected, what went wrong is told to those whose statements it was.
    held.catch(reject)
  })
  const lane: Lane = { connected, waiting: 0, taken: 0, spoiled: null, answered: () => answered(), end }
  return lane
}

/** What is asked before others get their turn leaves in one write for each connection: a write wakes a process of the server. */
function gathering(): (client: Client) => void {
  const corked = new Set<Client['connection']['stream']>()
  const flush = (): void => {
    const streams = [...corked]
    corked.clear()
    for (const stream of streams) stream.uncork()
  }
  return ({ connection: { stream } }) => {
    if (corked.has(stream)) return
    if (corked.size === 0) process.nextTick(flush)
    corked.add(stream)
    stream.cork()
  }
}

/** The lane of this turn, until it has its share; `choose` finds the next one. */
function inTurn(isOpen: (lane: Lane) => boolean, choose: () => Lane): () => Lane {
  let lane: Lane | null = null
  let given = 0
  const end = (): void => {
    lane = null
  }
  return () => {
    if (lane === null) setImmediate(end)
    if (lane === null || given === TOGETHER || !isOpen(lane)) {
      lane = choose()
      given = 0
    }
    given += 1
    return lane
  }
}

/** Sends it on its lane and waits for the answer. */
async function sent(
  lane: Lane,
  gather: (client: Client) => void,
  ...statement: Parameters<Ask>
): Promise<Answer> {
  const client = await lane.connected
  gather(client)
  try {
    const answer = await ask(client, ...statement)
    lane.answered()
    // Answers that arrived together are acted on together.
    await nextTurn()
    return answer
  } catch (error) {
    if (error instanceof Error && spoils(error)) lane.spoiled ??= error
    throw error
  }
}

/**
 * `size`: how many connections there are. A statement that waits for a lock holds up those that already wait behind it, no
 * longer than the limit of locks; new ones go where fewer wait.
 */
export function lanesOn(connections: Connections, size: number): Ask {
  const most = Math.min(LANES, size)
  const open = new Set<Lane>()
  const gather = gathering()
  const choose = (): Lane => {
    if (open.size < most) {
      const fresh = openLane(connections)
      open.add(fresh)
      return fresh
    }
    return [...open].reduce((best, lane) => (lane.waiting < best.waiting ? lane : best))
  }
  const next = inTurn((lane) => open.has(lane), choose)
  return async (sql, values) => {
    const lane = next()
    lane.waiting += 1
    lane.taken += 1
    if (lane.taken === MOST_TAKEN) open.delete(lane)
    try {
      return await sent(lane, gather, sql, values)
    } finally {
      lane.waiting -= 1
      if (lane.waiting === 0 || lane.spoiled !== null) open.delete(lane)
      if (lane.waiting === 0) lane.end()
    }
  }
}
