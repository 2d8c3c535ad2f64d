// What a sync answers: 200 where all is there, 207 where some is not; one refused event answers as its own problem.
import { Problem, type Issue } from '../../http/problem.js'
import type { Answer } from '../../http/route.js'
import type { EventResult } from '../courses.js'

type Refused = Extract<EventResult, { result: 'refused' }>

const below = (path: string, issues: readonly Issue[]): readonly Issue[] =>
  issues.map((issue) => ({ ...issue, path: `${path}${issue.path}` }))

/** A result with the places of its issues in the body that was sent. */
export function placed(result: EventResult, path: string): EventResult {
  if (result.result === 'refused') return { ...result, issues: below(path, result.issues) }
  if (result.result === 'recorded') return { ...result, deviations: below(path, result.deviations) }
  return result
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`

/** The problem of an event that came alone. */
function problemOf({ status, issues, current }: Refused): Problem {
  const [first] = issues
  const detail = capital(first?.message ?? 'the event is not recorded')
  const fix = first?.fix ?? 'Correct what is listed.'
  const more = { issues, ...(current === undefined ? {} : { current }) }
  return new Problem(status, first?.code ?? 'refused', detail, fix, more)
}

const isRefused = (result: EventResult): result is Refused => result.result === 'refused'

/** Throws the problem of a single event that was refused. */
export function syncAnswer(
  results: readonly EventResult[],
  sequence: number,
  clockOffsetMs: number | null,
): Answer {
  const [only] = results
  if (results.length === 1 && only !== undefined && isRefused(only)) throw problemOf(only)
  const clock = clockOffsetMs === null ? {} : { clockOffsetMs }
  return { status: results.some(isRefused) ? 207 : 200, body: { results, sequence, ...clock } }
}
