// FHIR courses: read by the adapter, its issues shown with their FHIRPath location; they stop nothing that can be decided.
import { localDay } from '@stature/civil-time'
import { NO_EXTRA_CODES, readFhirText, type FhirIssue } from '@stature/fhir'
import { DEFAULT_EDITION } from '@stature/label'
import type { Policy } from '@stature/protocol'
import { entryOf, type Entry } from '@stature/record'
import type { Io } from '../commands/io.js'
import { Failure, formatMessage, input, type Message } from '../usage/failure.js'
import { jsonFault, parseJson } from './json.js'
import { linesOf } from './lines.js'

/** What the adapter must know that no resource says. */
export interface FhirAsk {
  readonly file: string
  readonly zone: string | null
  readonly policy: Policy | null
}

const SHOWN = 20
const KINDS = { error: 'error', warning: 'warning', information: 'note' } as const
const ORDER = ['error', 'warning', 'information'] as const

function messageOf(issue: FhirIssue, file: string): Message {
  const place = issue.line === undefined ? file : `${file}:${String(issue.line)}`
  return { code: issue.code, place: `${place} ${issue.expression}`, text: issue.message }
}

/** Issues on stderr, the gravest first; the first twenty, and a count. */
function showIssues(io: Io, issues: readonly FhirIssue[], file: string): void {
  const ordered = ORDER.flatMap((severity) => issues.filter((issue) => issue.severity === severity))
  for (const issue of ordered.slice(0, SHOWN))
    io.err(formatMessage(KINDS[issue.severity], messageOf(issue, file)))
  if (ordered.length > SHOWN) io.err(`and ${String(ordered.length - SHOWN)} more\n`)
}

function lineOf(text: string, at: number): number {
  return text.slice(0, at).split('\n').length
}

function checkNesting(text: string, file: string): void {
  const fault = jsonFault(text)
  if (fault === null) return
  const place = fault.at === null ? file : `${file}:${String(lineOf(text, fault.at))}`
  throw input(fault.code, place, fault.text, fault.fix)
}

/** A document over several lines that is no JSON is torn; NDJSON is judged line by line. */
function checkWhole(text: string, file: string): void {
  const [first] = linesOf(text)
  if (first === undefined || parseJson(first.text).ok) return
  const whole = parseJson(text)
  if (whole.ok) return
  const { code, text: words, fix, at } = whole.fault
  throw input(code, at === null ? file : `${file}:${String(lineOf(text, at))}`, words, fix)
}

/** Reads a FHIR document. Throws exit 3 where no course can be made of it. */
export function readFhir(io: Io, text: string, { file, zone, policy }: FhirAsk): readonly Entry[] {
  checkNesting(text, file)
  checkWhole(text, file)
  const edition = policy?.edition ?? DEFAULT_EDITION
  const options = { zone, edition, policy, source: 'fhir', codes: NO_EXTRA_CODES }
  const { events, issues } = readFhirText(text, options)
  if (!events.some((event) => event.kind === 'course-opened')) {
    const fix = 'Give one Patient and dated resources that say when the course was opened'
    const text = 'no course can be made of this FHIR document'
    const errors = issues.filter(({ severity }) => severity === 'error')
    const none = { code: 'not-opened', place: file, text, fix }
    throw new Failure(3, [...errors.map((issue) => messageOf(issue, file)), none])
  }
  showIssues(io, issues, file)
  return events.map((event) => entryOf(event, localDay))
}
