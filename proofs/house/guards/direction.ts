// The one arrow, label → protocol → record → audit → adapters → faces, checked import by import.
import { posix } from 'node:path'
import { importsOf } from './imports.js'
import type { Source } from './sources.js'

const ARROW = ['label', 'protocol', 'record', 'audit', 'adapters', 'faces'] as const
const PURE: readonly string[] = ['label', 'protocol', 'record', 'audit']

/** Folder of every package that a source may name. */
const FOLDER_OF: ReadonlyMap<string, string> = new Map([
  ['@stature/label', 'label'],
  ['@stature/protocol', 'protocol'],
  ['@stature/record', 'record'],
  ['@stature/audit', 'audit'],
  ['@stature/fhir', 'adapters/fhir'],
  ['@stature/civil-time', 'adapters/civil-time'],
  ['@stature/card', 'adapters/card'],
  ['@stature/cds-hooks', 'adapters/cds-hooks'],
  ['@stature/storage', 'adapters/storage'],
  ['stature', 'faces/cli'],
  ['@stature/server', 'faces/server'],
  ['@stature/web', 'faces/web'],
])

/** `adapters/fhir/src/read.ts` is of room `adapters` and package `adapters/fhir`. */
const roomOf = (path: string): string => path.split('/')[0] ?? ''
const packageOf = (path: string): string =>
  ['adapters', 'faces'].includes(roomOf(path)) ? path.split('/').slice(0, 2).join('/') : roomOf(path)

const rankOf = (room: string): number => ARROW.findIndex((each) => each === room)

/** The file or folder of the project that a specifier leads to; null for packages of npm and modules of Node. */
function targetOf(path: string, specifier: string): string | null {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(path), specifier).replace(/\.js$/, '.ts')
  const name = specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
  return FOLDER_OF.get(name) ?? null
}

function problemOf(path: string, specifier: string): string | null {
  const room = roomOf(path)
  const target = targetOf(path, specifier)
  if (target === null)
    return PURE.includes(room) ? 'a pure room uses only its own files and rooms to its left' : null
  if (rankOf(roomOf(target)) === -1) return 'leads out of the rooms'
  if (rankOf(roomOf(target)) > rankOf(room)) return 'goes against the arrow'
  if (roomOf(target) === room && packageOf(target) !== packageOf(path))
    return 'packages of one room stand apart'
  if (packageOf(target) === packageOf(path)) {
    if (!specifier.startsWith('.')) return 'a room does not import itself by name'
    return target === `${packageOf(path)}/src/index.ts` ? 'a room does not import its own index.ts' : null
  }
  return specifier.startsWith('.') ? 'another room is imported by its name' : null
}

/** Every import of a source that goes where it may not. */
export function directionProblems({ path, text }: Source): readonly string[] {
  return importsOf(path, text).flatMap((specifier) => {
    const problem = problemOf(path, specifier)
    return problem === null ? [] : [`${path} imports ${specifier}: ${problem}`]
  })
}

/** Files of the same package that a source imports. */
export const neighborsOf = ({ path, text }: Source): readonly string[] =>
  importsOf(path, text).flatMap((specifier) =>
    specifier.startsWith('.') ? [posix.join(posix.dirname(path), specifier).replace(/\.js$/, '.ts')] : [],
  )
