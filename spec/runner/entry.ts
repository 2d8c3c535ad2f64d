// One dated statement of a history cell (`2 Mar 08:00 left thigh by caregiver`) and the event it becomes.
import type { Json } from '@stature/protocol'
import { readWhen, type Stamp } from './when.js'

/** An event before it has an id, in the serialised form of the record. */
export interface Draft {
  readonly kind: string
  readonly at: Stamp
  readonly role: string
  readonly recorded: Stamp
  readonly body: Readonly<Record<string, Json>>
  /** Name given in the cell (`#w1`), for corrections. */
  readonly name: string
}

export interface Entry {
  readonly at: Stamp
  readonly text: string
  readonly by: string | null
  readonly recorded: Stamp
  readonly name: string
}

const SUFFIX = /^(.*?)\s*(?:#(\w+)|by (prescriber|nurse|pharmacist|caregiver|patient)|recorded (\d.*))$/

function entryOf(text: string, zone: string): Entry {
  let rest = text
  let by: string | null = null
  let name = ''
  let recorded: Stamp | null = null
  for (let match = SUFFIX.exec(rest); match !== null; match = SUFFIX.exec(rest)) {
    rest = match[1] ?? ''
    if (match[2] !== undefined) name = match[2]
    if (match[3] !== undefined) by = match[3]
    if (match[4] !== undefined) recorded = readWhen(match[4], zone).at
  }
  const { at, rest: statement } = readWhen(rest, zone)
  return { at, text: statement, by, recorded: recorded ?? at, name }
}

/** The entries of a cell, separated by semicolons; `—` stands for none. */
export const entriesOf = (cell: string | undefined, zone: string): readonly Entry[] =>
  cell === undefined || cell === '—' ? [] : cell.split(';').map((part) => entryOf(part.trim(), zone))

/** An event of an entry; `role` is who usually records it. */
export const draft = (entry: Entry, role: string, kind: string, body: Draft['body']): Draft => ({
  kind,
  at: entry.at,
  role: entry.by ?? role,
  recorded: entry.recorded,
  name: entry.name,
  body,
})

/** The words of a statement, separated by commas. */
export const wordsOf = (text: string): readonly string[] =>
  text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')

/** Says which words a column understands. */
export const misread = (column: string, text: string): Error =>
  new Error(`column “${column}” does not understand “${text}”; see the vocabulary in spec/README.md`)
