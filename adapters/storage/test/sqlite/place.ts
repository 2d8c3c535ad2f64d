// Folders for file stores under test, and the options to open a store with.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { StoreOptions } from '@stature/storage'

export const MASTER_KEY = new Uint8Array(32).fill(7)

export const options = (data: string, keys: string): StoreOptions => ({
  data,
  keys,
  masterKeys: [MASTER_KEY],
  clock: () => Date.now(),
})

export function inFolder(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'stature-store-'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
