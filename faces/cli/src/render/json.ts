// Answers as JSON: one line, keys sorted at every depth, so that equal answers are equal bytes.
import type { Call } from '../commands/command.js'

/** Sorted keys at every depth; members that are undefined are left out, as in JSON. */
export function sortedJson(value: unknown): string {
  if (Array.isArray(value))
    return `[${value.map((item) => (item === undefined ? 'null' : sortedJson(item))).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${sortedJson(member)}`)
  return `{${members.join(',')}}`
}

/** Writes one line of sorted JSON to stdout. */
export const answerJson = (call: Call, value: unknown): void => call.io.out(`${sortedJson(value)}\n`)
