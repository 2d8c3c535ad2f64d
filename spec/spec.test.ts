// Runs every page of the shelf: each case, each flip, each sum, and that no enforced clause lacks a flip.
import { describe, expect, it } from 'vitest'
import { clausesOf, GAP_IDS } from '@stature/label'
import { byNeed } from '@stature/record'
import { bag, differences, outcomeDifferences } from './runner/answer.js'
import { ask, askArranged, panelRowOf } from './runner/ask.js'
import { ANSWER_COLUMNS, FACT_COLUMNS, strangeColumns } from './runner/columns.js'
import type { Case, Flip, Page } from './runner/page.js'
import { readShelf } from './runner/shelf.js'
import { sumOf } from './runner/sum.js'

const PAGES = readShelf()
const FACTS: ReadonlySet<string> = new Set(FACT_COLUMNS)
const ANSWERS: ReadonlySet<string> = new Set(ANSWER_COLUMNS)

function caseOf(page: Page, flip: Flip): Case {
  const found = page.cases.find(({ name }) => name === flip.caseName)
  if (found === undefined)
    throw new Error(`${page.file}:${String(flip.line)}: no case is named “${flip.caseName}”`)
  return found
}

describe.each(PAGES)('$file', (page) => {
  it.each(page.cases)('line $line: $name', ({ row }) => {
    expect(strangeColumns(row.keys())).toEqual([])
    expect(differences(row, ask(row))).toEqual([])
  })

  it.each(page.flips)('line $line flips $clause: $caseName', (flip) => {
    const { row } = caseOf(page, flip)
    expect(FACTS.has(flip.change)).toBe(true)
    const before = bag(ask(row)['outcome'])
    const after = bag(ask(new Map([...row, [flip.change, flip.to]]))['outcome'])
    expect(outcomeDifferences(row.get('outcome') ?? '', before)).toEqual([])
    expect(outcomeDifferences(flip.then, after)).toEqual([])
    expect(after).not.toEqual(before)
  })

  it.each(page.sums)('line $line: the sum', ({ row }) => {
    for (const [column, answer] of sumOf(row)) expect([column, answer]).toEqual([column, row.get(column)])
  })
})

describe('the order of a panel', () => {
  const pairs = PAGES.flatMap(({ cases }) =>
    cases.flatMap(({ name, row }) => {
      const other = cases.find((each) => each.name === row.get('comes before'))
      return other === undefined ? [] : [{ name, row, after: other.name, other: other.row }]
    }),
  )

  it.each(pairs)('$name comes before $after', ({ name, row, after, other }) => {
    const one = { course: name, row: panelRowOf(row) }
    const two = { course: after, row: panelRowOf(other) }
    expect(byNeed(one, two)).toBeLessThan(0)
    expect(byNeed(two, one)).toBeGreaterThan(0)
  })

  it('has every case that is named', () => {
    const named = PAGES.flatMap(({ cases }) => cases.filter(({ row }) => row.has('comes before')))
    expect(pairs).toHaveLength(named.length)
    expect(named.length).toBeGreaterThan(0)
  })
})

describe('the shelf as a whole', () => {
  it('flips a fact for every enforced clause', () => {
    const flipped = new Set(PAGES.flatMap(({ flips }) => flips.map(({ clause }) => clause)))
    const lacking = clausesOf('us-2019-12')
      .filter(({ duty }) => duty !== 'advised')
      .map(({ id }) => id)
      .filter((id) => !flipped.has(id))
    expect(lacking).toEqual([])
  })

  it('answers the same in whatever order, and however often, events were recorded', () => {
    for (const { file, cases } of PAGES)
      for (const { name, row } of cases) {
        const answer = JSON.stringify(ask(row))
        const backwards = askArranged(row, (entries) => [...entries].reverse())
        const twice = askArranged(row, (entries) => [...entries, ...entries])
        expect([file, name, JSON.stringify(backwards)]).toEqual([file, name, answer])
        expect([file, name, JSON.stringify(twice)]).toEqual([file, name, answer])
      }
  })

  it('speaks only of clauses and gaps that exist', () => {
    const known = new Set<string>([...clausesOf('us-2019-12').map(({ id }) => id), ...GAP_IDS])
    const spoken = PAGES.flatMap(({ flips }) => flips.map(({ clause }) => clause))
    expect(spoken.filter((clause) => !known.has(clause))).toEqual([])
  })

  it('expects something of every case, and names each once a page', () => {
    for (const { file, cases } of PAGES) {
      const silent = cases.filter(({ row }) => ![...row.keys()].some((column) => ANSWERS.has(column)))
      expect([file, silent.map(({ name }) => name)]).toEqual([file, []])
      expect([file, new Set(cases.map(({ name }) => name)).size]).toEqual([file, cases.length])
    }
  })
})
