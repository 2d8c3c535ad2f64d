// A course as a file that grows: strict reading, an unbroken chain, and one atomic replacement.
import { existsSync, statSync } from 'node:fs'
import { canonicalJson, chained, verifyChain, type StatureEvent } from '@stature/record'
import type { Io } from '../commands/io.js'
import { decode } from '../course/decode.js'
import { isFhir } from '../course/kind.js'
import { readLines, type EventLine } from '../course/lines.js'
import { oneCourse } from '../course/one-course.js'
import { Failure, input, outside, type Message } from '../usage/failure.js'

/** What a course file held when it was read. */
export interface CourseFile {
  readonly path: string
  /** The text as it stands; empty where the file does not exist yet. */
  readonly text: string
  /** The events once each, in the order of the file. */
  readonly events: readonly StatureEvent[]
  /** The event of the last line. */
  readonly last: StatureEvent | null
  /** False where no event carries its place in a chain yet. */
  readonly chained: boolean
  readonly stamp: string
}

/** Tells whether a file changed since it was read. */
const stampOf = (path: string): string => {
  if (!existsSync(path)) return 'none'
  const { ino, size, mtimeMs } = statSync(path)
  return [ino, size, mtimeMs].join(' ')
}

function checkChain(lines: readonly EventLine[], path: string): boolean {
  const chain = verifyChain(lines.map((each) => each.event))
  if (chain.kind === 'not-chained') return false
  if (chain.kind === 'ok') return true
  const line = lines[chain.line - 1]?.line ?? chain.line
  const fix =
    'Nothing is appended to a broken chain: restore the file from a copy that `stature verify` accepts'
  throw input('broken-chain', `${path}:${String(line)}`, `the hash chain is broken here (${chain.why})`, fix)
}

/** Reads a course file for appending. Throws exit 3 on bad content, a FHIR document or a broken chain. */
export function readCourseFile(io: Io, path: string): CourseFile {
  const stamp = stampOf(path)
  if (stamp === 'none') return { path, text: '', events: [], last: null, chained: true, stamp }
  const text = decode(io.read(path), path)
  if (isFhir(text)) {
    throw input(
      'fhir-course',
      path,
      'this is a FHIR document; events are not appended to it',
      'Name an NDJSON file of events',
    )
  }
  const problems: Message[] = []
  const lines = readLines(text, path, problems)
  const events = text.trim() === '' ? [] : oneCourse(lines, path, problems)
  if (problems.length > 0) throw new Failure(3, problems)
  const last = lines.at(-1)?.event ?? null
  return { path, text, events, last, chained: lines.length === 0 || checkChain(lines, path), stamp }
}

/** New events as chained lines after the last event. */
function linesAfter(last: StatureEvent | null, events: readonly StatureEvent[]): string {
  let before = last
  let text = ''
  for (const event of events) {
    before = chained(event, before)
    text += `${canonicalJson(before)}\n`
  }
  return text
}

/** The file's next text. A chained file keeps every byte it has; a plain one is chained from its first event on. */
export function grown(file: CourseFile, events: readonly StatureEvent[]): string {
  if (!file.chained) return linesAfter(null, [...file.events, ...events])
  const kept = file.text === '' || file.text.endsWith('\n') ? file.text : `${file.text}\n`
  return kept + linesAfter(file.last, events)
}

/** The place in the chain of the last event now there. */
export const lengthOf = (file: CourseFile): number =>
  file.chained ? (file.last?.sequence ?? 0) : file.events.length

/** Puts the grown text in place of the file, unless something else changed it since. */
export function replace(io: Io, file: CourseFile, text: string, held: () => boolean): void {
  if (!held() || stampOf(file.path) !== file.stamp) {
    throw outside('changed', file.path, 'another program changed the file meanwhile', 'Run the command again')
  }
  io.write(file.path, text)
}
