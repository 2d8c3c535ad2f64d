// Comma-separated values after RFC 4180: quoted fields, doubled quotes, line breaks inside quotes, CRLF or LF.

/** One record with the line on which it starts. */
export interface CsvRecord {
  readonly line: number
  readonly fields: readonly string[]
}

/** The records of a text, or the first thing wrong with it. */
export type CsvResult =
  | { readonly ok: true; readonly records: readonly CsvRecord[] }
  | { readonly ok: false; readonly line: number; readonly message: string }

interface Field {
  readonly text: string
  /** Index after the field: at a comma, a line break or the end. */
  readonly end: number
}

const broken = (line: number, message: string): CsvResult => ({ ok: false, line, message })

/** A quoted field from its opening quote; null where the closing quote is missing. */
function quoted(text: string, from: number): Field | null {
  let value = ''
  let at = from + 1
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote < 0) return null
    value += text.slice(at, quote)
    if (text[quote + 1] !== '"') return { text: value, end: quote + 1 }
    value += '"'
    at = quote + 2
  }
}

function plain(text: string, from: number): Field {
  let end = from
  while (end < text.length && !',\r\n'.includes(text[end] ?? '')) end += 1
  return { text: text.slice(from, end), end }
}

const breaksIn = (text: string): number => text.split('\n').length - 1

/** Length of the line break at an index; 0 where there is none. */
function breakAt(text: string, at: number): number {
  if (text[at] === '\n') return 1
  return text[at] === '\r' && text[at + 1] === '\n' ? 2 : 0
}

/** Reads every record. Empty lines are passed over. */
export function readCsv(text: string): CsvResult {
  const records: CsvRecord[] = []
  let fields: string[] = []
  let line = 1
  let started = 1
  for (let at = 0; at < text.length || fields.length > 0;) {
    const field = text[at] === '"' ? quoted(text, at) : plain(text, at)
    if (field === null) return broken(line, 'a quoted field is never closed: add the closing quote')
    if (text[at] !== '"' && field.text.includes('"')) {
      return broken(
        line,
        'a quote stands inside an unquoted field: quote the whole field and double the quote',
      )
    }
    fields.push(field.text)
    line += breaksIn(text.slice(at, field.end))
    const skip = breakAt(text, field.end)
    if (skip === 0 && field.end < text.length) {
      if (text[field.end] !== ',')
        return broken(line, 'text stands between a field and the next comma: remove it')
      at = field.end + 1
      continue
    }
    if (fields.length > 1 || fields[0] !== '') records.push({ line: started, fields })
    fields = []
    at = field.end + skip
    line += skip > 0 ? 1 : 0
    started = line
  }
  return { ok: true, records }
}

/** One field as text: quoted where it must be. */
export const csvField = (value: string): string =>
  /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
