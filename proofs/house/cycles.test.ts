// No source file reaches itself through its imports, and the guard turns red when one does.
import { describe, expect, it } from 'vitest'
import { cycleProblems } from './guards/cycles.js'
import { PACKAGES, sourcesOf } from './guards/sources.js'

describe('the source files', () => {
  it('have no cycle', () => {
    expect(cycleProblems(sourcesOf(PACKAGES))).toEqual([])
  })
})

describe('the guard of cycles goes red', () => {
  const at = (path: string, text: string) => ({ path, text })

  it('on a file that reaches itself through another', () => {
    const sources = [
      at('label/src/a.ts', `import { b } from './b.js'`),
      at('label/src/b.ts', `import type { A } from './a.js'`),
    ]
    expect(cycleProblems(sources)).toEqual(['label/src/a.ts → label/src/b.ts → label/src/a.ts'])
  })

  it('but not on two roads to one file', () => {
    const sources = [
      at('label/src/a.ts', `import './b.js'\nimport './c.js'`),
      at('label/src/b.ts', `import './c.js'`),
      at('label/src/c.ts', ''),
    ]
    expect(cycleProblems(sources)).toEqual([])
  })
})
