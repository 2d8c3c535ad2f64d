// A laboratory's result to be entered as it was reported.
import { useState } from 'react'
import type { CourseView } from '../../data/course.js'
import { RecorderBar } from '../../design/recorder-bar.js'
import { useRecorder } from '../../design/use-recorder.js'
import { useWhen } from '../../design/use-when.js'
import { WhenField } from '../../design/when-field.js'
import { useCourseWords } from '../course-words.js'
import { LineField, NumberField } from './fields.js'
import { isBadSds, isBadValue, NO_RESULT, resultOf, type IgfDraft } from './igf.js'

interface FieldsProps {
  readonly draft: IgfDraft
  readonly set: (part: Partial<IgfDraft>) => void
}

function Fields({ draft, set }: FieldsProps) {
  const say = useCourseWords()
  const number = { trouble: say('igf.number-bad') }
  return (
    <div className="course-pairs">
      <NumberField
        {...number}
        label={say('igf.value')}
        value={draft.value}
        bad={isBadValue(draft.value)}
        onChange={(value) => set({ value })}
      />
      <LineField label={say('igf.unit')} value={draft.unit} onChange={(unit) => set({ unit })} />
      <NumberField
        {...number}
        label={say('igf.sds')}
        value={draft.sds}
        bad={isBadSds(draft.sds)}
        onChange={(sds) => set({ sds })}
      />
      <LineField
        label={say('igf.laboratory')}
        value={draft.laboratory}
        onChange={(laboratory) => set({ laboratory })}
      />
    </div>
  )
}

export function IgfForm({ view }: { readonly view: CourseView }) {
  const say = useCourseWords()
  const recorder = useRecorder(view)
  const [draft, setDraft] = useState(NO_RESULT)
  const body = resultOf(draft)
  const when = useWhen(view, 'time')
  const events = when.events(body === null ? null : [{ kind: 'laboratory-measured', body }])
  return (
    <details className="disclosure sheet">
      <summary>{say('igf.record')}</summary>
      <form
        className="disclosure-body"
        onSubmit={(event) => {
          event.preventDefault()
          if (events === null) return
          recorder.save(events, say('igf.saved'))
          setDraft(NO_RESULT)
          when.clear()
        }}
      >
        <Fields draft={draft} set={(part) => setDraft({ ...draft, ...part })} />
        <WhenField label={say('igf.when')} {...when.field} />
        <p className="soft small">{say('igf.either')}</p>
        <button type="submit" className="button button-wide" disabled={events === null}>
          {say('igf.save')}
        </button>
      </form>
      <RecorderBar recorder={recorder} />
    </details>
  )
}
