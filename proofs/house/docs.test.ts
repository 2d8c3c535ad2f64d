// Pages keep their word: links lead somewhere, and every control that the hazard log names exists.
import { dirname, posix } from 'node:path'
import { GAP_IDS, SECTION_TWO_IDS, SUPPLEMENT_IDS } from '@stature/label'
import { ADVICE_IDS, RULES } from '@stature/protocol'
import { describe, expect, it } from 'vitest'
import { exists, markdownFiles, textOf } from './guards/sources.js'

/** Relative links of a page that lead to no file. */
function deadLinks(path: string, text: string, there: (path: string) => boolean): readonly string[] {
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map((found) => (found[1] ?? '').replace(/#.*$/, ''))
    .filter((target) => target !== '' && !/^[a-z]+:/.test(target))
    .map((target) => posix.normalize(posix.join(dirname(path), target)))
    .filter((target) => !there(target))
    .map((target) => `${path} links to ${target}`)
}

const KNOWN: ReadonlySet<string> = new Set<string>([
  ...RULES.map(({ id }) => id),
  ...SECTION_TWO_IDS,
  ...SUPPLEMENT_IDS,
  ...GAP_IDS,
  ...ADVICE_IDS,
])
/** Things in code letters that are not controls: commands, flags, settings, and examples of what was typed. */
const NOT_A_CONTROL = /^(stature |--|NODE_ENV=|[.\d])/

/** The rows of the hazard log: number and control. */
const rowsOf = (text: string): readonly (readonly [string, string])[] =>
  [...text.matchAll(/^\| (H\d+) \|(.*)\|$/gm)].map((row) => [
    row[1] ?? '',
    (row[2] ?? '').split('|')[3] ?? '',
  ])

/** Controls in code letters that are neither an id nor a path. */
const unknownControls = (
  text: string,
  known: ReadonlySet<string>,
  there: (path: string) => boolean,
): readonly string[] =>
  rowsOf(text).flatMap(([number, control]) =>
    [...control.matchAll(/`([^`]+)`/g)]
      .map((found) => found[1] ?? '')
      .filter((name) => !NOT_A_CONTROL.test(name) && !known.has(name) && !there(name))
      .map((name) => `${number} names ${name}, which does not exist`),
  )

describe('pages', () => {
  it('link only to what is there', () => {
    expect(markdownFiles().flatMap((path) => deadLinks(path, textOf(path), exists))).toEqual([])
  })

  it('are seen to link wrongly', () => {
    const there = (path: string): boolean => path === 'docs/b.md'
    expect(deadLinks('docs/a.md', '[x](b.md) [y](../c.md#part) [z](https://example.org)', there)).toEqual([
      'docs/a.md links to c.md',
    ])
  })
})

describe('the hazard log', () => {
  const text = textOf('docs/hazard-log.md')

  it('has its rows, each with a control', () => {
    const rows = rowsOf(text)
    expect(rows.length).toBeGreaterThanOrEqual(25)
    expect(rows.filter(([, control]) => control.trim() === '')).toEqual([])
    expect(new Set(rows.map(([number]) => number)).size).toBe(rows.length)
  })

  it('names only controls that exist', () => {
    expect(unknownControls(text, KNOWN, exists)).toEqual([])
  })

  it('is seen to name a control that does not exist', () => {
    const row = '| H01 | a | b | c | `dose.start`, `no.such-rule`, `stature verify` | low |'
    expect(unknownControls(row, KNOWN, () => false)).toEqual(['H01 names no.such-rule, which does not exist'])
  })
})
