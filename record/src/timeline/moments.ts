// Which entries are moments of a course: what a clinician looks for, beside the daily doses, meals and readings.
import type { Instant } from '@stature/label'
import type { Kind, StatureEvent } from '../events/event.js'

/** One entry as it stands. */
export interface Moment {
  readonly at: Instant
  readonly id: string
  readonly event: StatureEvent
}

const MOMENTS: ReadonlySet<Kind> = new Set<Kind>([
  'course-closed',
  'screening-recorded',
  'examination-recorded',
  'weight-measured',
  'weight-confirmed',
  'height-measured',
  'laboratory-measured',
  'dose-prescribed',
  'tolerance-assessed',
  'monitoring-ended',
  'hypoglycemia-occurred',
  'episode-reviewed',
  'reaction-reported',
  'reaction-resolved',
  'treatment-interrupted',
  'treatment-resumed',
  'treatment-stopped',
])

export const isClinicalKind = (kind: Kind): boolean => MOMENTS.has(kind)
