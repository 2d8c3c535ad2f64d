// What of an entry restricts: it counts even from a role that may not record it, or with a clock that cannot be right.
import type { EventOf, StatureEvent } from '../events/event.js'

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

/** The part of an event that restricts; null where none does. `course-opened` says who the child is and stays whole. */
export function restrictivePart(event: StatureEvent): StatureEvent | null {
  switch (event.kind) {
    case 'course-opened':
    case 'course-closed':
    case 'treatment-interrupted':
    case 'treatment-stopped':
    case 'hypoglycemia-occurred':
    case 'reaction-reported':
    case 'meal-refused':
    case 'vomited':
    case 'injection-withheld':
    case 'site-excluded':
      return event
    case 'vial-inspected':
      return event.appearance === 'clear-colourless' ? null : event
    case 'screening-recorded':
      return restrictiveScreening(event)
    case 'tolerance-assessed':
      return event.tolerated ? null : { ...event, doseEstablished: false, mayReturnToReducedLevel: false }
    case 'episode-reviewed':
      return restrictiveReview(event)
    default:
      return null
  }
}
