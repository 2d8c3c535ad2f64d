// What a reading needs to know that no resource says; nothing here has a default.
import type { EditionId } from '@stature/label'
import type { Policy } from '@stature/protocol'
import type { ExtraCodes } from '../codes/finding.js'

/** The fields of a policy by which amounts are drawn, slots told apart and a low glucose recognized. */
export type FhirPolicy = Pick<Policy, 'slots' | 'rounding' | 'syringes' | 'withholdBelowGlucose'>

export interface FhirOptions {
  /** Time zone of the child's days; null: that of each time's own offset, and times without offset are issues. */
  readonly zone: string | null
  readonly edition: EditionId
  /** Null: orders and injections are issues, because syringe, marks and slot are the policy's. */
  readonly policy: FhirPolicy | null
  /** Name of the system the resources come from; part of every event id. */
  readonly source: string
  /** Further codes the caller vouches for, such as RxNorm or local ones. */
  readonly codes: ExtraCodes
}
