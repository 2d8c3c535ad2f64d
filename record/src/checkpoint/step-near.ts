// One fold for an injection that has just been given: the facts before it, and the alarms with it.
import type { CalendarOf } from '../accept/facts-at.js'
import { settledBy, type InjectionStep } from '../accept/deviations.js'
import type { Entry } from '../entry/entry.js'
import { count } from '../fold/count.js'
import { alarmsAmong, factsOf } from '../fold/facts.js'
import { requestsOf, stateAt, tells } from './fold-from.js'
import type { Checkpointed } from './make.js'
import { settledAtEnd } from './tail.js'

/**
 * For an injection newer than everything in a tail where nothing was amended and no clock is in doubt, so that counting it
 * after the others is the fold of all. Null for any other entry, and where the checkpoint cannot tell.
 */
export const stepNear =
  ({ checkpoint, tail }: Checkpointed, calendarOf: CalendarOf) =>
  (entry: Entry): InjectionStep | null => {
    const { event, at } = entry
    if (event.kind !== 'injection-given') return null
    const prepared = settledAtEnd(checkpoint, tail, entry)
    const calendar = prepared && calendarOf(at, event.zone, event.slot)
    if (prepared === null || calendar === null) return null
    const ask = { asOf: at, asKnownAt: null, calendar, vial: event.vial ?? null }
    if (!tells(checkpoint, ask)) return null
    const state = stateAt(checkpoint, prepared, at, calendar)
    const requests = requestsOf(checkpoint, prepared)
    return {
      facts: factsOf(state, ask, requests),
      alarmsWith: () => {
        count(state, entry)
        return alarmsAmong(state, settledBy(entry), requests)
      },
    }
  }
