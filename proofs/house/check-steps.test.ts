// The steps of `npm run check` that are the project's own each turn red on what they are there to find.
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { assertionProblems } from '../../scripts/check/assertions.mjs'
import { holdsSentence } from '../../scripts/check/label-text.mjs'
import { declaredLicense, isAllowed } from '../../scripts/check/licenses.mjs'
import { lockfileProblems } from '../../scripts/check/lockfile.mjs'
import { matchesLock } from '../../scripts/setup.mjs'
import { add, emptyTally, readReport } from '../../scripts/test-report.mjs'

describe('the hunt for tests that test nothing', () => {
  it.each([
    ['a test without an assertion', `it('x', () => { run() })`],
    ['a test without a body', `it('x')`],
    ['a table without an assertion', `it.each([[1], [2]])('x', (n) => { run(n) })`],
    ['a helper that asserts nothing', `const look = (n) => n\nit('x', () => { look(1) })`],
    ['a file without a test', `export const a = 1`],
    ['a test left out', `it.${SKIP}('x', () => { expect(1).toBe(1) })`],
    ['a test alone', `it.${ONLY}('x', () => { expect(1).toBe(1) })`],
    ['a test to do', `it.${TODO}('x')\nit('y', () => { expect(1).toBe(1) })`],
    ['a group left out', `describe.${SKIP}('g', () => { it('x', () => { expect(1).toBe(1) }) })`],
    ['a table left out', `it.${SKIP}.each([[1]])('x', (n) => { expect(n).toBe(1) })`],
    ['a test that expects to fail', `it.fails('x', () => { expect(1).toBe(2) })`],
  ])('finds %s', (_, text) => {
    expect(assertionProblems('a.test.ts', text)).not.toEqual([])
  })

  it.each([
    ['a plain test', `it('x', () => { expect(1).toBe(1) })`],
    ['a table', `it.each([[1]])('x', (n) => { expect(n).toBe(1) })`],
    ['a property', `it('x', () => { fc.assert(fc.property(fc.nat(), (n) => n >= 0)) })`],
    ['a helper that asserts', `function same(n) { expect(n).toBe(1) }\nit('x', () => { same(1) })`],
    [
      'a helper of a helper',
      `const a = () => expect(1).toBe(1)\nconst b = () => a()\nit('x', () => { b() })`,
    ],
    ['a time limit behind the body', `it('x', () => { expect(1).toBe(1) }, 1000)`],
    ['a regular expression', `it('x', () => { expect(/a/.test('a')).toBe(true) })`],
    ['options before the body', `it('x', { timeout: 10 }, () => { expect(1).toBe(1) })`],
  ])('is content with %s', (_, text) => {
    expect(assertionProblems('a.test.ts', text)).toEqual([])
  })

  it('reads helpers that a test imports', () => {
    const text = `import { same } from './same.js'\nit('x', () => { same(1) })`
    expect(
      assertionProblems('a.test.ts', text, () => 'export const same = (n) => expect(n).toBe(1)'),
    ).toEqual([])
    expect(assertionProblems('a.test.ts', text, () => 'export const same = (n) => n')).toHaveLength(1)
  })
})

// By name, so that a search for tests left out does not find these examples.
const SKIP: string = 'skip'
const ONLY: string = 'only'
const TODO: string = 'todo'

describe('the hunt for sentences of the label', () => {
  const sentence = 'Give the blue potion to every second dragon [see Dragons (9.9)].'
  const fingerprints = new Set([createHash('sha256').update(sentence).digest('hex')])

  it.each([
    ['plain text', `Before it. ${sentence} After it.`],
    ['broken over lines', sentence.replaceAll(' ', '\n')],
    ['a comment', `// Give the blue potion to every second\n  // dragon [see Dragons (9.9)].`],
    ['a block comment', `/**\n * Give the blue potion to every\n * second dragon [see Dragons (9.9)].\n */`],
    ['a string', `const x = '${sentence}'`],
    [
      'a joined string',
      `const x = 'Give the blue potion ' +\n  'to every second dragon [see Dragons (9.9)].'`.replace(
        "potion '",
        "potion'",
      ),
    ],
    ['a table cell', `| a | ${sentence} | b |`],
    ['a list', `- ${sentence}`],
    ['markup', `<li>Give the <b>blue</b> potion to every second dragon [<i>see Dragons (9.9)</i>].</li>`],
    ['no-break spaces', sentence.replaceAll(' ', '\u00a0')],
  ])('finds it in %s', (_, text) => {
    expect(holdsSentence(text, fingerprints)).toBe(true)
  })

  it('is content with other words', () => {
    expect(holdsSentence('Every second dragon gets the blue potion [see Dragons (9.9)].', fingerprints)).toBe(
      false,
    )
  })
})

describe('licences', () => {
  it.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0-only)', true],
    ['(MIT AND Zlib)', true],
    ['GPL-3.0-only', false],
    ['AGPL-3.0-or-later', false],
    ['MIT AND GPL-2.0-only', false],
    ['UNLICENSED', false],
    ['', false],
  ])('%s: %s', (license, allowed) => {
    expect(isAllowed(license, false)).toBe(allowed)
  })

  it('allows the terms of a tool only where nothing of it is shipped', () => {
    expect(isAllowed('LicenseRef-LHNCBC', true)).toBe(true)
    expect(isAllowed('LicenseRef-LHNCBC', false)).toBe(false)
  })

  it.each([
    ['a name', { license: 'MIT' }, 'MIT'],
    ['an object', { license: { type: 'ISC' } }, 'ISC'],
    ['a list', { licenses: [{ type: 'MIT' }, { type: 'ISC' }] }, 'MIT OR ISC'],
    ['nothing', {}, ''],
  ])('are read from %s', (_, manifest, license) => {
    expect(declaredLicense(manifest)).toBe(license)
  })
})

describe('the lock file', () => {
  it('names no address and has every checksum', () => {
    const packages = {
      '': {},
      'node_modules/a': { integrity: 'sha512-x' },
      'node_modules/own': { resolved: 'label', link: true },
    }
    expect(lockfileProblems({ packages })).toEqual([])
  })

  it.each([
    ['an address', { resolved: 'https://example.org/a.tgz', integrity: 'sha512-x' }],
    ['no checksum', {}],
  ])('is refused with %s', (_, entry) => {
    expect(lockfileProblems({ packages: { 'node_modules/a': entry } })).toHaveLength(1)
  })

  it.each([
    ['the same version', { 'node_modules/a': { version: '1' } }, true],
    ['another version', { 'node_modules/a': { version: '2' } }, false],
    ['nothing', {}, false],
  ])('is compared with what is installed: %s', (_, installed, same) => {
    expect(matchesLock({ '': {}, 'node_modules/a': { version: '1' } }, installed)).toBe(same)
  })

  it('lets an optional package be absent', () => {
    expect(matchesLock({ 'node_modules/a': { version: '1', optional: true } }, {})).toBe(true)
  })
})

describe('the count of tests', () => {
  const report = (testResults: readonly object[], exitCode: number) =>
    readReport(() => JSON.stringify({ testResults }), exitCode, '/p')
  const file = (status: string, tests: readonly (readonly [string, string])[]) => ({
    name: '/p/a.test.ts',
    status,
    message: 'cannot load\nstack',
    assertionResults: tests.map(([fullName, result]) => ({ fullName, status: result })),
  })

  it('counts a test once over all zones, and as failed where it failed in one', () => {
    const tally = emptyTally()
    add(
      tally,
      'UTC',
      report(
        [
          file('passed', [
            ['a', 'passed'],
            ['b', 'passed'],
          ]),
        ],
        0,
      ),
    )
    add(
      tally,
      'Pacific/Apia',
      report(
        [
          file('failed', [
            ['a', 'failed'],
            ['b', 'passed'],
          ]),
        ],
        1,
      ),
    )
    expect([tally.passed(), tally.failed()]).toEqual([1, 1])
    expect(tally.failures).toEqual(['a.test.ts > a [Pacific/Apia]'])
  })

  it('tells two tests of one name apart', () => {
    const tally = emptyTally()
    add(
      tally,
      'UTC',
      report(
        [
          file('failed', [
            ['a', 'passed'],
            ['a', 'failed'],
          ]),
        ],
        1,
      ),
    )
    expect([tally.passed(), tally.failed()]).toEqual([1, 1])
  })

  it.each([
    ['a file that did not load', [file('failed', [])], 1],
    ['a skipped test', [file('passed', [['a', 'skipped']])], 0],
    ['an exit code that no test explains', [file('passed', [['a', 'passed']])], 1],
  ])('counts %s as one failure', (_, results, exitCode) => {
    expect(report(results, exitCode).failed).toHaveLength(1)
  })

  it('counts a missing report as one failure', () => {
    const missing = readReport(
      () => {
        throw new Error('not there')
      },
      1,
      '/p',
    )
    expect(missing.failed).toEqual(['no report of the test run (not there)'])
  })
})
