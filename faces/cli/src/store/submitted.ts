// Events handed in to be recorded: one JSON object, or NDJSON; everything wrong with any of them is reported.
import type { StatureEvent } from '@stature/record'
import { zoneProblem } from '../course/one-course.js'
import { parseJson } from '../course/json.js'
import { eventOf, linesOf, readLines, type EventLine } from '../course/lines.js'
import { Failure, input, type Message } from '../usage/failure.js'

const FILE = 'stdin'

/** One event over several lines, as a person writes it. */
function single(text: string, problems: Message[]): readonly EventLine[] {
  const json = parseJson(text)
  if (!json.ok) {
    const { code, text: words, fix } = json.fault
    throw input(code, FILE, words, fix)
  }
  const event = eventOf(json.value, FILE, problems)
  return event === null ? [] : [{ line: 1, event }]
}

const isWhole = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** Reads what was handed in. Throws a `Failure` (exit 3) with every problem. */
export function submitted(text: string): readonly StatureEvent[] {
  const lines = [...linesOf(text)]
  const [first] = lines
  if (first === undefined)
    throw input('empty', FILE, 'there is no event here', 'Write the event to stdin as JSON')
  const problems: Message[] = []
  const over = lines.length > 1 && !isWhole(first.text)
  const events = over ? single(text, problems) : readLines(text, FILE, problems)
  for (const each of events) {
    const zone = zoneProblem(each, FILE)
    if (zone !== null) problems.push(zone)
  }
  if (problems.length > 0) throw new Failure(3, problems)
  return events.map(({ event }) => event)
}
