// Every kind of event with its shape, and the same bodies as replacements of recorded entries.
import { taggedUnion, uuid, type Read } from '@stature/protocol'
import * as clinic from './bodies-clinic.js'
import * as daily from './bodies-daily.js'
import { eventShape, replacementShape } from './envelope.js'
import { note } from './fields.js'

/** What may replace an entry: any kind but a statement about the record. */
const replacement = taggedUnion('kind', {
  'course-opened': replacementShape('course-opened', clinic.courseOpened),
  'course-closed': replacementShape('course-closed', clinic.withReason),
  'care-plan-set': replacementShape('care-plan-set', clinic.carePlanSet),
  'screening-recorded': replacementShape('screening-recorded', clinic.screeningRecorded),
  'weight-measured': replacementShape('weight-measured', clinic.weight),
  'weight-confirmed': replacementShape('weight-confirmed', clinic.weight),
  'height-measured': replacementShape('height-measured', clinic.height),
  'laboratory-measured': replacementShape('laboratory-measured', clinic.laboratoryMeasured),
  'dose-prescribed': replacementShape('dose-prescribed', clinic.dosePrescribed),
  'refusal-disputed': replacementShape('refusal-disputed', clinic.refusalDisputed),
  'tolerance-assessed': replacementShape('tolerance-assessed', clinic.toleranceAssessed),
  'monitoring-ended': replacementShape('monitoring-ended', daily.empty),
  'glucose-measured': replacementShape('glucose-measured', daily.glucoseMeasured),
  'glucose-not-possible': replacementShape('glucose-not-possible', daily.glucoseNotPossible),
  'meal-planned': replacementShape('meal-planned', daily.mealPlanned),
  'meal-started': replacementShape('meal-started', daily.forSlot),
  'meal-ended': replacementShape('meal-ended', daily.forSlot),
  'meal-refused': replacementShape('meal-refused', daily.forSlot),
  vomited: replacementShape('vomited', daily.forSlot),
  'injection-given': replacementShape('injection-given', daily.injectionGiven),
  'injection-withheld': replacementShape('injection-withheld', daily.injectionWithheld),
  'injection-uncertain': replacementShape('injection-uncertain', daily.injectionUncertain),
  'hypoglycemia-occurred': replacementShape('hypoglycemia-occurred', daily.hypoglycemiaOccurred),
  'hypoglycemia-recovered': replacementShape('hypoglycemia-recovered', daily.empty),
  'episode-reviewed': replacementShape('episode-reviewed', clinic.episodeReviewed),
  'reaction-reported': replacementShape('reaction-reported', daily.reactionReported),
  'reaction-resolved': replacementShape('reaction-resolved', daily.reactionResolved),
  'site-excluded': replacementShape('site-excluded', daily.siteExcluded),
  'site-cleared': replacementShape('site-cleared', daily.siteCleared),
  'vial-opened': replacementShape('vial-opened', daily.vialOpened),
  'vial-inspected': replacementShape('vial-inspected', daily.vialInspected),
  'vial-discarded': replacementShape('vial-discarded', daily.vialDiscarded),
  'treatment-interrupted': replacementShape('treatment-interrupted', clinic.withReason),
  'treatment-resumed': replacementShape('treatment-resumed', clinic.mayGiveReason),
  'treatment-stopped': replacementShape('treatment-stopped', clinic.withReason),
})

/** Another body for a recorded entry, and another time where one is given. */
export type Replacement = Read<typeof replacement>

/** Every kind of event. The order is that of the published schema. */
export const EVENT_SHAPES = {
  'course-opened': eventShape('course-opened', clinic.courseOpened),
  'course-closed': eventShape('course-closed', clinic.withReason),
  'care-plan-set': eventShape('care-plan-set', clinic.carePlanSet),
  'screening-recorded': eventShape('screening-recorded', clinic.screeningRecorded),
  'weight-measured': eventShape('weight-measured', clinic.weight),
  'weight-confirmed': eventShape('weight-confirmed', clinic.weight),
  'height-measured': eventShape('height-measured', clinic.height),
  'laboratory-measured': eventShape('laboratory-measured', clinic.laboratoryMeasured),
  'dose-prescribed': eventShape('dose-prescribed', clinic.dosePrescribed),
  'refusal-disputed': eventShape('refusal-disputed', clinic.refusalDisputed),
  'tolerance-assessed': eventShape('tolerance-assessed', clinic.toleranceAssessed),
  'monitoring-ended': eventShape('monitoring-ended', daily.empty),
  'glucose-measured': eventShape('glucose-measured', daily.glucoseMeasured),
  'glucose-not-possible': eventShape('glucose-not-possible', daily.glucoseNotPossible),
  'meal-planned': eventShape('meal-planned', daily.mealPlanned),
  'meal-started': eventShape('meal-started', daily.forSlot),
  'meal-ended': eventShape('meal-ended', daily.forSlot),
  'meal-refused': eventShape('meal-refused', daily.forSlot),
  vomited: eventShape('vomited', daily.forSlot),
  'injection-given': eventShape('injection-given', daily.injectionGiven),
  'injection-withheld': eventShape('injection-withheld', daily.injectionWithheld),
  'injection-uncertain': eventShape('injection-uncertain', daily.injectionUncertain),
  'hypoglycemia-occurred': eventShape('hypoglycemia-occurred', daily.hypoglycemiaOccurred),
  'hypoglycemia-recovered': eventShape('hypoglycemia-recovered', daily.empty),
  'episode-reviewed': eventShape('episode-reviewed', clinic.episodeReviewed),
  'reaction-reported': eventShape('reaction-reported', daily.reactionReported),
  'reaction-resolved': eventShape('reaction-resolved', daily.reactionResolved),
  'site-excluded': eventShape('site-excluded', daily.siteExcluded),
  'site-cleared': eventShape('site-cleared', daily.siteCleared),
  'vial-opened': eventShape('vial-opened', daily.vialOpened),
  'vial-inspected': eventShape('vial-inspected', daily.vialInspected),
  'vial-discarded': eventShape('vial-discarded', daily.vialDiscarded),
  'treatment-interrupted': eventShape('treatment-interrupted', clinic.withReason),
  'treatment-resumed': eventShape('treatment-resumed', clinic.mayGiveReason),
  'treatment-stopped': eventShape('treatment-stopped', clinic.withReason),
  'entry-corrected': eventShape('entry-corrected', { corrects: uuid, replacement, reason: note }),
  'entry-voided': eventShape('entry-voided', { voids: uuid, reason: note }),
} as const
