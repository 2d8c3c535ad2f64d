// MedicationRequest: an order for the drug, when it begins, and whether it is in force.
import { booleanAt, child, objectAt, objectsAt, textAt } from '../element/child.js'
import type { Element } from '../element/element.js'
import type { Entry } from '../input/entry.js'
import type { Context } from '../read/context.js'
import type { OrderFact } from '../read/fact.js'
import { leftOut, statusOf, unknownStatus } from '../read/status.js'
import { lastUpdated, momentAt, recordedOf } from '../read/when.js'
import { whoOf } from '../read/who.js'
import { afterDay, type Moment } from '../time/moment.js'
import { orderedDose } from './dosage.js'
import { isMecasermin } from './medication.js'

const ORDERS = ['order', 'original-order', 'reflex-order']
const LEFT_OUT = ['draft', 'cancelled', 'entered-in-error']

/** Why an order of this status is not in force. */
const NOT_IN_FORCE: ReadonlyMap<string, string> = new Map([
  ['on-hold', 'the order is on hold'],
  ['stopped', 'the order was stopped'],
  ['completed', 'the order is completed'],
  ['unknown', 'the status of the order is unknown'],
])

const bounds = (entry: Entry, context: Context): Element | undefined => {
  const [dosage] = objectsAt(entry.at, 'dosageInstruction', context.report)
  const timing = dosage === undefined ? undefined : objectAt(dosage, 'timing', context.report)
  const repeat = timing === undefined ? undefined : objectAt(timing, 'repeat', context.report)
  return repeat === undefined ? undefined : objectAt(repeat, 'boundsPeriod', context.report)
}

const namesDay = (moment: Moment | undefined): moment is Moment =>
  moment !== undefined && (moment.precision === 'time' || moment.precision === 'day')

/** The later of when it was written and when it says it begins. */
function beginning(entry: Entry, period: Element | undefined, context: Context): Moment | undefined {
  const authored = momentAt(entry.at, 'authoredOn', context)
  const written = namesDay(authored) ? authored : lastUpdated(entry, context)
  if (!namesDay(authored)) {
    const at = child(entry.at, 'authoredOn') ?? entry.at
    const message = 'does not name the day of the order: give authoredOn'
    if (written === undefined) return context.report.error('required', at, message)
    context.report.warn('required', at, `${message}; the order counts from meta.lastUpdated`)
  }
  const starts = period === undefined ? undefined : momentAt(period, 'start', context)
  return namesDay(starts) && written !== undefined && starts.at > written.at ? starts : written
}

/** When it ended: by its own bounds, else when a change of its status was stored. */
function ending(entry: Entry, period: Element | undefined, isOver: boolean, context: Context): Moment | null {
  const ends = period === undefined ? undefined : momentAt(period, 'end', context)
  const bound = namesDay(ends) ? afterDay(ends) : null
  const updated = isOver ? (lastUpdated(entry, context) ?? null) : null
  if (bound === null || updated === null) return bound ?? updated
  return bound.at < updated.at ? bound : updated
}

function isOrder(entry: Entry, context: Context): boolean {
  const intent = textAt(entry.at, 'intent', context.report)
  if (intent !== undefined && ORDERS.includes(intent.value)) return true
  if (intent === undefined) context.report.error('required', entry.at, 'has no intent: only an order is read')
  else context.report.note('informational', intent, 'is not the intent of an order: the resource is left out')
  return false
}

function read(entry: Entry, status: string, context: Context): readonly OrderFact[] {
  const period = bounds(entry, context)
  const when = beginning(entry, period, context)
  if (when === undefined) return []
  const forbids = booleanAt(entry.at, 'doNotPerform', context.report) === true
  if (forbids)
    context.report.warn('business-rule', entry.at, 'forbids the drug: it is read as an interruption')
  const over = forbids ? 'the order says not to give the drug' : NOT_IN_FORCE.get(status)
  const ceased = forbids ? when : ending(entry, period, over !== undefined, context)
  const requester = child(entry.at, 'requester')
  const source = {
    entry,
    part: 'order',
    by: whoOf(requester === undefined ? [] : [requester], 'prescriber', entry, context),
    recorded: recordedOf(entry, 'authoredOn', context),
  }
  const dose = forbids ? null : orderedDose(entry, context)
  const why = over ?? 'the order has come to its end'
  return [{ fact: 'order', when, inForce: over === undefined, why, ceased, dose, source }]
}

/** The order of a MedicationRequest for mecasermin. */
export function readMedicationRequest(entry: Entry, context: Context): readonly OrderFact[] {
  if (!isMecasermin(entry, context)) return []
  const status = statusOf(entry, context)
  if (status === undefined || !isOrder(entry, context)) return []
  if (LEFT_OUT.includes(status.value)) return leftOut(status, context)
  if (status.value !== 'active' && !NOT_IN_FORCE.has(status.value)) return unknownStatus(status, context)
  return read(entry, status.value, context)
}
