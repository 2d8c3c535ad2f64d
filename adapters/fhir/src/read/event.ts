// A draft becomes an event: its envelope, and the record's own check as the last word.
import type { Json } from '@stature/protocol'
import { readEvent, type StatureEvent } from '@stature/record'
import { eventId } from '../identity/event-id.js'
import type { Moment } from '../time/moment.js'
import type { Context } from './context.js'
import type { Draft } from './fact.js'

/** A day without hours that holds the fact was not before it. */
function recordedText(recorded: Moment | null, when: Moment): string {
  if (recorded === null) return when.text
  const sameDay = recorded.precision !== 'time' && recorded.date === when.date && recorded.at < when.at
  return sameDay ? when.text : recorded.text
}

/** The event, or undefined after an issue at the resource for everything the record refuses. */
export function eventOf(draft: Draft, course: string, context: Context): StatureEvent | undefined {
  const { entry, part, by, recorded } = draft.source
  const json: Json = {
    id: eventId(context.options.source, entry, part),
    course,
    kind: draft.kind,
    occurredAt: draft.when.text,
    recordedAt: recordedText(recorded, draft.when),
    zone: draft.when.zone,
    by: { role: by.role, id: by.id },
    ...draft.body,
  }
  const result = readEvent(json)
  if (result.ok) return result.value
  for (const { path, message } of result.issues) {
    context.report.error('value', entry.at, `as ${draft.kind}, ${path} ${message}: correct the resource`)
  }
  return undefined
}

/** A body without the fields that are null. */
export const bodyOf = (fields: { readonly [name: string]: Json }): { readonly [name: string]: Json } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))
