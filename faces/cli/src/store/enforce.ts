// Where events are accepted, roles and the label are enforced; a fact is never refused for breaking a rule.
import { localDay } from '@stature/civil-time'
import type { Policy } from '@stature/protocol'
import { entryOf, mayRecord, MAY_RECORD, type Entry, type EventOf, type StatureEvent } from '@stature/record'
import type { Message } from '../usage/failure.js'
import { refusalOf, type Refusal } from './prescription.js'

function wrongRole(event: StatureEvent): Refusal | null {
  if (mayRecord(event.kind, event.by.role)) return null
  const text = `a ${event.by.role} may not record ${event.kind}`
  const fix = `Recorded by: ${MAY_RECORD[event.kind].join(', ')}`
  return { messages: [{ code: 'wrong-role', place: `event ${event.id} by.role`, text, fix }], decision: null }
}

/** The prescription an event makes: itself, or what a prescriber's correction puts in place of another. */
function prescriptionIn(event: StatureEvent): EventOf<'dose-prescribed'> | null {
  if (event.kind === 'dose-prescribed') return event
  if (event.kind !== 'entry-corrected' || event.replacement.kind !== 'dose-prescribed') return null
  // Of another role it is a request, which changes nothing.
  if (event.by.role !== 'prescriber') return null
  const { id, course, recordedAt, zone, by } = event
  return {
    id,
    course,
    recordedAt,
    zone,
    by,
    ...event.replacement,
    occurredAt: event.replacement.occurredAt ?? event.occurredAt,
  }
}

const standsWithout = (entries: readonly Entry[], event: StatureEvent): readonly Entry[] =>
  event.kind === 'entry-corrected' ? entries.filter((entry) => entry.event.id !== event.corrects) : entries

/** Judges each event on top of those before it. Returns why the first ones are refused, all together. */
export function enforce(
  recorded: readonly StatureEvent[],
  added: readonly StatureEvent[],
  policy: Policy,
): {
  readonly messages: readonly Message[]
  readonly decisions: readonly NonNullable<Refusal['decision']>[]
} {
  const entries = recorded.map((event) => entryOf(event, localDay))
  const refusals: Refusal[] = []
  for (const event of added) {
    const prescription = prescriptionIn(event)
    const refusal =
      wrongRole(event) ??
      (prescription === null ? null : refusalOf(prescription, standsWithout(entries, event), policy))
    if (refusal === null) entries.push(entryOf(event, localDay))
    else refusals.push(refusal)
  }
  const decisions = refusals.flatMap(({ decision }) => (decision === null ? [] : [decision]))
  return { messages: refusals.flatMap(({ messages }) => messages), decisions }
}
