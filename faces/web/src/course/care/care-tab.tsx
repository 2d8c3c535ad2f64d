// The plan of care: what to do at low sugar and whom to call, screening, and examinations with the prescriber's intervals.
import { mayRecord, standingEntries } from '@stature/record'
import { examinationStates } from '@stature/record/timeline'
import { useMemo } from 'react'
import type { CourseView } from '../../data/course.js'
import { RecorderBar } from '../../design/recorder-bar.js'
import { useRecorder } from '../../design/use-recorder.js'
import { useCourseWords } from '../course-words.js'
import { CarePlan } from './care-plan.js'
import { Examinations } from './examinations.js'
import { Screening } from './screening.js'

export function CareTab({ view }: { readonly view: CourseView }) {
  const say = useCourseWords()
  const recorder = useRecorder(view)
  const { recorded, now, facts } = view
  const examinations = useMemo(
    () => examinationStates(facts, standingEntries(recorded, now, null)),
    [facts, recorded, now],
  )
  const mayPlan = mayRecord('care-plan-set', view.role)
  const parts = { view, recorder, examinations }
  return (
    <section className="course-part" aria-labelledby="course-care">
      <h2 id="course-care">{say('care.title')}</h2>
      <div className="course-columns">
        <CarePlan {...parts} mayEdit={mayPlan} />
        <div className="stack stack-wide">
          <Screening {...parts} mayEdit={mayRecord('screening-recorded', view.role)} />
          <Examinations {...parts} mayRecord={mayRecord('examination-recorded', view.role)} />
        </div>
      </div>
      <RecorderBar recorder={recorder} />
    </section>
  )
}
