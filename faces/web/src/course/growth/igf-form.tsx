// A laboratory's result to be entered as it was reported.
import { useState } from 'react'
import type { CourseView } from '../../data/course.js'
import { RecorderBar } from '../../design/recorder-bar.js'
import { useRecorder } from '../../design/use-recorder.js'
import { useCourseWords } from '../course-words.js'
import { DayField, LineField, NumberField } from './fields.js'
import { isBadSds, isBadValue, NO_RESULT, resultOf, type IgfDraft } from './igf.js'
import { measuredAt } from './measure-draft.js'

function Fields({
  draft,
  set,
  view,
}: {
  readonly draft: IgfDraft
  readonly set: (part: Partial<IgfDraft>) => void
  readonly view: CourseView
}) {
  const say = useCourseWords()
  const { facts, zone } = view
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
      <DayField
        label={say('igf.day')}
        value={draft.day}
        most={facts.today}
        bad={measuredAt(draft.day, facts.today, zone) === null}
        onChange={(day) => set({ day })}
      />
    </div>
  )
}

export function IgfForm({ view }: { readonly view: CourseView }) {
  const say = useCourseWords()
  const recorder = useRecorder(view)
  const [draft, setDraft] = useState(NO_RESULT)
  const body = resultOf(draft)
  const at = measuredAt(draft.day, view.facts.today, view.zone)
  const mayBeSaved = body !== null && at !== null
  return (
    <details className="disclosure sheet">
      <summary>{say('igf.record')}</summary>
      <form
        className="disclosure-body"
        onSubmit={(event) => {
          event.preventDefault()
          if (body === null || at === null) return
          const when = at === undefined ? {} : { occurredAt: at }
          recorder.save([{ kind: 'laboratory-measured', body, ...when }], say('igf.saved'))
          setDraft(NO_RESULT)
        }}
      >
        <Fields draft={draft} set={(part) => setDraft({ ...draft, ...part })} view={view} />
        <p className="soft small">{say('igf.either')}</p>
        <button type="submit" className="button button-wide" disabled={!mayBeSaved}>
          {say('igf.save')}
        </button>
      </form>
      <RecorderBar recorder={recorder} />
    </details>
  )
}
