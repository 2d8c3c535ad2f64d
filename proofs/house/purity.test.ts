// Pure rooms have no clock, chance, world, waiting or logging; they compile without Node and the DOM.
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { compilerProblems, manifestProblems, purityProblems } from './guards/purity.js'
import { PURE_ROOMS, sourcesOf, textOf } from './guards/sources.js'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')

function optionsOf(room: string): ts.CompilerOptions {
  const file = join(root, room, 'tsconfig.json')
  const config = ts.getParsedCommandLineOfConfigFile(
    file,
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined },
  )
  return config?.options ?? {}
}

describe.each(PURE_ROOMS)('room %s', (room) => {
  it('does nothing impure', () => {
    expect(sourcesOf([room]).flatMap(purityProblems)).toEqual([])
  })

  it('has no dependency outside the project', () => {
    const path = `${room}/package.json`
    expect(manifestProblems(path, textOf(path))).toEqual([])
  })

  it('compiles without the types of Node and of the DOM', () => {
    expect(compilerProblems(room, optionsOf(room))).toEqual([])
  })
})

describe('the guard of purity goes red', () => {
  it.each([
    ['the clock', 'const now = Date.now()'],
    ['a date of now', 'const now = new Date()'],
    ['a date of now without brackets', 'const now = new Date'],
    ['Date called', 'const now = Date()'],
    ['chance', 'const x = Math.random()'],
    ['a log', `console.log('x')`],
    ['the process', 'const x = process.env.X'],
    ['a timer', 'setTimeout(f, 1)'],
    ['the network', `const x = fetch('x')`],
    ['a promise', 'const x = Promise.resolve(1)'],
    ['an async function', 'async function f() { return 1 }'],
    ['an async arrow', 'const f = async () => 1'],
    ['an async method', 'const f = { async g() { return 1 } }'],
    ['require', `const fs = require('fs')`],
    ['a dynamic import', `const x = import('./x.js')`],
    ['a class', 'class A {}'],
    ['a module variable', 'let count = 0'],
    ['the locale', 'const order = a.localeCompare(b)'],
    ['the local hour', 'const hour = date.getHours()'],
    ['a global handed on', 'const world = { globalThis: globalThis }'],
  ])('on %s', (_, text) => {
    expect(purityProblems({ path: 'label/src/a.ts', text })).not.toEqual([])
  })

  it.each([
    ['a date of an argument', 'const date = new Date(at).toISOString()'],
    ['a field of that name', 'const x = { process: 1 }.process'],
    ['a text of that name', `const x = 'console'`],
    ['a local variable in a function', 'function f() { let x = 0; x += 1; return x }'],
    ['a type of that name', 'interface A { readonly console: string }'],
  ])('but not on %s', (_, text) => {
    expect(purityProblems({ path: 'label/src/a.ts', text })).toEqual([])
  })

  it('on a dependency, of any kind', () => {
    const text = '{ "dependencies": { "@stature/label": "1", "a": "1" }, "peerDependencies": { "b": "1" } }'
    expect(manifestProblems('x', text)).toEqual(['x depends on a', 'x depends on b'])
  })

  it.each([
    ['types of Node', { types: ['node'], lib: ['lib.es2022.d.ts'], strict: true }],
    ['types left open', { lib: ['lib.es2022.d.ts'], strict: true }],
    ['the DOM', { types: [], lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'], strict: true }],
    ['libraries left open', { types: [], strict: true }],
    ['a lax compiler', { types: [], lib: ['lib.es2022.d.ts'] }],
  ])('on %s', (_, options) => {
    expect(compilerProblems('x', options)).toHaveLength(1)
  })
})
