// Gathers issues in the order in which they are found.
import { isList, type Json } from '@stature/protocol'
import type { Element } from '../element/element.js'
import type { FhirIssue, FhirIssueType, FhirSeverity } from './fhir-issue.js'

type Say = (code: FhirIssueType, at: Element, message: string) => undefined

/** Where readers say what they could not read. Each call returns undefined, so that a reader can end with it. */
export interface Report {
  readonly issues: readonly FhirIssue[]
  readonly error: Say
  readonly warn: Say
  readonly note: Say
}

/** What FHIRPath finds nothing at: null, and a list of nothing. */
const isNothing = (value: Json): boolean =>
  value === null ||
  (isList(value) && value.every((item) => item === null || (isList(item) && item.length === 0)))

/** Where nothing can be found, the location is the element around it. */
const locationOf = ({ path, value }: Element): string =>
  isNothing(value) ? path.replace(/\.[^.]*$/, '') : path

/** An empty report. */
export function newReport(): Report {
  const issues: FhirIssue[] = []
  const say =
    (severity: FhirSeverity): Say =>
    (code, at, message) => {
      const line = at.line === undefined ? {} : { line: at.line }
      issues.push({ severity, code, expression: locationOf(at), message, ...line })
      return undefined
    }
  return { issues, error: say('error'), warn: say('warning'), note: say('information') }
}
