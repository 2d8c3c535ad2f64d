// A pause longer than the policy's ends the standing prescription until a prescriber restarts (`gap.pause`).
import { dayNumber } from '@stature/label'
import type { Facts, PrescriptionFacts } from '../facts/facts.js'
import type { Policy } from '../policy/policy.js'

/** The newest prescription; null without one. */
export const newestPrescription = (facts: Facts): PrescriptionFacts | null =>
  facts.prescriptions.at(-1) ?? null

/** True when more local days than the policy's have passed since the later of the last injection and the prescription. */
export function isPaused(
  facts: Facts,
  prescription: PrescriptionFacts,
  policy: Policy,
  today: number,
): boolean {
  const last = facts.injections.last
  const since = last !== null && last.at > prescription.at ? last.on : prescription.on
  return today - dayNumber(since) > policy.pauseDaysBeforeRestart
}
