// What every answer to every request must be, however hostile: no fault of ours, a problem in its form, nothing leaked.
import { problemsOf } from '../../src/http/openapi-answers.js'
import { ROUTES } from '../../src/routes.js'
import type { Hostile } from './request.js'

export interface Answered {
  readonly status: number
  readonly type: string
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: string
}

const FIELDS = ['type', 'title', 'code', 'detail', 'fix']
const TRACE = /\n\s+at \S+.*:\d+:\d+|node_modules|\/src\/[\w/-]+\.ts/

const rows = new Map(
  ROUTES.map((row) => [row.id, new Set([...Object.keys(row.answers).map(Number), ...problemsOf(row)])]),
)

function jsonOf(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : null
  } catch {
    return null
  }
}

function problemFaults({ status, type, body }: Answered): readonly string[] {
  if (!type.startsWith('application/problem+json')) return [`${status} is ${type || 'of no type'}`]
  const problem = jsonOf(body)
  if (problem === null) return [`${status} is no JSON`]
  const missing = FIELDS.filter((field) => typeof Reflect.get(problem, field) !== 'string')
  const other = Reflect.get(problem, 'status') === status ? [] : ['the problem names another status']
  return [...missing.map((field) => `the problem has no ${field}`), ...other]
}

/** Empty where the answer is in order. */
export function faultsOf({ row, method, path }: Hostile, answer: Answered): readonly string[] {
  const { status, headers, body } = answer
  const faults: string[] = []
  if (status >= 500) faults.push(`answered ${status}: ${body.slice(0, 300)}`)
  if (status >= 400 && method !== 'HEAD') faults.push(...problemFaults(answer))
  if ('x-injected' in headers) faults.push('a header was injected')
  if (status >= 400 && TRACE.test(body)) faults.push('the answer tells of our code')
  // The plan for low sugar alone may be kept by a browser: it is to be had without a network.
  const kept = path.startsWith('/api/v1/low-sugar') ? ['no-store', 'private, no-cache'] : ['no-store']
  if (!kept.includes(String(headers['cache-control'])))
    faults.push(`cache-control is ${String(headers['cache-control'])}`)
  const said = row === null ? undefined : rows.get(row)
  if (said !== undefined && !said.has(status))
    faults.push(`${row ?? ''} says nothing of ${status}: ${body.slice(0, 300)}`)
  return faults
}
