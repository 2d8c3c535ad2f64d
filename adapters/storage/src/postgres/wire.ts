// The connection that carries announcements between processes: one of its own, because NOTIFY makes commits wait in line.
import pg, { type Client, type ClientConfig } from 'pg'
import { randomUUID } from 'node:crypto'
import type { Announcement } from '../sql/driver.js'
import { cut } from './connections.js'
import { heardIn, missed, payloadsOf } from './payload.js'

/** At most one message in this time, so many changes travel together. */
const GATHER_MS = 100
/** A connection that is silently cut off shows by this. */
const PULSE_MS = 2_000
const LONGEST_PAUSE_MS = 2_000
const FIRST_PAUSE_MS = 100
/** With more than this waiting, everyone is told to look at everything. */
const MOST_WAITING = 10_000

const CHANNEL = 'stature'
const SEND = `SELECT count(pg_notify('${CHANNEL}', payload)) AS sent FROM unnest($1::text[]) AS payload`
// A message is no record: its commit waits for no disk.
const LISTEN = `SET synchronous_commit = off; LISTEN ${CHANNEL}`

export interface Wire {
  send(announcement: Announcement): void
  close(): Promise<void>
}

interface State {
  client: Client | null
  closed: boolean
  sending: boolean
  pauseMs: number
  waiting: Map<string, Announcement>
  readonly timers: Set<NodeJS.Timeout>
}

interface Line {
  readonly settings: ClientConfig
  readonly sender: string
  readonly state: State
  readonly tell: (announcement: Announcement) => void
}

function later(state: State, ms: number, work: () => void): void {
  const timer = setTimeout(() => {
    state.timers.delete(timer)
    work()
  }, ms)
  state.timers.add(timer)
}

function put(state: State, announcement: Announcement): void {
  const key = `${announcement.what} ${announcement.key}`
  if (state.waiting.size < MOST_WAITING || state.waiting.has(key)) state.waiting.set(key, announcement)
  else state.waiting = new Map(missed().map((each) => [each.what, each]))
}

/** Sends what waits, then rests; what could not be sent waits for the next connection. */
async function flush(line: Line): Promise<void> {
  const { state, sender } = line
  const { client, waiting } = state
  if (client === null || state.sending || waiting.size === 0) return
  state.sending = true
  state.waiting = new Map()
  try {
    await client.query(SEND, [payloadsOf(sender, [...waiting.values()])])
  } catch {
    for (const [key, announcement] of waiting) if (!state.waiting.has(key)) put(state, announcement)
    lost(line, client)
  }
  if (state.closed) return
  later(state, GATHER_MS, () => {
    state.sending = false
    void flush(line)
  })
}

function beat(line: Line, client: Client): void {
  const { state } = line
  later(state, PULSE_MS, () => {
    if (state.client !== client) return
    client.query('SELECT 1').then(
      () => beat(line, client),
      () => lost(line, client),
    )
  })
}

function lost(line: Line, client: Client): void {
  const { state } = line
  cut(client)
  if (state.client !== client) return
  state.client = null
  if (!state.closed) later(state, FIRST_PAUSE_MS, () => void reconnect(line))
}

async function connect(line: Line): Promise<void> {
  const client = new pg.Client({ ...line.settings, query_timeout: PULSE_MS })
  client.on('error', () => lost(line, client))
  client.on('end', () => lost(line, client))
  client.on('notification', ({ payload }) => heardIn(line.sender, payload ?? '').forEach(line.tell))
  try {
    await client.connect()
    await client.query(LISTEN)
  } catch (error) {
    cut(client)
    throw error
  }
  if (line.state.closed) cut(client)
  else {
    line.state.client = client
    beat(line, client)
  }
}

/** Until it works. What was committed while cut off was heard by nobody here, so listeners are told to look again. */
async function reconnect(line: Line): Promise<void> {
  const { state, tell } = line
  try {
    await connect(line)
    state.pauseMs = FIRST_PAUSE_MS
    missed().forEach(tell)
    await flush(line)
  } catch {
    state.pauseMs = Math.min(state.pauseMs * 2, LONGEST_PAUSE_MS)
    if (!state.closed) later(state, state.pauseMs, () => void reconnect(line))
  }
}

/** Listens from the start, so that nothing is missed between opening and the first listener. Throws the errors of pg. */
export async function openWire(
  settings: ClientConfig,
  tell: (announcement: Announcement) => void,
): Promise<Wire> {
  const state: State = {
    client: null,
    closed: false,
    sending: false,
    pauseMs: FIRST_PAUSE_MS,
    waiting: new Map(),
    timers: new Set(),
  }
  const line: Line = { settings, sender: randomUUID(), state, tell }
  await connect(line)
  return {
    send: (announcement) => {
      put(state, announcement)
      void flush(line)
    },
    close: async () => {
      state.sending = false
      state.closed = true
      await flush(line)
      state.timers.forEach(clearTimeout)
      if (state.client !== null) cut(state.client)
    },
  }
}
