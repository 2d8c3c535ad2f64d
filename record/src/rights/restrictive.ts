// What of an entry restricts: it counts even from a role that may not record it, or with a clock that cannot be right.
import type { EventOf, Kind, StatureEvent } from '../events/event.js'

/**
 * Kind → whether all of it restricts, only some contents, or nothing. `course-opened` says who the child is and stays
 * whole.
 */
const RESTRICTS: Readonly<Record<Kind, 'whole' | 'in-part' | 'nothing'>> = {
  'course-opened': 'whole',
  'course-closed': 'whole',
  'care-plan-set': 'nothing',
  'screening-recorded': 'in-part',
  'examination-recorded': 'nothing',
  'weight-measured': 'nothing',
  'weight-confirmed': 'nothing',
  'height-measured': 'nothing',
  'laboratory-measured': 'nothing',
  'dose-prescribed': 'nothing',
  'refusal-disputed': 'nothing',
  'tolerance-assessed': 'in-part',
  'monitoring-ended': 'nothing',
  'glucose-measured': 'nothing',
  'glucose-not-possible': 'nothing',
  'meal-planned': 'nothing',
  'meal-started': 'nothing',
  'meal-ended': 'nothing',
  'meal-refused': 'whole',
  vomited: 'whole',
  'injection-given': 'nothing',
  'injection-withheld': 'whole',
  'injection-uncertain': 'nothing',
  'hypoglycemia-occurred': 'whole',
  'hypoglycemia-recovered': 'nothing',
  'episode-reviewed': 'in-part',
  'reaction-reported': 'whole',
  'reaction-resolved': 'nothing',
  'site-excluded': 'whole',
  'site-cleared': 'nothing',
  'vial-opened': 'nothing',
  'vial-inspected': 'in-part',
  'vial-discarded': 'nothing',
  'treatment-interrupted': 'whole',
  'treatment-resumed': 'nothing',
  'treatment-stopped': 'whole',
  'entry-corrected': 'nothing',
  'entry-voided': 'nothing',
}

function restrictiveScreening(event: EventOf<'screening-recorded'>): StatureEvent | null {
  const { epiphyses, malignancy, hypersensitivity, ...rest } = event
  const ill = malignancy === 'suspected' || malignancy === 'active' || malignancy === 'history'
  const found = {
    ...(epiphyses === 'closed' ? { epiphyses } : {}),
    ...(ill ? { malignancy } : {}),
    ...(hypersensitivity === 'known' ? { hypersensitivity } : {}),
  }
  return Object.keys(found).length === 0 ? null : { ...rest, ...found }
}

/** Without its reason a conclusion of `no-reduction` counts nowhere; only adequate food restricts. */
function restrictiveReview(event: EventOf<'episode-reviewed'>): StatureEvent | null {
  const { reason: _reason, ...rest } = event
  const adequate = event.foodIntake === 'adequate'
  if (!adequate && event.conclusion !== 'reduce') return null
  return { ...rest, foodIntake: adequate ? 'adequate' : 'unknown' }
}

/** The part of an event that restricts; null where none does. */
export function restrictivePart(event: StatureEvent): StatureEvent | null {
  if (RESTRICTS[event.kind] === 'whole') return event
  if (event.kind === 'screening-recorded') return restrictiveScreening(event)
  if (event.kind === 'episode-reviewed') return restrictiveReview(event)
  if (event.kind === 'vial-inspected') return event.appearance === 'clear-colourless' ? null : event
  if (event.kind !== 'tolerance-assessed' || event.tolerated) return null
  return { ...event, doseEstablished: false, mayReturnToReducedLevel: false }
}
