// A height, a weight, or both, of today or of an earlier day.
import { useState } from 'react'
import type { CourseView } from '../../data/course.js'
import { RecorderBar } from '../../design/recorder-bar.js'
import { useRecorder } from '../../design/use-recorder.js'
import { useCourseWords } from '../course-words.js'
import { DayField, NumberField } from './fields.js'
import { eventsOf, heightTyped, measuredAt, NO_MEASURE, weightTyped } from './measure-draft.js'

export function MeasureForm({ view }: { readonly view: CourseView }) {
  const say = useCourseWords()
  const recorder = useRecorder(view)
  const [draft, setDraft] = useState(NO_MEASURE)
  const { zone, facts } = view
  const events = eventsOf(draft, facts.today, zone)
  return (
    <details className="disclosure sheet">
      <summary>{say('measure.title')}</summary>
      <form
        className="disclosure-body"
        onSubmit={(event) => {
          event.preventDefault()
          if (events === null) return
          recorder.save(events, say('measure.saved'))
          setDraft(NO_MEASURE)
        }}
      >
        <div className="course-pairs">
          <NumberField
            label={say('measure.height')}
            value={draft.height}
            bad={heightTyped(draft.height) === undefined}
            trouble={say('measure.height-bad')}
            onChange={(height) => setDraft({ ...draft, height })}
          />
          <NumberField
            label={say('measure.weight')}
            value={draft.weight}
            bad={weightTyped(draft.weight) === undefined}
            trouble={say('measure.weight-bad')}
            onChange={(weight) => setDraft({ ...draft, weight })}
          />
          <DayField
            label={say('measure.day')}
            value={draft.day}
            most={facts.today}
            bad={measuredAt(draft.day, facts.today, zone) === null}
            onChange={(day) => setDraft({ ...draft, day })}
          />
        </div>
        <button type="submit" className="button button-wide" disabled={events === null}>
          {say('measure.save')}
        </button>
      </form>
      <RecorderBar recorder={recorder} />
    </details>
  )
}
