// The fixed grid must decide as it did when the protocol got its version, and as the second reader does.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { differences } from '../second-reader/disagree.js'
import { decidedGrid, digestOf, refusal, type Digest } from './digest.js'

const FILE = new URL('./digest.json', import.meta.url)
const stored = (): Digest | null => (existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : null)
const rows = decidedGrid()
const mode = process.env['STATURE_DIGEST'] ?? 'check'
const CHANGED =
  'A decision changed: raise PROTOCOL_VERSION in protocol/src/version.ts, then run `node proofs/digest/rewrite.mjs`.'

if (mode !== 'check')
  test('the digest is written again', () => {
    const now = digestOf(rows)
    expect(refusal(stored(), now, mode === 'same-version')).toBeNull()
    writeFileSync(FILE, `${JSON.stringify(now, null, 2)}\n`)
  })

describe('the fixed grid', () => {
  test('decides as its digest says', () => {
    expect(digestOf(rows), CHANGED).toEqual(stored())
  })

  test('decides as the second reader does', () => {
    const found = rows.flatMap(({ group, asked, decisions }) =>
      differences(asked.question, decisions).map(({ asked: name, what }) => `${group}, ${name}: ${what}`),
    )
    expect([...new Set(found)]).toEqual([])
  })
})

describe('the digest is written again', () => {
  const old: Digest = { protocol: '1.0.0', decisions: 1, groups: { a: 'x' } }
  test.each([
    ['for the first time', null, old, false, true],
    ['unchanged', old, old, false, true],
    ['changed under the same version', old, { ...old, groups: { a: 'y' } }, false, false],
    ['changed under the same version, on purpose', old, { ...old, groups: { a: 'y' } }, true, true],
    ['changed under a new version', old, { ...old, protocol: '1.1.0', groups: { a: 'y' } }, false, true],
  ])('%s', (_name, before, now, sameVersion, allowed) => {
    expect(refusal(before, now, sameVersion) === null).toBe(allowed)
  })
})
