// Each resource to the reader of its type, and what a malformed one still means.
import type { Entry } from '../input/entry.js'
import { isUnderstood } from '../element/understood.js'
import { readAdministration } from '../resources/administration.js'
import { readAdverseEvent } from '../resources/adverse-event.js'
import { readAllergy } from '../resources/allergy.js'
import { readCondition } from '../resources/condition.js'
import { observationName, readObservation } from '../resources/observation.js'
import { readMedicationRequest } from '../resources/order.js'
import { readStatement } from '../resources/statement.js'
import type { Context } from './context.js'
import type { Fact } from './fact.js'
import { isAbout } from './subject.js'

type Reader = (entry: Entry, context: Context) => readonly Fact[] | null

const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['Observation', readObservation],
  ['MedicationRequest', readMedicationRequest],
  ['MedicationAdministration', readAdministration],
  ['MedicationStatement', readStatement],
  ['Condition', readCondition],
  ['AllergyIntolerance', readAllergy],
  ['AdverseEvent', readAdverseEvent],
])

/** Read where others refer to them; they tell no fact themselves. */
const SUPPORTING = ['Medication', 'Practitioner', 'PractitionerRole', 'RelatedPerson', 'Organization']

/** Of a malformed resource only what restricts is kept: that there is an order, that there was an injection. */
function distrusted(fact: Fact): readonly Fact[] {
  switch (fact.fact) {
    case 'order':
      return [{ ...fact, dose: null }]
    case 'injection':
      return [{ ...fact, outcome: 'uncertain', mass: null, site: null, route: null }]
    case 'statement':
      return fact.state === 'open' || fact.state === 'none' ? [] : [fact]
    case 'draft':
    case 'weight':
    case 'indication':
      return []
  }
}

function factsOf(reader: Reader, entry: Entry, context: Context): readonly Fact[] | null {
  const before = context.report.issues.length
  const facts = reader(entry, context)
  const malformed = context.report.issues.slice(before).some(({ code }) => code === 'structure')
  return malformed && facts !== null ? facts.flatMap(distrusted) : facts
}

/** Says once for each type or code how many resources were passed over. */
function sayPassedOver(passed: readonly Entry[], context: Context): void {
  const groups = new Map<string, { readonly first: Entry; count: number }>()
  for (const entry of passed) {
    const key = entry.type === 'Observation' ? `Observation ${observationName(entry, context)}` : entry.type
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { first: entry, count: 1 })
    else group.count += 1
  }
  for (const { first, count } of groups.values()) {
    const others = count === 1 ? '' : `, and ${String(count - 1)} more like it`
    context.report.note('not-supported', first.at, `is of a kind that is not read${others}`)
  }
}

/** The facts of all resources about the child. */
export function gather(entries: readonly Entry[], patient: Entry, context: Context): readonly Fact[] {
  const passed: Entry[] = []
  const facts = entries.flatMap((entry): readonly Fact[] => {
    if (entry.type === 'Patient' || SUPPORTING.includes(entry.type)) return []
    const reader = READERS.get(entry.type)
    if (reader !== undefined && !isUnderstood(entry.at, context.report)) return []
    const read =
      reader === undefined ? null : isAbout(patient, entry, context) ? factsOf(reader, entry, context) : []
    if (read === null) passed.push(entry)
    return read ?? []
  })
  sayPassedOver(passed, context)
  return facts
}
