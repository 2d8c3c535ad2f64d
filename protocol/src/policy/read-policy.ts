// Reads a policy file and names every missing, misspelt or wrong field at once, each with what to write.
import { read, type Issue, type Json, type Result } from '../shape/shape.js'
import { POLICY_FIELDS } from './policy-fields.js'
import { policyShape } from './policy-shape.js'
import type { Policy } from './policy.js'

const isAt = (path: string, root: string): boolean => path === root || path.startsWith(`${root}.`)

/** What to write at a path: that field's own words, or those of the fields below it. */
function whatToWrite(path: string): string {
  const own = POLICY_FIELDS.find((field) => isAt(path, field.path))
  if (own !== undefined) return own.write
  const parts = POLICY_FIELDS.filter((field) => isAt(field.path, path))
  return parts.map((field) => `${field.path.slice(path.length + 1)}: ${field.write}`).join('; ')
}

/** A misspelt name already says which one was meant. */
function withAdvice(issue: Issue): Issue {
  const write = issue.code === 'unknown-field' ? '' : whatToWrite(issue.path)
  return write === '' ? issue : { ...issue, message: `${issue.message} (write ${write})` }
}

/** The policy, or every issue with its path and what to write there. */
export function readPolicy(json: Json): Result<Policy> {
  const got = read(policyShape, json)
  return got.ok ? got : { ok: false, issues: got.issues.map(withAdvice) }
}

/** The shipped example, by its name. A face refuses it in production: a clinic adopts a policy of its own. */
export const policyIsExample = (policy: Policy): boolean => policy.id === 'cautious'
