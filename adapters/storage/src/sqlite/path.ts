// What a url of an embedded store names: a file, or memory.
import { resolve } from 'node:path'
import { StoreFailure } from '../port/store.js'

export const badUrl = (what: string): StoreFailure =>
  new StoreFailure(
    'bad-url',
    `not a place for a store: ${what}`,
    'Give memory: or file:/path/to/stature.db or postgres://user:password@host:5432/database.',
    false,
  )

/** The absolute path of a file store; empty for `memory:`. Throws StoreFailure `bad-url`. */
export function sqlitePath(url: string): string {
  if (url === 'memory:') return ''
  const path = url.replace(/^file:(\/\/(?=\/))?/, '')
  if (!url.startsWith('file:') || !/^[^:?#\0]+$/.test(path) || path.endsWith('/')) throw badUrl(url)
  return resolve(path)
}
