// Whether an entry counts: wholly, only in what it restricts, or nowhere; and the alarms that say so.
import { civilDate } from '@stature/label'
import { raise } from '../alarms/alarms.js'
import type { Entry } from '../entry/entry.js'
import { restrictivePart } from '../rights/restrictive.js'
import { mayRecord } from '../rights/rights.js'
import { mayHaveGiven } from './injections.js'
import { usePlace } from './places.js'
import { lock } from './slot.js'
import type { FoldState } from './state.js'
import { step } from './step.js'

/** An entry with an impossible clock, placed where it was recorded; its day is the day written there. */
export function asKnown(entry: Entry): Entry {
  const on = civilDate(entry.event.recordedAt.slice(0, 10)) ?? entry.on
  return { ...entry, at: entry.knownAt, on }
}

/** Counts an entry whose clock can be right. */
export function count(state: FoldState, entry: Entry): void {
  const { event } = entry
  if (mayRecord(event.kind, event.by.role)) step(state, entry, event, false)
  else countRestriction(state, entry)
}

function countRestriction(state: FoldState, entry: Entry): void {
  const { event } = entry
  if (!mayRecord(event.kind, event.by.role)) raise(state.alarms, 'unauthorised-entry', entry.at, [event.id])
  const part = restrictivePart(event)
  if (part !== null) step(state, entry, part, true)
}

/** Counts an entry with an impossible clock, already placed `asKnown`. An injection is not given, but may have been. */
export function countSuspect(state: FoldState, entry: Entry): void {
  const { event, at } = entry
  raise(state.alarms, 'clock-suspect', at, [event.id])
  if (event.kind !== 'injection-given' && event.kind !== 'injection-uncertain') {
    countRestriction(state, entry)
    return
  }
  lock(state.slot, event.slot, at)
  usePlace(state.places, event.site, at)
  mayHaveGiven(state.injections, entry)
}
