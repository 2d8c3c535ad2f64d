// Reads the project's own source files, so that guards can be plain functions of a path and a text.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** A source file: its path from the project folder, with `/`, and its text. */
export interface Source {
  readonly path: string
  readonly text: string
}

function walk(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? walk(path) : [path]
  })
}

/** Text of one file of the project. */
export const textOf = (path: string): string => readFileSync(join(root, path), 'utf8')

/** True where the project has the file. */
export const exists = (path: string): boolean => existsSync(join(root, path))

/** Source files of packages, such as `label` or `adapters/fhir`. */
export function sourcesOf(packages: readonly string[]): readonly Source[] {
  return packages
    .flatMap((folder) => walk(join(root, folder, 'src')))
    .filter((path) => path.endsWith('.ts'))
    .map((path) => relative(root, path).replaceAll('\\', '/'))
    .sort()
    .map((path) => ({ path, text: textOf(path) }))
}

const NOT_OURS: ReadonlySet<string> = new Set([
  'node_modules',
  'dist',
  '.git',
  '.stryker-tmp',
  'reports',
  'coverage',
])

/** Pages of the project, outside of what is installed or generated. */
export function markdownFiles(folder = ''): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.isDirectory()) return NOT_OURS.has(entry.name) ? [] : markdownFiles(path)
    return entry.name.endsWith('.md') ? [path] : []
  })
}

/** Packages inside a folder of packages, such as `adapters`. */
export function packagesIn(folder: string): readonly string[] {
  if (!exists(folder)) return []
  return readdirSync(join(root, folder))
    .filter((name) => exists(`${folder}/${name}/package.json`))
    .map((name) => `${folder}/${name}`)
}

/** Pure rooms that exist today. */
export const PURE_ROOMS: readonly string[] = ['label', 'protocol', 'record', 'audit'].filter((room) =>
  exists(`${room}/package.json`),
)

/** Every package, in the order of the arrow. */
export const PACKAGES: readonly string[] = [...PURE_ROOMS, ...packagesIn('adapters'), ...packagesIn('faces')]
