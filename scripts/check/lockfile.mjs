// The lock file names what is installed, never from which host: a clone installs from the registry its user set.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../setup.mjs'

/**
 * Packages with an address, or without a checksum.
 * @param {{ packages: Record<string, { resolved?: string, link?: boolean, integrity?: string }> }} lock
 * @returns {string[]}
 */
export function lockfileProblems(lock) {
  return Object.entries(lock.packages)
    .filter(([path, entry]) => path.includes('node_modules/') && entry.link !== true)
    .flatMap(([path, entry]) => [
      ...(entry.resolved === undefined ? [] : [`${path} names the address it was downloaded from`]),
      ...(entry.integrity === undefined ? [`${path} has no checksum`] : []),
    ])
}

/** Problems of the project's own lock file. */
export const lockfile = () =>
  lockfileProblems(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')))
