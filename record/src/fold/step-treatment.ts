// One entry about the treatment as a whole, and the kinds that change no fact.
import type { Entry } from '../entry/entry.js'
import type { EventOf } from '../events/event.js'
import { assess, interrupt, plan, resume, screen, stop, type TreatmentState } from './treatment.js'

type OfTreatment =
  | 'course-opened'
  | 'course-closed'
  | 'care-plan-set'
  | 'screening-recorded'
  | 'height-measured'
  | 'laboratory-measured'
  | 'tolerance-assessed'
  | 'monitoring-ended'
  | 'treatment-interrupted'
  | 'treatment-resumed'
  | 'treatment-stopped'
  | 'entry-corrected'
  | 'entry-voided'

const unreachable = (_kind: never): void => undefined

/** See `step`. */
export function stepTreatment(state: TreatmentState, entry: Entry, event: EventOf<OfTreatment>): void {
  switch (event.kind) {
    case 'course-closed':
    case 'treatment-stopped':
      return stop(state, entry)
    case 'treatment-interrupted':
      return interrupt(state, entry)
    case 'treatment-resumed':
      return resume(state, entry)
    case 'care-plan-set':
      return plan(state, entry, event)
    case 'screening-recorded':
      return screen(state, event)
    case 'tolerance-assessed':
      return assess(state, entry, event)
    case 'monitoring-ended':
      state.monitoringEndedAt = entry.at
      return
    // The identity and the amendments are settled before the first step; heights and laboratory values decide nothing.
    case 'course-opened':
    case 'entry-corrected':
    case 'entry-voided':
    case 'height-measured':
    case 'laboratory-measured':
      return
    default:
      return unreachable(event)
  }
}
