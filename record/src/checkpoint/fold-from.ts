// Answers a question from a checkpoint and the entries after it: the same facts as from the whole course.
import type { Instant } from '@stature/label'
import type { Facts } from '@stature/protocol'
import type { Entry } from '../entry/entry.js'
import type { Ask } from '../fold/ask.js'
import { factsOf, requestAlarm } from '../fold/facts.js'
import { run } from '../fold/run.js'
import type { Checkpoint } from './checkpoint.js'
import { isUntouched } from './slots.js'
import { settleTail } from './tail.js'
import { thaw } from './thaw.js'
import { zoneAmong } from './zone.js'

/**
 * The facts as asked. Null where they cannot be told from here and the whole course must be folded: asked as of an
 * instant before the horizon, as known at any, or about a slot that entries before the horizon touched or may have.
 */
export function foldFrom(checkpoint: Checkpoint, tail: readonly Entry[], ask: Ask): Facts | null {
  const { horizon, slots, requests } = checkpoint
  if (ask.asOf < horizon || ask.asKnownAt !== null) return null
  if (!isUntouched(slots, ask.calendar, horizon)) return null
  const prepared = settleTail(checkpoint, tail)
  const state = thaw(checkpoint.state, ask.calendar)
  run(state, prepared, ask.asOf)
  return factsOf(state, ask, [...requests, ...prepared.amendments.requests.map(requestAlarm)])
}

/** The zone of the latest event at `asOf`; null where it cannot be told from here, or there is none yet. */
export const zoneFrom = (checkpoint: Checkpoint, tail: readonly Entry[], asOf: Instant): string | null =>
  asOf < checkpoint.horizon ? null : zoneAmong(checkpoint.zones, tail, asOf)
