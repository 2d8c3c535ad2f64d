// Fills an empty place with what a backup holds, in the schema it was made in, and brings it to the newest.
import { BackupFailure, altered, misfit } from './failure.js'
import type { Link } from './link-type.js'
import { continueCounting, loadLines } from './load.js'
import type { Manifest } from './manifest.js'
import type { Part } from './part.js'
import { backupLines } from './read-file.js'
import { tablesOf } from './tables.js'

export interface Filling {
  readonly link: Link
  readonly manifest: Manifest
  readonly from: string
  readonly clock: () => number
}

const notEmpty = (what: string): BackupFailure =>
  new BackupFailure(
    'target-not-empty',
    `The place to restore to is not empty: ${what}. Nothing was restored.`,
    'Name a new file or a new database, or move the present one away first; a backup never overwrites a store.',
  )

async function refuseFull(part: Part, { link, manifest }: Filling): Promise<void> {
  const schema = await part.schemaOf(link)
  for (const { name } of await tablesOf(link, part.isOwn)) {
    if (name === 'key_store') continue
    if ((await link.all(`SELECT 1 AS there FROM ${name} LIMIT 1`, [])).length > 0)
      throw notEmpty(`table ${name}`)
  }
  if (schema !== null && schema !== manifest.schema) throw notEmpty(`it has the tables of schema ${schema}`)
}

function refuseNewer(part: Part, manifest: Manifest): void {
  if (manifest.schema <= part.newest) return
  throw new BackupFailure(
    'backup-newer',
    `The backup has schema ${manifest.schema}; this software knows schemas up to ${part.newest}. Nothing was restored.`,
    'Restore with the version of the software that made the backup, or a newer one.',
  )
}

/** In the caller's transaction. Throws StoreFailure or BackupFailure. */
export async function fill(part: Part, filling: Filling): Promise<void> {
  const { link, manifest, from, clock } = filling
  refuseNewer(part, manifest)
  await refuseFull(part, filling)
  await part.make(link, manifest.schema, clock)
  const tables = await tablesOf(link, part.isKept)
  if (tables.length === 0) throw misfit('there are none')
  try {
    await loadLines(link, tables, backupLines(from))
  } catch (error) {
    // Of a file that changed after it was checked.
    throw error instanceof SyntaxError ? altered(from) : error
  }
  await continueCounting(link, tables)
  await part.make(link, part.newest, clock)
}
