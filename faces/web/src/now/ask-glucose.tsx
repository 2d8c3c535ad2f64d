// The sugar before the injection: one number, or a meter that does not work.
import type { CourseView } from '../data/course.js'
import { GlucoseField, isSettled, type GlucoseDraft } from '../design/glucose-field.js'
import { readTyped } from '../design/glucose-text.js'
import { Icon } from '../design/icon.js'
import type { Recorder } from '../design/use-recorder.js'
import { glucoseRead, meterFailed } from './events.js'
import { useNowWords } from './now-words.js'

interface Props {
  readonly view: CourseView
  readonly recorder: Recorder
  readonly question: string
  readonly draft: GlucoseDraft
  readonly onDraft: (draft: GlucoseDraft) => void
  readonly separator: string
  /** The one question left: then it has a button of its own. */
  readonly alone: boolean
}

export function AskGlucose({ view, recorder, question, draft, onDraft, separator, alone }: Props) {
  const say = useNowWords()
  const typed = readTyped(draft.text, draft.unit)
  const { kind } = typed
  const settled = isSettled(draft, typed) && kind === 'read' ? typed.reading : null
  const saved = settled === null ? null : { value: settled.value.replace('.', separator), unit: settled.unit }
  return (
    <div className="stack" role="group" aria-label={question}>
      <h2 className="note">
        <Icon name="drop" />
        <span>{question}</span>
      </h2>
      <GlucoseField
        label={say('sugar-now')}
        hidden
        draft={draft}
        typed={typed}
        separator={separator}
        onChange={onDraft}
      />
      {alone && settled !== null && saved !== null ? (
        <button
          type="button"
          className="button button-main"
          onClick={() => recorder.save([glucoseRead(settled, 'preprandial')], null)}
        >
          {say('save-glucose', saved)}
        </button>
      ) : null}
      <button
        type="button"
        className="button button-quiet"
        onClick={() => recorder.save([meterFailed(view.facts, say('meter-failed'))], null)}
      >
        {say('meter-failed')}
      </button>
    </div>
  )
}
