// One field of a request that cannot be used: where it stands, and what to write instead.
import type { Instant } from '@stature/label'
import type { Parsed } from '@stature/label'
import { parseInstant } from '@stature/protocol'
import { Problem } from '../http/problem.js'

/** A 400 that names one field; `path` is a JSON Pointer, or the name of a parameter. */
export const badField = (code: string, path: string, message: string, fix: string): Problem =>
  new Problem(400, code, 'The question cannot be read.', 'Correct what is listed.', {
    issues: [{ code, path, message, fix }],
  })

/** An instant as text. Throws Problem 400. */
export function instantAt(path: string, text: string): Instant {
  const read = parseInstant(text)
  if (read !== null) return read
  const fix = 'Write ISO 8601 with an offset, such as 2026-03-02T07:30:00-05:00.'
  throw badField('bad-time', path, 'this is not a time with an offset', fix)
}

export const instantOrNull = (path: string, text: string | undefined): Instant | null =>
  text === undefined ? null : instantAt(path, text)

/** A quantity as text, read by the label's own parsers. Throws Problem 400 with the parser's code and advice. */
export function quantityAt<T>(path: string, text: string, parse: (text: string) => Parsed<T>): T {
  const read = parse(text)
  if (read.ok) return read.value
  throw badField(read.code, path, 'this quantity cannot be read', read.message)
}
