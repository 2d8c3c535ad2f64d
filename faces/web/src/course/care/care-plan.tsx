// The care plan in the prescriber's own words, and its change by whoever may.
import type { ExaminationState } from '@stature/record/timeline'
import { useState } from 'react'
import type { CourseView } from '../../data/course.js'
import type { Recorder } from '../../design/use-recorder.js'
import { useCourseWords, type CourseWord } from '../course-words.js'
import { PlanForm } from './plan-form.js'

export interface CareProps {
  readonly view: CourseView
  readonly recorder: Recorder
  readonly examinations: readonly ExaminationState[]
}

export const PLAN_FIELDS = ['sugar', 'glucagon', 'clinicPhone', 'emergencyPhone'] as const
export type PlanField = (typeof PLAN_FIELDS)[number]

export const fieldWord = (field: PlanField): CourseWord => `care.${field}`

export function CarePlan({ mayEdit, ...parts }: CareProps & { readonly mayEdit: boolean }) {
  const say = useCourseWords()
  const [editing, setEditing] = useState(false)
  const { carePlan } = parts.view
  const isSet = carePlan.sugar !== null
  if (editing) return <PlanForm {...parts} onDone={() => setEditing(false)} />
  return (
    <section className="sheet" aria-labelledby="course-plan">
      <h3 id="course-plan">{say('care.plan')}</h3>
      {isSet ? (
        <dl className="stack">
          {PLAN_FIELDS.map((field) => (
            <div key={field}>
              <dt className="soft small">{say(fieldWord(field))}</dt>
              <dd className="course-words number">{carePlan[field]}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <p>{say('care.none')}</p>
      )}
      {mayEdit ? (
        <button type="button" className="button" onClick={() => setEditing(true)}>
          {say(isSet ? 'care.change' : 'care.set')}
        </button>
      ) : (
        <p className="soft small">{say('care.prescriber-only')}</p>
      )}
    </section>
  )
}
