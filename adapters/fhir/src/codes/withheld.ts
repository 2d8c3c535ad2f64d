// Why an injection was not given: own codes, and vomiting of HL7's list; every other reason is `other`.
import { codeMap, meaningsOf, type CodeMap, type Concept } from '../element/concept.js'
import { NOT_GIVEN, STATURE } from './systems.js'

export type WithheldReason = 'not-eating' | 'low-glucose' | 'unwell' | 'vial' | 'other'

const REASONS: CodeMap<WithheldReason> = new Map([
  ...codeMap<WithheldReason>(STATURE, {
    'not-eating': 'not-eating',
    'low-glucose': 'low-glucose',
    unwell: 'unwell',
    vial: 'vial',
    other: 'other',
  }),
  ...codeMap<WithheldReason>(NOT_GIVEN, { d: 'unwell' }),
])

/** The first reason that a code names; text is never interpreted. */
export const withheldReasonOf = (reasons: readonly Concept[]): WithheldReason =>
  reasons.flatMap((reason) => meaningsOf(reason, REASONS))[0] ?? 'other'
