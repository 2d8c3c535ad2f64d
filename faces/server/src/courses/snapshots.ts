// Snapshots of folded courses: a cache that may be missing, old or unreadable, and is then made anew.
import { isList, isRecord, type Json } from '@stature/protocol'
import { checkpointFromJson, checkpointToJson, readEvent, type Entry } from '@stature/record'
import type { Snapshot } from '@stature/storage'
import { entryIn } from './civil.js'
import { jsonOf } from './json.js'
import type { LiveCourse } from './live-course.js'

/** The snapshot of a live course; null where it has no checkpoint, so that reading the events costs as little. */
export function snapshotOf({ sequence, checkpoint, tail }: LiveCourse): Snapshot | null {
  if (checkpoint === null) return null
  const events = tail.map(({ event }) => event)
  return { sequence, body: JSON.stringify({ checkpoint: checkpointToJson(checkpoint), tail: events }) }
}

function tailOf(json: Json): readonly Entry[] | null {
  if (!isList(json)) return null
  const entries: Entry[] = []
  for (const each of json) {
    const read = readEvent(each)
    if (!read.ok) return null
    entries.push(entryIn(read.value))
  }
  return entries
}

/** The live course of a snapshot; null for one of another version, or for anything else. */
export function liveFrom({ sequence, body }: Snapshot): LiveCourse | null {
  const json = jsonOf(body)
  if (!isRecord(json)) return null
  const checkpoint = checkpointFromJson(json['checkpoint'] ?? null)
  const tail = tailOf(json['tail'] ?? null)
  if (checkpoint === null || tail === null) return null
  return { sequence, checkpoint, tail, pending: [], savedAt: sequence }
}
