// A height, a weight, or both, of now or of an earlier day.
import { useState } from 'react'
import type { CourseView } from '../../data/course.js'
import { RecorderBar } from '../../design/recorder-bar.js'
import { useRecorder } from '../../design/use-recorder.js'
import { useWhen } from '../../design/use-when.js'
import { WhenField } from '../../design/when-field.js'
import { useCourseWords } from '../course-words.js'
import { NumberField } from './fields.js'
import { eventsOf, heightTyped, NO_MEASURE, weightTyped, type MeasureDraft } from './measure-draft.js'

interface FieldsProps {
  readonly draft: MeasureDraft
  readonly setDraft: (draft: MeasureDraft) => void
}

function Fields({ draft, setDraft }: FieldsProps) {
  const say = useCourseWords()
  return (
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
    </div>
  )
}

export function MeasureForm({ view }: { readonly view: CourseView }) {
  const say = useCourseWords()
  const recorder = useRecorder(view)
  const [draft, setDraft] = useState(NO_MEASURE)
  const when = useWhen(view, 'time')
  const events = when.events(eventsOf(draft))
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
          when.clear()
        }}
      >
        <Fields draft={draft} setDraft={setDraft} />
        <WhenField label={say('measure.when')} {...when.field} />
        <button type="submit" className="button button-wide" disabled={events === null}>
          {say('measure.save')}
        </button>
      </form>
      <RecorderBar recorder={recorder} />
    </details>
  )
}
