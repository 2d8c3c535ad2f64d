// AllergyIntolerance to the product: `contraindication` names hypersensitivity.
import { medicationOf } from '../codes/medication.js'
import { ALLERGY_CLINICAL, ALLERGY_VERIFICATION } from '../codes/systems.js'
import { codeMap, conceptAt, meaningsOf } from '../element/concept.js'
import { child, objectsAt } from '../element/child.js'
import type { Entry } from '../input/entry.js'
import type { Context } from '../read/context.js'
import type { Fact } from '../read/fact.js'
import { momentAt, momentOf, recordedOf } from '../read/when.js'
import { whoOf } from '../read/who.js'
import { factsOfFinding, type Certainty } from './finding-facts.js'
import { notRead } from './not-read.js'

const VERIFICATION = codeMap(ALLERGY_VERIFICATION, {
  refuted: 'refuted',
  'entered-in-error': 'error',
} as const)
const CLINICAL = codeMap(ALLERGY_CLINICAL, { inactive: 'past', resolved: 'past' } as const)

/** Only `refuted` says that there is none; unconfirmed and unknown statuses count, the more cautious reading. */
function certaintyOf(entry: Entry, context: Context): Certainty | null {
  const verification = conceptAt(entry.at, 'verificationStatus', context.report)
  const said = verification === undefined ? [] : meaningsOf(verification, VERIFICATION)
  if (said.length === 1 && said[0] === 'error') return null
  if (said.length === 1 && said[0] === 'refuted' && verification?.codings.length === 1) return 'refuted'
  const clinical = conceptAt(entry.at, 'clinicalStatus', context.report)
  const past = clinical !== undefined && meaningsOf(clinical, CLINICAL).length > 0
  if (past)
    context.report.warn('business-rule', entry.at, 'is no longer active: it counts until it is refuted')
  return past ? 'past' : 'present'
}

/** The substance of the allergy or of one of its reactions. */
function isToProduct(entry: Entry, context: Context): boolean {
  const code = conceptAt(entry.at, 'code', context.report)
  const substances = objectsAt(entry.at, 'reaction', context.report).flatMap(
    (reaction) => conceptAt(reaction, 'substance', context.report) ?? [],
  )
  const extra = context.options.codes.medication
  const concepts = code === undefined ? substances : [code, ...substances]
  return concepts.some((concept) => medicationOf(concept, extra) === 'mecasermin')
}

/** Facts of an AllergyIntolerance. */
export function readAllergy(entry: Entry, context: Context): readonly Fact[] {
  if (!isToProduct(entry, context)) {
    return notRead(entry, conceptAt(entry.at, 'code', context.report), context)
  }
  const certainty = certaintyOf(entry, context)
  if (certainty === null) {
    context.report.note('informational', entry.at, 'is entered in error: the resource is left out')
    return []
  }
  const references = ['asserter', 'recorder'].flatMap((name) => child(entry.at, name) ?? [])
  const recorded = recordedOf(entry, 'recordedDate', context)
  const source = { entry, part: 'screening', by: whoOf(references, 'nurse', entry, context), recorded }
  const when = momentAt(entry.at, 'recordedDate', context) ?? momentOf(entry, 'onset', context) ?? null
  const stated = { certainty, standing: certainty !== 'past', when, source, at: entry.at }
  const finding = { topic: 'hypersensitivity' } as const
  return factsOfFinding(finding, { ...stated, severity: null, foodIntake: 'unknown', glucose: null }, context)
}
