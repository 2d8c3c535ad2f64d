// The care plan in the prescriber's own words, and its change by whoever may.
import { useState } from 'react'
import { useCourseWords } from '../course-words.js'
import { fieldWord, PLAN_FIELDS, type CareProps } from './care-props.js'
import { PlanForm } from './plan-form.js'

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
