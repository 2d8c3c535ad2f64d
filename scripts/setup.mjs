// Installs and builds what the other scripts need, and only when something is missing or older than the lock file.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project folder, without a trailing slash. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '')

const lockFile = join(root, 'package-lock.json')
const installedFile = join(root, 'node_modules', '.package-lock.json')

/**
 * Runs a command in the project folder and shows its output; answers its exit code.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Readonly<Record<string, string>>} env added to the environment
 * @returns {number}
 */
export function run(command, args, env = {}) {
  const done = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } })
  if (done.error !== undefined) console.error(`${command}: ${done.error.message}`)
  return done.status ?? 1
}

/** @param {string} file @returns {Record<string, { version?: string, optional?: boolean, link?: boolean }>} */
const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages

/** True where every package of the lock file is installed in the version it names; optional ones may be absent. */
export function matchesLock(wanted, installed) {
  return Object.entries(wanted)
    .filter(([path, entry]) => path.startsWith('node_modules/') && entry.link !== true)
    .every(([path, entry]) =>
      installed[path] === undefined ? entry.optional === true : installed[path].version === entry.version,
    )
}

/** Says whether `npm ci` must run: nothing installed, or the lock file is newer and names other versions. */
function needsInstall() {
  if (!existsSync(installedFile)) return true
  if (statSync(installedFile).mtimeMs >= statSync(lockFile).mtimeMs) return false
  if (!matchesLock(packagesOf(lockFile), packagesOf(installedFile))) return true
  const now = new Date()
  utimesSync(installedFile, now, now)
  return false
}

/**
 * Installs dependencies where needed; false where they are not there afterwards. `npm ci` also builds; a build that fails is
 * left for `build` to tell.
 * @returns {boolean}
 */
export function install() {
  if (!needsInstall()) return true
  console.log('set-up: npm ci')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const status = run(npm, ['ci', '--include=dev', '--ignore-scripts=false', '--no-audit', '--no-fund'])
  return status === 0 || !needsInstall()
}

/**
 * Compiles all rooms (incremental); false where the compiler complains.
 * @returns {boolean}
 */
export const build = () => run(process.execPath, ['scripts/build.mjs']) === 0
