// The door of adapter `fhir`: R4 resources in, events and issues out.
export { looksLikeFhir } from './input/detect.js'
export { NO_EXTRA_CODES, type ExtraCodes } from './codes/finding.js'
export { STATURE } from './codes/systems.js'
export type { Code } from './element/concept.js'
export type { FhirIssue, FhirIssueType, FhirSeverity } from './issue/fhir-issue.js'
export type { FhirOptions, FhirPolicy } from './read/options.js'
export { readFhir, type FhirReading } from './read/read-fhir.js'
export { readFhirText } from './read/read-text.js'
