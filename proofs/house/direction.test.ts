// The arrow between rooms holds in every source file, and the guard turns red when it does not.
import { describe, expect, it } from 'vitest'
import { directionProblems } from './guards/direction.js'
import { PACKAGES, sourcesOf } from './guards/sources.js'

const SOURCES = sourcesOf(PACKAGES)

describe('the rooms', () => {
  it('are read: every package has sources', () => {
    for (const folder of PACKAGES) {
      expect(
        SOURCES.some(({ path }) => path.startsWith(`${folder}/src/`)),
        folder,
      ).toBe(true)
    }
  })

  it('import only from rooms to their left', () => {
    expect(SOURCES.flatMap(directionProblems)).toEqual([])
  })
})

describe('the guard of direction goes red', () => {
  it.each([
    ['a room to the right by name', 'label/src/a.ts', `import { x } from '@stature/protocol'`],
    ['a room to the right by path', 'label/src/a.ts', `import { x } from '../../protocol/src/x.js'`],
    ['a type from a room to the right', 'protocol/src/a.ts', `import type { X } from '@stature/record'`],
    ['a re-export from a room to the right', 'record/src/a.ts', `export * from '@stature/fhir'`],
    ['a type import in place', 'record/src/a.ts', `type X = import('@stature/fhir').X`],
    ['a dynamic import', 'record/src/a.ts', `const x = import('stature')`],
    [
      'a deep path into a room to the right',
      'record/src/a.ts',
      `import { x } from '@stature/fhir/dist/x.js'`,
    ],
    ['a room to the left by path', 'protocol/src/a.ts', `import { x } from '../../label/src/x.js'`],
    ['a face from an adapter', 'adapters/fhir/src/a.ts', `import { x } from 'stature'`],
    ['an adapter from another adapter', 'adapters/fhir/src/a.ts', `import { x } from '@stature/storage'`],
    [
      'an adapter from another adapter by path',
      'adapters/fhir/src/a.ts',
      `import { x } from '../../storage/src/x.js'`,
    ],
    ['a face from another face', 'faces/cli/src/a.ts', `import { x } from '@stature/server'`],
    ['the own door', 'label/src/deep/a.ts', `import { x } from '../index.js'`],
    ['the own name', 'adapters/fhir/src/a.ts', `import { x } from '@stature/fhir'`],
    ['a package of npm in a pure room', 'protocol/src/a.ts', `import { x } from 'temporal-polyfill'`],
    ['a module of Node in a pure room', 'record/src/a.ts', `import { createHash } from 'node:crypto'`],
    ['a computed import in a pure room', 'record/src/a.ts', `const x = import(name)`],
    ['a script', 'faces/cli/src/a.ts', `import { root } from '../../../scripts/setup.mjs'`],
  ])('on %s', (_, path, text) => {
    expect(directionProblems({ path, text })).toHaveLength(1)
  })

  it.each([
    ['a room to the left', 'record/src/a.ts', `import { x } from '@stature/protocol'`],
    ['the own files', 'record/src/deep/a.ts', `import { x } from '../b.js'`],
    ['a package of npm in a face', 'faces/cli/src/a.ts', `import { x } from 'commander'`],
    ['a module of Node in an adapter', 'adapters/fhir/src/a.ts', `import { x } from 'node:fs'`],
    ['a name in a text', 'label/src/a.ts', `const x = "import { x } from '@stature/record'"`],
  ])('but not on %s', (_, path, text) => {
    expect(directionProblems({ path, text })).toEqual([])
  })
})
