// The shipped policy, read as the command line reads it.
import { readPolicy, type Policy } from '@stature/protocol'
import { readFileSync } from 'node:fs'

/** `cautious` from a path; throws an Error where it cannot be used. */
export function policyAt(path: string): Policy {
  const got = readPolicy(JSON.parse(readFileSync(path, 'utf8')))
  if (!got.ok) throw new Error(`policy not usable: ${JSON.stringify(got.issues)}`)
  return got.value
}
