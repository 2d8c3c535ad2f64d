// MedicationAdministration: one injection.
import { conceptsAt } from '../element/concept.js'
import { child, objectAt, objectsAt } from '../element/child.js'
import type { Entry } from '../input/entry.js'
import type { Context } from '../read/context.js'
import type { InjectionFact } from '../read/fact.js'
import { leftOut, statusOf, unknownStatus } from '../read/status.js'
import { momentOf, recordedOf } from '../read/when.js'
import { whoOf } from '../read/who.js'
import { orderedOf } from './dose.js'
import { injectionOf, type Outcome } from './injection.js'
import { isMecasermin } from './medication.js'

const UNSURE: Outcome = { outcome: 'uncertain', uncertainty: 'unsure' }

/** Begun and not known to be complete is uncertain: the slot must not be used again. */
const OUTCOMES: ReadonlyMap<string, Outcome> = new Map([
  ['completed', { outcome: 'given', uncertainty: 'unsure' }],
  ['not-done', { outcome: 'withheld', uncertainty: 'unsure' }],
  ['stopped', { outcome: 'uncertain', uncertainty: 'partial' }],
  ['in-progress', UNSURE],
  ['on-hold', UNSURE],
  ['unknown', UNSURE],
])

function read(entry: Entry, outcome: Outcome, context: Context): readonly InjectionFact[] {
  const dosage = objectAt(entry.at, 'dosage', context.report)
  const dose = dosage === undefined ? undefined : objectAt(dosage, 'dose', context.report)
  const performers = objectsAt(entry.at, 'performer', context.report).flatMap(
    (performer) => child(performer, 'actor') ?? [],
  )
  const told = {
    entry,
    outcome,
    when: momentOf(entry, 'effective', context),
    dosage,
    ordered: dose === undefined ? undefined : orderedOf(dose, context),
    reasons: conceptsAt(entry.at, 'statusReason', context.report),
    source: {
      entry,
      part: 'injection',
      by: whoOf(performers, 'nurse', entry, context),
      recorded: recordedOf(entry, null, context),
    },
  }
  return injectionOf(told, context)
}

/** The injection of a MedicationAdministration of mecasermin. */
export function readAdministration(entry: Entry, context: Context): readonly InjectionFact[] {
  if (!isMecasermin(entry, context)) return []
  const status = statusOf(entry, context)
  if (status === undefined) return []
  if (status.value === 'entered-in-error') return leftOut(status, context)
  const outcome = OUTCOMES.get(status.value)
  if (outcome === undefined) return unknownStatus(status, context)
  if (outcome.outcome === 'uncertain') {
    context.report.warn(
      'incomplete',
      status,
      'does not say that all was injected: the injection is uncertain',
    )
  }
  return read(entry, outcome, context)
}
