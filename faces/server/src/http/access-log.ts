// Every look at a patient's data leaves an entry in the course's own log, kept before the answer leaves the house.
import { StoreFailure, type LogEntry } from '@stature/storage'
import type { Context } from './context.js'
import type { Access, Caller, Route } from './route.js'

const MINUTE_MS = 60_000
/** Entries of the last minute that are remembered before old ones are swept out. */
const MANY = 10_000

/** Looks that could not be written yet are kept in memory up to so many; then reading is refused after all. */
const MOST_OWED = 10_000

export interface AccessLog {
  /**
   * Resolves when the entry is durable: at once where the same was logged within the minute. Throws what the store throws;
   * but where its disk is full or read-only, reading goes on, and what is owed to the log is written once it can be.
   */
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

const cannotBeWritten = (error: unknown): boolean =>
  error instanceof StoreFailure && (error.code === 'store-full' || error.code === 'store-read-only')

/** Writes entries; of reading, those that no disk takes now are written before the next one that it takes. */
function writerOf({ store, log }: Context): (entry: LogEntry) => Promise<void> {
  const owed: LogEntry[] = []
  const pay = async (): Promise<void> => {
    for (let entry = owed.shift(); entry !== undefined; entry = owed.shift()) {
      try {
        await store.log.write(entry)
      } catch (error) {
        owed.unshift(entry)
        throw error
      }
    }
  }
  return async (entry) => {
    try {
      await store.log.write(entry)
    } catch (error) {
      if (entry.what !== 'read' || !cannotBeWritten(error) || owed.length >= MOST_OWED) throw error
      owed.push(entry)
      log.warn({ owed: owed.length }, 'a look could not be written to the log yet')
      return
    }
    await pay().catch(() => log.warn({ owed: owed.length }, 'looks are still owed to the log'))
  }
}

export function accessLogOf(context: Context): AccessLog {
  const noted = new Map<string, Noted>()
  const write = writerOf(context)
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
