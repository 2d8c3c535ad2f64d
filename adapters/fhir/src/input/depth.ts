// How deep JSON may nest: deeper input is no FHIR resource, and reading it by recursion would not end well.
import { isList, isRecord, type Json } from '@stature/protocol'

const DEEPEST = 60

/** Does the value nest deeper than any resource does? Walks without recursion. */
export function isTooDeep(json: Json): boolean {
  let level: readonly Json[] = [json]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return true
    level = level.flatMap((value) => (isList(value) ? value : isRecord(value) ? Object.values(value) : []))
  }
  return false
}
