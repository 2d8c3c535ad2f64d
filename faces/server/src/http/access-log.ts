// Every look at a patient's data leaves an entry in the course's own log, kept before the answer leaves the house.
import type { LogEntry } from '@stature/storage'
import type { Context } from './context.js'
import type { Access, Caller, Route } from './route.js'

const MINUTE_MS = 60_000
/** Entries of the last minute that are remembered before old ones are swept out. */
const MANY = 10_000

export interface AccessLog {
  /** Resolves when the entry is durable: at once where the same was logged within the minute. Throws what the store throws. */
  note(row: Route, caller: Caller<Access>, at: number): Promise<void>
}

interface Noted {
  readonly at: number
  readonly written: Promise<void>
}

function sweep(noted: Map<string, Noted>, at: number): void {
  if (noted.size < MANY) return
  for (const [key, entry] of noted) if (at - entry.at >= MINUTE_MS) noted.delete(key)
}

/** Reads and writes of one session come in bursts and are one entry a minute; anything else is an entry each time. */
const isCoalesced = (what: string): boolean => what === 'read' || what === 'write'

export function accessLogOf(context: Context): AccessLog {
  const noted = new Map<string, Noted>()
  const write = (entry: LogEntry): Promise<void> => context.store.log.write(entry)
  return {
    async note(row, caller, at) {
      const what = row.logs ?? null
      if (what === null || !('grant' in caller)) return
      const { account, session, grant } = caller
      const details = JSON.stringify({ route: row.id, role: grant.role })
      const entry: LogEntry = { course: grant.course, at, actor: account.id, what, details }
      if (!isCoalesced(what)) return write(entry)
      const key = [session.id, grant.course, what].join(' ')
      const before = noted.get(key)
      if (before !== undefined && at - before.at < MINUTE_MS && at >= before.at) return before.written
      const written = write(entry)
      sweep(noted, at)
      noted.set(key, { at, written })
      // An entry that was not kept must not stand for the next one.
      return written.catch((error: unknown) => {
        noted.delete(key)
        throw error
      })
    },
  }
}
