// The log of looks at a panel: one entry a day for whoever was shown a child, and another where what was decided had changed.
import { StoreFailure } from '@stature/storage'
import type { Role } from '@stature/record'
import { lru } from '../courses/lru.js'
import type { Context } from '../http/context.js'
import type { Standing } from './rows.js'

export interface Look {
  readonly course: string
  readonly role: Role
  readonly standing: Standing
}

export interface Looks {
  /** Resolves when the entries are durable. Throws what the store throws, unless its disk takes nothing: reading goes on. */
  note(account: string, looks: readonly Look[], at: number): Promise<void>
}

const DAY_MS = 86_400_000
/** Entries under way at once: a large panel must not fill the store's queue. */
const AT_ONCE = 20

interface Noted {
  readonly at: number
  readonly shown: string
}

const KEPT = { most: 100_000, heaviest: Infinity, weightOf: () => 1 } as const

const cannotBeWritten = (error: unknown): boolean =>
  error instanceof StoreFailure && (error.code === 'store-full' || error.code === 'store-read-only')

/** What a look showed of a decision; a row says no more than that it needs looking at, and why. */
function shownOf({ standing: { base } }: Look): object {
  if (base === null) return { outcome: null, reasons: [] }
  return { outcome: base.outcome, reasons: base.reasons.map(({ kind }) => kind) }
}

export function looksOf(context: Context): Looks {
  const noted = lru<Noted>(KEPT)
  const write = async (account: string, look: Look, at: number): Promise<void> => {
    const shown = shownOf(look)
    const key = `${account} ${look.course}`
    const text = JSON.stringify(shown)
    const before = noted.get(key)
    if (before?.shown === text && at >= before.at && at - before.at < DAY_MS) return
    const { course, role, standing } = look
    const details = JSON.stringify({ route: 'readPanel', role, sequence: standing.sequence, ...shown })
    try {
      await context.store.log.write({ course, at, actor: account, what: 'read', details })
      noted.set(key, { at, shown: text })
    } catch (error) {
      if (!cannotBeWritten(error)) throw error
      context.log.warn({}, 'a look at a panel could not be written to the log yet')
    }
  }
  return {
    note: async (account, looks, at) => {
      for (let from = 0; from < looks.length; from += AT_ONCE)
        await Promise.all(looks.slice(from, from + AT_ONCE).map((look) => write(account, look, at)))
    },
  }
}
