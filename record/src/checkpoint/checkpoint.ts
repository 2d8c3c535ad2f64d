// A course folded up to a horizon, as plain data that a store may keep and must be able to do without.
import { choice, object, PROTOCOL_VERSION, read, type Json, type Read } from '@stature/protocol'
import { slot } from '../events/fields.js'
import { carriedShape } from './carried-shape.js'
import { alarm, at, many } from './shapes.js'
import { zonesShape } from './zone.js'

/** Raised whenever the fold would carry something else for the same entries. */
export const CHECKPOINT_VERSION = '3'

/** A checkpoint of another version is no checkpoint: the whole course is folded again. */
const VERSION = `${CHECKPOINT_VERSION}/${PROTOCOL_VERSION}` as const

const checkpointShape = object({
  version: choice([VERSION]),
  /** What counts before it is folded; what counts at it or later is the tail. */
  horizon: at,
  state: carriedShape,
  /** Requests about entries before the horizon, whenever they were made. */
  requests: many(alarm),
  /** Slots that entries before the horizon spoke of, of recent days and later. */
  slots: many(slot),
  /** The latest entry before the horizon, and those folded although their own time is later. */
  zones: zonesShape,
})

/** JSON-safe and never changed: it may be shared by any number of questions. */
export type Checkpoint = Read<typeof checkpointShape>

export const newCheckpoint = (parts: Omit<Checkpoint, 'version'>): Checkpoint => ({
  version: VERSION,
  ...parts,
})

/** The checkpoint as JSON. */
export const checkpointToJson = (checkpoint: Checkpoint): Json => checkpoint

/** The checkpoint in a JSON value; null for one of another version, or for anything else. */
export function checkpointFromJson(json: Json): Checkpoint | null {
  const checkpoint = read(checkpointShape, json)
  return checkpoint.ok ? checkpoint.value : null
}
