// The files of the project: those git knows or would add, that are there.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { root } from '../setup.mjs'

const NOT_OURS = new Set(['node_modules', 'dist', '.git', 'coverage', 'reports', '.stryker-tmp', 'out'])

/** @param {string} folder @returns {string[]} */
function walk(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (NOT_OURS.has(entry.name)) return []
    const path = join(folder, entry.name)
    return entry.isDirectory() ? walk(path) : [relative(root, path)]
  })
}

/** Paths from the project folder, sorted; without git (an unpacked archive) the folder itself is walked. */
export function projectFiles() {
  const listed = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  const paths = listed.status === 0 ? listed.stdout.split('\0').filter((path) => path !== '') : walk(root)
  return [...new Set(paths)].filter((path) => isFile(join(root, path))).sort()
}

const isFile = (path) => existsSync(path) && statSync(path).isFile()

/** Tests of any room. */
export const isTest = (path) => /\.test\.ts$/.test(path)
