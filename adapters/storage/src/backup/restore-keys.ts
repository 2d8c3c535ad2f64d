// Restores keys, and erases among them at once what the data remember as erased.
import { eraseKey, wrappers, type Erasure } from '../keys/key-table.js'
import { masterKeysOf, wrongMasterKey } from '../keys/wrapping.js'
import type { StoreOptions } from '../port/store.js'
import { BackupFailure } from './failure.js'
import { fill } from './fill.js'
import type { Link } from './link-type.js'
import { isThere, linked } from './link.js'
import type { Manifest } from './manifest.js'
import { DATA, KEYS } from './part.js'

const dataFirst = (): BackupFailure =>
  new BackupFailure(
    'data-first',
    'The data are not there, and they remember which courses were erased. Nothing was restored.',
    'Restore the data first, then the keys.',
  )

async function erasuresOfData(url: string): Promise<readonly Erasure[]> {
  if (!isThere(url)) throw dataFirst()
  return linked(url, 'reading', async (link) => {
    if ((await DATA.schemaOf(link)) === null) throw dataFirst()
    const rows = await link.all('SELECT course, erased_at FROM course WHERE erased_at IS NOT NULL', [])
    return rows.map((row) => ({ course: String(row['course']), at: Number(row['erased_at']) }))
  })
}

async function eraseAgain(link: Link, erasures: readonly Erasure[]): Promise<number> {
  let again = 0
  for (const { course, at } of erasures) {
    const rows = await link.all('SELECT 1 AS there FROM course_key WHERE course = $1 AND erased_at IS NULL', [
      course,
    ])
    again += rows.length
    await eraseKey(link, course, at)
  }
  return again
}

/** Answers how many keys were erased again. Throws StoreFailure (`wrong-master-key` among others) or BackupFailure. */
export async function restoreKeys(options: StoreOptions, manifest: Manifest, from: string): Promise<number> {
  const masters = masterKeysOf(options.masterKeys)
  const erasures = await erasuresOfData(options.data)
  return linked(options.keys, 'writing', async (link) => {
    await fill(KEYS, { link, manifest, from, clock: options.clock })
    const missing = (await wrappers(link)).filter((id) => !masters.byId.has(id))
    if (missing.length > 0) {
      throw wrongMasterKey(
        `This backup is wrapped with master key ${missing.join(', ')}, which was not given.`,
      )
    }
    return eraseAgain(link, erasures)
  })
}
