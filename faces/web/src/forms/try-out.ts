// What the answers would be with more recorded: the same fold and the same protocol, over the record and what is tried.
import { instant } from '@stature/label'
import { NOTHING_STATED } from '@stature/protocol'
import { decidedOf, recordedOf, type Decided, type Recorded } from '../data/answers.js'
import type { CourseView, NewEvent } from '../data/course.js'
import { entryIn } from '../data/load.js'
import { eventOf } from '../data/make-event.js'

export type Tried = Recorded & Decided

export type Ground = Pick<CourseView, 'course' | 'role' | 'zone' | 'now' | 'recorded' | 'policy'>

/** Null where a body is not one that a record takes. Nothing is kept. */
export function triedOn(ground: Ground, account: string, events: readonly NewEvent[]): Tried | null {
  const { course, role, zone, recorded, policy } = ground
  // After everything that is there, whatever else bears this instant.
  const at = instant(ground.now + 1)
  try {
    const made = events.map((each) => entryIn(eventOf(each, { course, account, role, zone }, at)))
    const asked = { entries: [...recorded, ...made], policy, at, zone, vial: null }
    const found = recordedOf(asked)
    return found === null ? null : { ...found, ...decidedOf(found.facts, NOTHING_STATED, policy) }
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
