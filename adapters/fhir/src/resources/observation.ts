// Observation: which of the readers below it belongs to, by status and code.
import { findingsOf } from '../codes/finding.js'
import { MEASUREMENTS } from '../codes/observation.js'
import { SCREENING_TOPICS } from '../codes/stature.js'
import { codeMap, conceptAt, meaningsOf, type Concept } from '../element/concept.js'
import { SNOMED } from '../codes/systems.js'
import { child, objectsAt, textAt } from '../element/child.js'
import type { Entry } from '../input/entry.js'
import type { Context } from '../read/context.js'
import type { Fact, Source } from '../read/fact.js'
import { leftOut, statusOf, unknownStatus } from '../read/status.js'
import { recordedOf } from '../read/when.js'
import { whoOf } from '../read/who.js'
import { readMeasurement } from './measurement.js'
import { readFindingObservation, readScreeningObservation } from './screening-observation.js'

const READ = ['preliminary', 'final', 'amended', 'corrected']
const LEFT_OUT = ['registered', 'cancelled', 'entered-in-error']

/** `Clinical finding`: the value, not the code, names it. */
const CLINICAL_FINDING = codeMap(SNOMED, { '404684003': true })

const sourceOf = (entry: Entry, context: Context): Source => ({
  entry,
  part: '',
  by: whoOf(objectsAt(entry.at, 'performer', context.report), 'nurse', entry, context),
  recorded: recordedOf(entry, 'issued', context),
})

/** True where the status lets the observation be read; says so otherwise. */
function isRead(entry: Entry, context: Context): boolean {
  const status = statusOf(entry, context)
  if (status === undefined) return false
  if (READ.includes(status.value)) return true
  if (LEFT_OUT.includes(status.value)) leftOut(status, context)
  else unknownStatus(status, context)
  return false
}

/** An observation that says why it has no value. */
function hasValue(entry: Entry, context: Context): boolean {
  const absent = child(entry.at, 'dataAbsentReason')
  if (absent === undefined) return true
  context.report.warn('incomplete', absent, 'has no value: the fact stays unknown')
  return false
}

/** The concept that names a finding: the code, or the value of a `Clinical finding`. */
function findingConcept(entry: Entry, code: Concept, context: Context): Concept {
  if (meaningsOf(code, CLINICAL_FINDING).length === 0) return code
  return conceptAt(entry.at, 'valueCodeableConcept', context.report) ?? code
}

/** Facts of an Observation, or null where its code is none of those read. */
export function readObservation(entry: Entry, context: Context): readonly Fact[] | null {
  const code = conceptAt(entry.at, 'code', context.report)
  if (code === undefined) {
    context.report.error('required', entry.at, 'has no code: nothing is read without one')
    return []
  }
  const measurements = meaningsOf(code, MEASUREMENTS)
  const topics = meaningsOf(code, SCREENING_TOPICS)
  const named = findingConcept(entry, code, context)
  const findings = findingsOf(named, context.options.codes)
  if (measurements.length + topics.length + findings.length === 0) return null
  if (!isRead(entry, context) || !hasValue(entry, context)) return []
  const source = sourceOf(entry, context)
  if (measurements.length > 0) return readMeasurement(entry, measurements, source, context)
  const [topic, ...others] = topics
  if (others.length > 0) {
    context.report.error('conflict', code.at, 'names two topics of the screening: give one Observation each')
    return []
  }
  if (topic !== undefined) return readScreeningObservation(entry, topic, source, context)
  return readFindingObservation(entry, findings, named !== code, source, context)
}

/** What kind of Observation was passed over, for one issue a code. */
export const observationName = (entry: Entry, context: Context): string =>
  conceptAt(entry.at, 'code', context.report)?.codings[0]?.code ??
  textAt(entry.at, 'id', context.report)?.value ??
  ''
