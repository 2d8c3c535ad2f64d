// Reads one page of the shelf: its baseline values, its cases, its flips and its sums, nothing else on it.

/** Cells of one table row by column name; a cell left empty is absent. */
export type Row = ReadonlyMap<string, string>

/** One case with the baseline of its page already filled in. */
export interface Case {
  readonly name: string
  readonly line: number
  readonly row: Row
}

/** One fact of a case changed, and the outcome it must lead to. */
export interface Flip {
  readonly clause: string
  readonly line: number
  readonly caseName: string
  readonly change: string
  readonly to: string
  readonly then: string
}

/** A line of arithmetic: columns as in the table. */
export interface Sum {
  readonly line: number
  readonly row: Row
}

export interface Page {
  readonly file: string
  readonly cases: readonly Case[]
  readonly flips: readonly Flip[]
  readonly sums: readonly Sum[]
}

interface Table {
  readonly head: readonly string[]
  readonly rows: readonly { readonly line: number; readonly row: Row }[]
}

const cellsOf = (line: string): readonly string[] =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim().replace(/^`|`$/g, ''))

function rowOf(head: readonly string[], line: string, number: number, file: string): Row {
  const cells = cellsOf(line)
  if (cells.length !== head.length)
    throw new Error(
      `${file}:${String(number)}: ${String(cells.length)} cells under ${String(head.length)} columns`,
    )
  return new Map(
    head.flatMap((name, i): [string, string][] => {
      const cell = cells[i] ?? ''
      return cell === '' ? [] : [[name, cell]]
    }),
  )
}

function tablesOf(text: string, file: string): readonly Table[] {
  const lines = text.split('\n')
  const tables: Table[] = []
  for (let i = 0; i < lines.length; i += 1) {
    const first = lines[i] ?? ''
    if (!first.startsWith('|') || !/^\|[\s:|-]+\|$/.test((lines[i + 1] ?? '').trim())) continue
    const head = cellsOf(first)
    const rows: { line: number; row: Row }[] = []
    for (i += 2; (lines[i] ?? '').startsWith('|'); i += 1)
      rows.push({ line: i + 1, row: rowOf(head, lines[i] ?? '', i + 1, file) })
    tables.push({ head, rows })
  }
  return tables
}

const cell = (row: Row, name: string): string => row.get(name) ?? ''

const flipOf = (line: number, row: Row): Flip => ({
  line,
  clause: cell(row, 'clause'),
  caseName: cell(row, 'case'),
  change: cell(row, 'change only'),
  to: cell(row, 'to'),
  then: cell(row, 'then'),
})

/** First columns by which a table is known; a misspelt one must not be passed over in silence. */
const TABLES = ['unless a row says otherwise', 'case', 'clause', 'weight']

/** Reads a page. A baseline table changes the values of every case below it, on top of the baselines above. */
export function readPage(text: string, file: string): Page {
  const cases: Case[] = []
  const flips: Flip[] = []
  const sums: Sum[] = []
  let baseline: Row = new Map()
  for (const { head, rows } of tablesOf(text, file)) {
    if (!TABLES.includes(head[0] ?? ''))
      throw new Error(`${file}: a table may not begin with “${head[0] ?? ''}”`)
    if (head[0] === 'unless a row says otherwise')
      baseline = new Map([
        ...baseline,
        ...rows.map(({ row }): [string, string] => [
          cell(row, 'unless a row says otherwise'),
          cell(row, 'it is'),
        ]),
      ])
    if (head[0] === 'case')
      for (const { line, row } of rows)
        cases.push({ name: cell(row, 'case'), line, row: new Map([...baseline, ...row]) })
    if (head[0] === 'clause') flips.push(...rows.map(({ line, row }) => flipOf(line, row)))
    if (head[0] === 'weight') sums.push(...rows)
  }
  return { file, cases, flips, sums }
}
