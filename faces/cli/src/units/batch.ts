// Many rows of weight and dose: every row is checked before the first answer is written.
import { numbersOf, parseLevel, parseWeight } from '@stature/label'
import { syringeOf, SYRINGES, unitsOf, type Rounding, type Units } from '@stature/protocol'
import { Failure, input, type Message } from '../usage/failure.js'
import { csvField, readCsv, type CsvRecord } from './csv.js'

const COLUMNS = ['weight_kg', 'dose_mg_per_kg', 'syringe'] as const
type Column = (typeof COLUMNS)[number]

/** Columns after those of the file. */
export const APPENDED = [
  'massMg',
  'volumeMl',
  'marks',
  'fits',
  'drawnDownMarks',
  'drawnNearestUnderMaximumMarks',
]

/** One row: what stood in the file and what is appended. */
export interface BatchRow {
  readonly line: number
  readonly fields: readonly string[]
  readonly appended: readonly string[]
  /** True over the label's maximum; reported, not judged. */
  readonly absurd: boolean
}

/** The whole batch, header first. */
export interface Batch {
  readonly header: readonly string[]
  readonly rows: readonly BatchRow[]
  readonly lineBreak: string
}

type Places = Readonly<Record<Column, number>>

const NUMBERS = numbersOf('us-2019-12')

function placesIn(header: readonly string[], file: string): Places {
  const problems = COLUMNS.flatMap((column): Message[] => {
    const count = header.filter((name) => name === column).length
    if (count === 1) return []
    const text =
      count === 0 ? `the column ${column} is missing` : `the column ${column} stands ${String(count)} times`
    return [
      {
        code: 'bad-header',
        place: `${file}:1`,
        text,
        fix: `The header needs once each: ${COLUMNS.join(', ')}`,
      },
    ]
  })
  if (problems.length > 0) throw new Failure(3, problems)
  return {
    weight_kg: header.indexOf('weight_kg'),
    dose_mg_per_kg: header.indexOf('dose_mg_per_kg'),
    syringe: header.indexOf('syringe'),
  }
}

function rowOf(record: CsvRecord, places: Places, file: string, problems: Message[]): BatchRow | null {
  const cell = (column: Column): string => record.fields[places[column]] ?? ''
  const place = (column: Column): string => `${file}:${String(record.line)} ${column}`
  const weight = parseWeight(`${cell('weight_kg')}kg`)
  const level = parseLevel(`${cell('dose_mg_per_kg')}mg/kg`)
  const syringe = syringeOf(cell('syringe'))
  if (!weight.ok) problems.push({ code: weight.code, place: place('weight_kg'), text: weight.message })
  if (!level.ok) problems.push({ code: level.code, place: place('dose_mg_per_kg'), text: level.message })
  if (syringe === null) {
    const text = `there is no syringe ${JSON.stringify(cell('syringe'))}`
    const fix = `Write one of: ${SYRINGES.map((known) => known.id).join(', ')}`
    problems.push({ code: 'unknown-syringe', place: place('syringe'), text, fix })
  }
  if (!weight.ok || !level.ok || syringe === null) return null
  const ask = (rounding: Rounding): Units =>
    unitsOf({ weight: weight.value, level: level.value, syringe, rounding, maximum: NUMBERS.maximum })
  const down = ask('down')
  const near = ask('nearest-under-maximum')
  const appended = [
    down.massMg,
    down.volumeMl,
    down.marks,
    String(down.fits),
    down.drawn?.marks ?? '',
    near.drawn?.marks ?? '',
  ]
  return { line: record.line, fields: record.fields, appended, absurd: level.value > NUMBERS.maximum }
}

/** Reads and answers a whole file. Throws a `Failure` (exit 3) that lists every bad cell. */
export function batchOf(text: string, file: string): Batch {
  const csv = readCsv(text)
  if (!csv.ok) throw input('bad-csv', `${file}:${String(csv.line)}`, csv.message, 'See RFC 4180')
  const [header, ...records] = csv.records
  if (header === undefined)
    throw input('bad-header', `${file}:1`, 'the file is empty', `Begin with: ${COLUMNS.join(',')}`)
  const places = placesIn(header.fields, file)
  const problems: Message[] = []
  const rows = records.flatMap((record): BatchRow[] => {
    if (record.fields.length !== header.fields.length) {
      const text = `${String(record.fields.length)} fields where the header has ${String(header.fields.length)}`
      problems.push({
        code: 'bad-row',
        place: `${file}:${String(record.line)}`,
        text,
        fix: 'Quote fields with commas',
      })
      return []
    }
    const row = rowOf(record, places, file, problems)
    return row === null ? [] : [row]
  })
  if (problems.length > 0) throw new Failure(3, problems)
  return { header: header.fields, rows, lineBreak: text.includes('\r\n') ? '\r\n' : '\n' }
}

/** The batch as CSV. */
export function batchCsv(batch: Batch): string {
  const lines = [[...batch.header, ...APPENDED], ...batch.rows.map((row) => [...row.fields, ...row.appended])]
  return lines.map((fields) => fields.map(csvField).join(',') + batch.lineBreak).join('')
}

/** The batch as objects, one a row; an appended column wins over one of the same name in the file. */
export const batchObjects = (batch: Batch): readonly Readonly<Record<string, string>>[] =>
  batch.rows.map((row) => {
    const names = [...batch.header, ...APPENDED]
    const values = [...row.fields, ...row.appended]
    return Object.fromEntries(names.map((name, index) => [name, values[index] ?? '']))
  })
