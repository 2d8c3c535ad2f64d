// NDJSON of events: every line is read, and everything wrong with any line is reported.
import type { Json } from '@stature/protocol'
import { readEvent, type StatureEvent } from '@stature/record'
import type { Message } from '../usage/failure.js'
import { parseJson } from './json.js'

/** One event with the line it stands on. */
export interface EventLine {
  readonly line: number
  readonly event: StatureEvent
}

/** Longest line that is read, in characters: no event is a hundredth of this. */
export const LONGEST_LINE = 1_000_000

/** One line that is not blank. */
interface TextLine {
  readonly line: number
  readonly text: string
}

/** The non-blank lines of a text, numbered from 1; one at a time, so that a long course is not held twice. */
export function* linesOf(text: string): Generator<TextLine> {
  let from = 0
  for (let line = 1; from < text.length; line += 1) {
    const found = text.indexOf('\n', from)
    const end = found < 0 ? text.length : found
    const content = text.slice(from, end).trim()
    if (content !== '') yield { line, text: content }
    from = end + 1
  }
}

/** Reads one event of a value; adds every issue to `problems`. */
export function eventOf(value: Json, place: string, problems: Message[]): StatureEvent | null {
  const read = readEvent(value)
  if (read.ok) return read.value
  for (const issue of read.issues) {
    const where = issue.path === '' ? place : `${place} ${issue.path}`
    problems.push({ code: issue.code, place: where, text: issue.message })
  }
  return null
}

/** Reads every line as an event. `problems` gathers what is wrong; the lines returned are the good ones. */
export function readLines(text: string, file: string, problems: Message[]): readonly EventLine[] {
  const events: EventLine[] = []
  for (const each of linesOf(text)) {
    const place = `${file}:${String(each.line)}`
    if (each.text.length > LONGEST_LINE) {
      const words = `this line is longer than ${String(LONGEST_LINE)} characters`
      problems.push({ code: 'too-long', place, text: words, fix: 'Write one event a line' })
      continue
    }
    const json = parseJson(each.text)
    if (!json.ok) {
      const { code, text: words, fix, at } = json.fault
      problems.push({ code, place: at === null ? place : `${place}:${String(at + 1)}`, text: words, fix })
      continue
    }
    const event = eventOf(json.value, place, problems)
    if (event !== null) events.push({ line: each.line, event })
  }
  return events
}
