// Backups of the data and of the keys: consistent while the server runs, one form for both databases.
import type { StoreOptions } from '../port/store.js'
import { dumpLines } from './dump.js'
import { BackupFailure } from './failure.js'
import { linked } from './link.js'
import type { Manifest } from './manifest.js'
import { DATA, KEYS, type Part } from './part.js'
import { tablesOf } from './tables.js'
import { writeBackup } from './write-file.js'

const DAY_MS = 86_400_000
const LONGEST_DAYS = 366

const nothing = (url: string): BackupFailure =>
  new BackupFailure(
    'nothing-to-back-up',
    `There is no store of Stature at ${url.replace(/^(postgres\w*:).*/, '$1//…')}.`,
    'Name the store that the server uses.',
  )

interface Request {
  readonly url: string
  readonly to: string
  readonly madeAt: number
  readonly expires: number | null
}

const backUp = (part: Part, { url, to, madeAt, expires }: Request): Promise<Manifest> =>
  linked(url, 'reading', async (link) => {
    const schema = await part.schemaOf(link)
    if (schema === null) throw nothing(url)
    const courses = Number((await link.all(part.countCourses, []))[0]?.['courses'] ?? 0)
    const tables = await tablesOf(link, part.isKept)
    const rows = new Map<string, number>()
    const lines = dumpLines(link, tables, (table, count) => void rows.set(table, count))
    return writeBackup(to, lines, () => ({
      what: part.what,
      schema,
      madeAt,
      expires,
      courses,
      events: rows.get('event') ?? 0,
    }))
  })

/**
 * Backs up the data into a new file: everything that is kept, sealed as it is kept, except what is worked out again
 * (snapshots) and what must not come back to life (sessions, links, leases, counted attempts). Without the keys nothing
 * in it can be read. Throws StoreFailure or BackupFailure.
 */
export const backupData = (options: Pick<StoreOptions, 'data' | 'clock'>, to: string): Promise<Manifest> =>
  backUp(DATA, { url: options.data, to, madeAt: options.clock(), expires: null })

/**
 * Backs up the keys, wrapped as they are kept, for `days` days. An erasure is final when the last backup of the keys
 * made before it has expired and was deleted, so these days are the longest an erasure takes; keep no other copies. The
 * master keys are in no backup. Throws StoreFailure or BackupFailure.
 */
export async function backupKeys(
  options: Pick<StoreOptions, 'keys' | 'clock'>,
  to: string,
  days: number,
): Promise<Manifest> {
  if (!Number.isInteger(days) || days < 1 || days > LONGEST_DAYS) {
    throw new BackupFailure(
      'bad-days',
      'A backup of the keys lives for a whole number of days.',
      `Say for how many: 1 to ${LONGEST_DAYS}, and as few as restoring may need.`,
    )
  }
  const madeAt = options.clock()
  return backUp(KEYS, { url: options.keys, to, madeAt, expires: madeAt + days * DAY_MS })
}
