// FHIR R4 resources of one child become events; what cannot be understood becomes an issue and stays unknown.
import { statedZone } from '../time/zone.js'
import { parseInstant, type Json } from '@stature/protocol'
import type { StatureEvent } from '@stature/record'
import { isUnderstood } from '../element/understood.js'
import { resourcesOf, rootOf } from '../input/bundle.js'
import type { Entry } from '../input/entry.js'
import { finder } from '../input/reference.js'
import { newestVersions } from '../input/versions.js'
import type { FhirIssue } from '../issue/fhir-issue.js'
import { newReport, type Report } from '../issue/report.js'
import { readPatient, type Child } from '../resources/patient.js'
import type { Context } from './context.js'
import { eventOf } from './event.js'
import type { Draft, Fact } from './fact.js'
import { gather } from './gather.js'
import { opening } from './opening.js'
import type { FhirOptions } from './options.js'
import { settleInjections } from './settle-injections.js'
import { settleOrders } from './settle-orders.js'
import { settleScreening } from './settle-screening.js'

/** Events in order of time, and everything that was not read or needs a look. */
export interface FhirReading {
  readonly events: readonly StatureEvent[]
  readonly issues: readonly FhirIssue[]
}

/** The facts of one kind. */
const of = <K extends Fact['fact']>(facts: readonly Fact[], kind: K): readonly Extract<Fact, { fact: K }>[] =>
  facts.filter((fact): fact is Extract<Fact, { fact: K }> => fact.fact === kind)

const distinct = (issues: readonly FhirIssue[]): readonly FhirIssue[] => [
  ...new Map(issues.map((issue) => [JSON.stringify(Object.values(issue)), issue])).values(),
]

/** The one Patient; a course is one child. */
function onePatient(entries: readonly Entry[], root: Entry['at'], report: Report): Entry | null {
  const [patient, ...others] = entries.filter(({ type }) => type === 'Patient')
  if (patient === undefined) {
    report.error('required', root, 'holds no Patient: a course needs one, add it')
    return null
  }
  for (const { at } of others) {
    report.error(
      'multiple-matches',
      at,
      'is another Patient: a course is one child, give the resources of one',
    )
  }
  return others.length === 0 && isUnderstood(patient.at, report) ? patient : null
}

/** By time; at one time by id, so that the order of the input changes nothing. */
const inTime = (one: StatureEvent, other: StatureEvent): number =>
  (parseInstant(one.occurredAt) ?? 0) - (parseInstant(other.occurredAt) ?? 0) || (one.id < other.id ? -1 : 1)

function eventsOf(drafts: readonly Draft[], course: string, context: Context): readonly StatureEvent[] {
  const events = drafts.flatMap((draft) => eventOf(draft, course, context) ?? [])
  return [...new Map(events.map((event) => [event.id, event])).values()].sort(inTime)
}

function draftsOf(child: Child, facts: readonly Fact[], context: Context): readonly Draft[] {
  const { drafts: prescribed, prescriptions } = settleOrders(of(facts, 'order'), of(facts, 'weight'), context)
  const dated = [
    ...of(facts, 'draft'),
    ...prescribed,
    ...settleInjections(of(facts, 'injection'), prescriptions, context),
  ]
  const opened = opening(child, dated, of(facts, 'statement'), of(facts, 'indication').length > 0, context)
  const screening = settleScreening(of(facts, 'statement'), opened?.when ?? null, context)
  return opened === null ? [...dated, ...screening] : [opened, ...dated, ...screening]
}

/** Reads the resources that were found. `root` is where an issue about the whole input stands. */
export function readEntries(
  found: readonly Entry[],
  root: Entry['at'],
  options: FhirOptions,
  report: Report,
): FhirReading {
  const zone = statedZone(options.zone)
  if (zone === undefined) {
    report.error('value', root, 'cannot be read: the zone given is not known, give one such as Europe/Madrid')
    return { events: [], issues: report.issues }
  }
  const entries = newestVersions(found, report)
  const context: Context = { options, zone, find: finder(entries), report }
  const patient = onePatient(entries, root, report)
  const child = patient === null ? null : readPatient(patient, context)
  if (child === null) return { events: [], issues: distinct(report.issues) }
  const drafts = draftsOf(child, gather(entries, child.entry, context), context)
  const events = eventsOf(drafts, child.course, context)
  return { events, issues: distinct(report.issues) }
}

/** Reads a Bundle or one resource. Never throws on any JSON. */
export function readFhir(input: Json, options: FhirOptions): FhirReading {
  const report = newReport()
  const found = resourcesOf(input, undefined, report)
  return readEntries(found, rootOf(input, undefined), options, report)
}
