// What could not be read, where, and what to do; the words are those of a FHIR OperationOutcome.

export type FhirSeverity = 'error' | 'warning' | 'information'

/** The codes used here of http://hl7.org/fhir/issue-type (R4). */
export type FhirIssueType =
  | 'invalid'
  | 'structure'
  | 'required'
  | 'value'
  | 'not-supported'
  | 'duplicate'
  | 'multiple-matches'
  | 'not-found'
  | 'code-invalid'
  | 'extension'
  | 'too-costly'
  | 'business-rule'
  | 'conflict'
  | 'incomplete'
  | 'informational'

/** `error`: a fact was not read · `warning`: it was read, and a person should look · `information`: left out on purpose. */
export interface FhirIssue {
  readonly severity: FhirSeverity
  readonly code: FhirIssueType
  /** FHIRPath of the element, from the Bundle or from the resource of one NDJSON line. */
  readonly expression: string
  /** What is wrong and what to do. */
  readonly message: string
  /** Line of NDJSON, counted from 1. */
  readonly line?: number
}
