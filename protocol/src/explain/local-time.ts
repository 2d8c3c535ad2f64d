// The time to wait for, on the clock of the reader: a face knows the zone, this room does not.
import type { Decision } from '../decision/decision.js'
import type { Outcome } from './headline.js'

/**
 * The decision to explain, with the time of a wait rewritten by the face: from ISO 8601 in UTC to the same instant with
 * the local offset. For words only; what is stored, hashed or returned as JSON stays as decided.
 */
export function inLocalTime(
  decision: Decision<Outcome>,
  toLocal: (iso: string) => string,
): Decision<Outcome> {
  const { outcome } = decision
  if (outcome.kind !== 'wait' || outcome.until === undefined) return decision
  return { ...decision, outcome: { ...outcome, until: toLocal(outcome.until) } }
}
