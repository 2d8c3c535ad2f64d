// Answers a question from a checkpoint and the entries after it: the same facts as from the whole course.
import type { Instant } from '@stature/label'
import type { AlarmFacts, Facts } from '@stature/protocol'
import type { Entry } from '../entry/entry.js'
import type { Ask } from '../fold/ask.js'
import { alarmsAmong, factsOf, requestAlarm } from '../fold/facts.js'
import type { Prepared } from '../fold/prepare.js'
import { run } from '../fold/run.js'
import { NO_SLOTS, type SlotCalendar } from '../fold/slot.js'
import type { FoldState } from '../fold/state.js'
import type { Checkpoint } from './checkpoint.js'
import { isUntouched } from './slots.js'
import { settleTail } from './tail.js'
import { thaw } from './thaw.js'
import { zoneAmong } from './zone.js'

/** What of an amended tail is asked for by somebody who may not amend it, beside what was asked before the horizon. */
export const requestsOf = ({ requests }: Checkpoint, { amendments }: Prepared): readonly AlarmFacts[] => [
  ...requests,
  ...amendments.requests.map(requestAlarm),
]

/** The state at an instant, from the checkpoint on. */
export function stateAt(
  { state }: Checkpoint,
  prepared: Prepared,
  asOf: Instant,
  calendar: SlotCalendar,
): FoldState {
  const thawed = thaw(state, calendar)
  run(thawed, prepared, asOf)
  return thawed
}

/** Whether a checkpoint can answer at all, whatever stands in the tail. */
export const tells = ({ horizon, slots }: Checkpoint, { asOf, asKnownAt, calendar }: Ask): boolean =>
  asOf >= horizon && asKnownAt === null && isUntouched(slots, calendar, horizon)

/** `foldFrom` of a tail that is settled already. */
export function foldSettled(checkpoint: Checkpoint, prepared: Prepared, ask: Ask): Facts | null {
  if (!tells(checkpoint, ask)) return null
  const state = stateAt(checkpoint, prepared, ask.asOf, ask.calendar)
  return factsOf(state, ask, requestsOf(checkpoint, prepared))
}

/**
 * The facts as asked. Null where they cannot be told from here and the whole course must be folded: asked as of an
 * instant before the horizon, as known at any, or about a slot that entries before the horizon touched or may have.
 */
export const foldFrom = (checkpoint: Checkpoint, tail: readonly Entry[], ask: Ask): Facts | null =>
  tells(checkpoint, ask) ? foldSettled(checkpoint, settleTail(checkpoint, tail), ask) : null

/** The alarms of the facts at an instant, which no slot changes; null before the horizon. */
export const alarmsSettled = (
  checkpoint: Checkpoint,
  prepared: Prepared,
  asOf: Instant,
): readonly AlarmFacts[] | null =>
  asOf < checkpoint.horizon
    ? null
    : alarmsAmong(stateAt(checkpoint, prepared, asOf, NO_SLOTS), asOf, requestsOf(checkpoint, prepared))

/** The zone of the latest event at `asOf`; null where it cannot be told from here, or there is none yet. */
export const zoneFrom = (checkpoint: Checkpoint, tail: readonly Entry[], asOf: Instant): string | null =>
  asOf < checkpoint.horizon ? null : zoneAmong(checkpoint.zones, tail, asOf)
