// What the parts of the plan of care share: what they are given, and the fields of the plan.
import type { ExaminationState } from '@stature/record/timeline'
import type { CourseView } from '../../data/course.js'
import type { Recorder } from '../../design/use-recorder.js'
import type { CourseWord } from '../course-words.js'

export interface CareProps {
  readonly view: CourseView
  readonly recorder: Recorder
  readonly examinations: readonly ExaminationState[]
}

export const PLAN_FIELDS = ['sugar', 'glucagon', 'clinicPhone', 'emergencyPhone'] as const
export type PlanField = (typeof PLAN_FIELDS)[number]

export const fieldWord = (field: PlanField): CourseWord => `care.${field}`
