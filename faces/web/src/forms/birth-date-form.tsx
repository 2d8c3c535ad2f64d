// The date of birth of a course that was opened without one: a correction of its opening, which stays in the record.
import { civilDate } from '@stature/label'
import type { StatureEvent } from '@stature/record'
import { useId, useState } from 'react'
import type { CourseView, NewEvent } from '../data/course.js'
import { ActFrame } from './act-frame.js'
import { useFormWords } from './form-words.js'
import type { FormProps } from './treatment-forms.js'

type Opened = Extract<StatureEvent, { readonly kind: 'course-opened' }>

const openingOf = ({ recorded }: CourseView): Opened | null => {
  for (const { event } of recorded) if (event.kind === 'course-opened') return event
  return null
}

/** What was opened stays as it was, but for the date. */
function eventOf(view: CourseView, text: string, reason: string): NewEvent | null {
  const opened = openingOf(view)
  const birthDate = civilDate(text)
  if (opened === null || birthDate === null || birthDate > view.facts.today) return null
  const { sex, indication, edition } = opened
  const kept = {
    kind: 'course-opened',
    sex,
    edition,
    ...(indication === undefined ? {} : { indication }),
  } as const
  return {
    kind: 'entry-corrected',
    body: { corrects: opened.id, replacement: { ...kept, birthDate }, reason },
  }
}

export function BirthDateForm({ view }: FormProps) {
  const say = useFormWords()
  const id = useId()
  const [text, setText] = useState('')
  const event = eventOf(view, text, say('birth-date.reason'))
  return (
    <ActFrame
      view={view}
      kind="course-opened"
      cites={['age.minimum']}
      about={say('birth-date.about')}
      button={say('birth-date.button')}
      done={say('birth-date.done')}
      missing={event === null ? [say('birth-date.label')] : []}
      events={event === null ? null : [event]}
    >
      <div className="field">
        <label htmlFor={id}>{say('birth-date.label')}</label>
        <input
          id={id}
          className="input input-date"
          type="date"
          max={view.facts.today}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </div>
    </ActFrame>
  )
}
