// MedicationStatement: read as an injection only where it tells of one moment; it often tells of a whole treatment.
import { conceptsAt } from '../element/concept.js'
import { child, objectsAt } from '../element/child.js'
import type { Element } from '../element/element.js'
import type { Entry } from '../input/entry.js'
import { referenceOf } from '../input/reference.js'
import type { Context } from '../read/context.js'
import type { InjectionFact } from '../read/fact.js'
import { leftOut, statusOf, unknownStatus } from '../read/status.js'
import { momentAt, recordedOf } from '../read/when.js'
import { whoOf } from '../read/who.js'
import { doseOfDosage } from './dose.js'
import { injectionOf, type Outcome } from './injection.js'
import { isMecasermin } from './medication.js'

const GIVEN: Outcome = { outcome: 'given', uncertainty: 'unsure' }

const OUTCOMES: ReadonlyMap<string, Outcome> = new Map([
  ['active', GIVEN],
  ['completed', GIVEN],
  ['not-taken', { outcome: 'withheld', uncertainty: 'unsure' }],
  ['stopped', { outcome: 'uncertain', uncertainty: 'partial' }],
  ['unknown', { outcome: 'uncertain', uncertainty: 'unsure' }],
  ['on-hold', { outcome: 'uncertain', uncertainty: 'unsure' }],
])

/** A statement about an administration that the input holds itself tells nothing new. */
function repeats(entry: Entry, context: Context): boolean {
  const references = ['partOf', 'derivedFrom'].flatMap((name) => objectsAt(entry.at, name, context.report))
  return references.some((at) => {
    const reference = referenceOf(at, context.report)
    return reference !== undefined && context.find(reference, entry)?.type === 'MedicationAdministration'
  })
}

/** The only dosage; several say nothing of one injection. */
function dosageOf(entry: Entry, context: Context): Element | undefined {
  const [only, ...others] = objectsAt(entry.at, 'dosage', context.report)
  if (others.length === 0) return only
  const at = child(entry.at, 'dosage') ?? entry.at
  return context.report.error('multiple-matches', at, 'gives several dosages: one injection has one')
}

function read(entry: Entry, outcome: Outcome, context: Context): readonly InjectionFact[] {
  const period = child(entry.at, 'effectivePeriod')
  if (period !== undefined) {
    const message =
      'tells of a span of time, not of one injection: give effectiveDateTime, or the administrations'
    context.report.error('not-supported', period, message)
    return []
  }
  const dosage = dosageOf(entry, context)
  const informant = child(entry.at, 'informationSource')
  const by = whoOf(informant === undefined ? [] : [informant], 'nurse', entry, context)
  const told = {
    entry,
    outcome,
    when: momentAt(entry.at, 'effectiveDateTime', context),
    dosage,
    ordered:
      dosage === undefined || outcome.outcome === 'withheld' ? undefined : doseOfDosage(dosage, context),
    reasons: conceptsAt(entry.at, 'statusReason', context.report),
    source: { entry, part: 'injection', by, recorded: recordedOf(entry, 'dateAsserted', context) },
  }
  return injectionOf(told, context)
}

/** The injection of a MedicationStatement of mecasermin. */
export function readStatement(entry: Entry, context: Context): readonly InjectionFact[] {
  if (!isMecasermin(entry, context)) return []
  const status = statusOf(entry, context)
  if (status === undefined) return []
  if (status.value === 'entered-in-error' || status.value === 'intended') return leftOut(status, context)
  const outcome = OUTCOMES.get(status.value)
  if (outcome === undefined) return unknownStatus(status, context)
  if (repeats(entry, context)) {
    context.report.note(
      'duplicate',
      entry.at,
      'restates an administration of the input: the resource is left out',
    )
    return []
  }
  return read(entry, outcome, context)
}
