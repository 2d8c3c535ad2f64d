// Makes a checkpoint of a whole course, or a newer one of an older one and its tail.
import { instant, type Instant } from '@stature/label'
import type { AlarmFacts } from '@stature/protocol'
import type { Entry } from '../entry/entry.js'
import { requestAlarm } from '../fold/facts.js'
import { displacedOpening, prepare, type Prepared } from '../fold/prepare.js'
import { run } from '../fold/run.js'
import { NO_SLOTS } from '../fold/slot.js'
import { newState, type FoldState } from '../fold/state.js'
import { newCheckpoint, type Checkpoint } from './checkpoint.js'
import { freeze } from './freeze.js'
import { slotsKept } from './slots.js'
import { foldedAt, settleTail } from './tail.js'
import { thaw } from './thaw.js'
import { zonesKept } from './zone.js'

/** A checkpoint, and the entries that are not folded into it, by time. */
export interface Checkpointed {
  readonly checkpoint: Checkpoint
  readonly tail: readonly Entry[]
}

type Before = Pick<Checkpoint, 'requests' | 'slots' | 'zones'>
const NOTHING: Before = { requests: [], slots: [], zones: [] }

/** One order for requests, whenever they came in. */
const byRequest = (one: AlarmFacts, other: AlarmFacts): number =>
  one.at !== other.at ? one.at - other.at : one.events.join() < other.events.join() ? -1 : 1

/** Goes on with `state` to the horizon. */
function cut(state: FoldState, before: Before, prepared: Prepared, horizon: Instant): Checkpointed {
  const { entries, amendments } = prepared
  const isFolded = foldedAt(prepared, horizon)
  const folded = entries.filter(isFolded)
  const standing = folded.flatMap((entry) => {
    const amended = amendments.entries.get(entry.event.id)
    return amended === undefined ? entry : (amended ?? [])
  })
  run(state, prepared, instant(horizon - 1))
  const checkpoint = newCheckpoint({
    horizon,
    state: freeze(state),
    requests: [...before.requests, ...amendments.requests.filter(isFolded).map(requestAlarm)].sort(byRequest),
    slots: slotsKept(before.slots, standing, horizon),
    zones: zonesKept(before.zones, folded, horizon),
  })
  return { checkpoint, tail: entries.filter((entry) => !isFolded(entry)) }
}

/** Who the child is must be settled before the horizon, for every question after it. */
function isOpenedAfter(prepared: Prepared, horizon: Instant): boolean {
  const { entries, amendments } = prepared
  const openings = entries.filter(({ event }) => event.kind === 'course-opened')
  const isFolded = foldedAt(prepared, horizon)
  return openings.some((entry) => {
    const standing = amendments.entries.get(entry.event.id) ?? entry
    return !isFolded(entry) || displacedOpening(standing).at >= horizon
  })
}

/**
 * The checkpoint of a whole course at a horizon; null where the course is not opened before it, or an opening counts
 * at it or later.
 */
export function makeCheckpoint(entries: readonly Entry[], horizon: Instant): Checkpointed | null {
  const prepared = prepare(entries, instant(horizon - 1), null)
  if (prepared === null || isOpenedAfter(prepared, horizon)) return null
  return cut(newState(prepared.identity, NO_SLOTS), NOTHING, prepared, horizon)
}

/** The same as a checkpoint made of the whole course at a later horizon; null for an earlier one. */
export function advance(
  checkpoint: Checkpoint,
  tail: readonly Entry[],
  horizon: Instant,
): Checkpointed | null {
  if (horizon < checkpoint.horizon) return null
  const state = thaw(checkpoint.state, NO_SLOTS)
  return cut(state, checkpoint, settleTail(checkpoint, tail), horizon)
}
