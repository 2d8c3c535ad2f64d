// Condition: hypoglycemia, closed epiphyses, malignancy, hypersensitivity and the indication, by code and status.
import { findingsOf, type Finding } from '../codes/finding.js'
import { severityOf } from '../codes/severity.js'
import { CONDITION_CLINICAL, CONDITION_VERIFICATION } from '../codes/systems.js'
import { codeMap, conceptAt, meaningsOf, type Concept } from '../element/concept.js'
import { child } from '../element/child.js'
import type { Entry } from '../input/entry.js'
import type { Context } from '../read/context.js'
import type { Draft, Fact, Source } from '../read/fact.js'
import { lastUpdated, momentAt, momentOf, recordedOf } from '../read/when.js'
import { whoOf } from '../read/who.js'
import type { Moment } from '../time/moment.js'
import { factsOfFinding, type Certainty, type StatedFinding } from './finding-facts.js'
import { notRead } from './not-read.js'

const VERIFICATION = codeMap(CONDITION_VERIFICATION, {
  confirmed: 'present',
  unconfirmed: 'suspected',
  provisional: 'suspected',
  differential: 'suspected',
  refuted: 'refuted',
  'entered-in-error': 'error',
} as const)

const CLINICAL = codeMap(CONDITION_CLINICAL, {
  active: 'present',
  recurrence: 'present',
  relapse: 'present',
  inactive: 'past',
  remission: 'past',
  resolved: 'past',
} as const)

/** A status that is given but not known, or said twice differently, cannot be told. */
function oneOf<T>(
  concept: Concept | undefined,
  map: ReadonlyMap<string, T>,
  context: Context,
): T | null | 'unclear' {
  if (concept === undefined) return null
  const [only, ...others] = meaningsOf(concept, map)
  if (only !== undefined && others.length === 0) return only
  context.report.warn('code-invalid', concept.at, 'is no status that FHIR R4 knows: correct it')
  return 'unclear'
}

/** How sure the condition is; an unclear status is read as the more cautious. Null: entered in error. */
function certaintyOf(entry: Entry, context: Context): Certainty | null {
  const verification = conceptAt(entry.at, 'verificationStatus', context.report)
  const said = oneOf(verification, VERIFICATION, context)
  if (said === 'error') return null
  if (said === 'refuted' || said === 'suspected') return said
  const clinical = oneOf(conceptAt(entry.at, 'clinicalStatus', context.report), CLINICAL, context)
  if (clinical === 'past') return 'past'
  if (clinical === null && child(entry.at, 'abatementDateTime') !== undefined) return 'past'
  return 'present'
}

function whenOf(entry: Entry, context: Context): Moment | null {
  const onset = momentOf(entry, 'onset', context)
  if (onset !== undefined) return onset
  return momentAt(entry.at, 'recordedDate', context) ?? null
}

/** The end of an episode, where it is dated to the minute. */
function recovery(entry: Entry, source: Source, context: Context): readonly Draft[] {
  const when = momentAt(entry.at, 'abatementDateTime', context)
  if (when?.precision !== 'time') return []
  // The condition was recorded before it ended; only a later change of the resource can tell when its end was.
  const recorded = lastUpdated(entry, context) ?? null
  const ended = { ...source, part: 'hypoglycemia.recovered', recorded }
  return [{ fact: 'draft', kind: 'hypoglycemia-recovered', when, body: {}, source: ended }]
}

function stated(entry: Entry, certainty: Certainty, context: Context): StatedFinding {
  const references = ['asserter', 'recorder'].flatMap((name) => child(entry.at, name) ?? [])
  const by = whoOf(references, 'nurse', entry, context)
  return {
    at: entry.at,
    certainty,
    standing: certainty !== 'past',
    when: whenOf(entry, context),
    severity: severityOf(conceptAt(entry.at, 'severity', context.report)),
    foodIntake: 'unknown',
    glucose: null,
    source: { entry, part: 'hypoglycemia', by, recorded: recordedOf(entry, 'recordedDate', context) },
  }
}

const isEpisode = (facts: readonly Fact[]): boolean =>
  facts.some((fact) => fact.fact === 'draft' && fact.kind === 'hypoglycemia-occurred')

function read(entry: Entry, findings: readonly Finding[], context: Context): readonly Fact[] {
  const certainty = certaintyOf(entry, context)
  if (certainty === null) {
    context.report.note('informational', entry.at, 'is entered in error: the resource is left out')
    return []
  }
  const statement = stated(entry, certainty, context)
  const facts = findings.flatMap((finding) => factsOfFinding(finding, statement, context))
  return isEpisode(facts) ? [...facts, ...recovery(entry, statement.source, context)] : facts
}

/** Facts of a Condition; one whose codes are not known here is an issue. */
export function readCondition(entry: Entry, context: Context): readonly Fact[] {
  const code = conceptAt(entry.at, 'code', context.report)
  const findings = code === undefined ? [] : findingsOf(code, context.options.codes)
  return findings.length === 0 ? notRead(entry, code, context) : read(entry, findings, context)
}
