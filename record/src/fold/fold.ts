// A course's record at one instant becomes the facts that rules read. One pass by time; order of recording is nothing.
import type { Facts } from '@stature/protocol'
import type { Entry } from '../entry/entry.js'
import type { Ask, NotOpened } from './ask.js'
import { factsOf, requestAlarm } from './facts.js'
import { prepare } from './prepare.js'
import { run } from './run.js'
import { newState } from './state.js'

export type { Ask, NotOpened } from './ask.js'

/** The facts of a course as asked. Entries may come in any order; corrections count whenever they were made. */
export function fold(entries: readonly Entry[], ask: Ask): Facts | NotOpened {
  const prepared = prepare(entries, ask.asOf, ask.asKnownAt)
  if (prepared === null) return { missing: 'course-opened' }
  const state = newState(prepared.identity, ask.calendar)
  run(state, prepared, ask.asOf)
  return factsOf(state, ask, prepared.amendments.requests.map(requestAlarm))
}
