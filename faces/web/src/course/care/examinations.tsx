// Periodic examinations: due or not by the prescriber's interval, done when and with what finding.
import type { ExaminationState } from '@stature/record/timeline'
import { useId, useState } from 'react'
import { Icon } from '../../design/icon.js'
import { useWhen } from '../../design/use-when.js'
import { WhenField } from '../../design/when-field.js'
import { useCourseWords } from '../course-words.js'
import { useFormat } from '../format.js'
import type { CareProps } from './care-props.js'

interface ItemProps extends Omit<CareProps, 'examinations'> {
  readonly state: ExaminationState
  readonly mayRecord: boolean
}

function DoneForm({ state, view, recorder, onDone }: ItemProps & { readonly onDone: () => void }) {
  const say = useCourseWords()
  const id = useId()
  const [finding, setFinding] = useState('')
  const name = say(`exam.${state.examination}`)
  const when = useWhen(view, 'day')
  const words = finding.trim()
  const body = { examination: state.examination, ...(words === '' ? {} : { finding: words }) }
  const events = when.events([{ kind: 'examination-recorded', body }])
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (events === null) return
        recorder.save(events, say('exam.saved', { name }))
        onDone()
      }}
    >
      <div className="field">
        <label htmlFor={id}>{say('exam.finding', { name })}</label>
        <textarea
          id={id}
          className="input"
          rows={2}
          maxLength={2_000}
          value={finding}
          onChange={({ target }) => setFinding(target.value)}
        />
      </div>
      <WhenField label={say('exam.when')} {...when.field} />
      <button type="submit" className="button button-wide" disabled={events === null}>
        {say('exam.done-now')}
      </button>
      <button type="button" className="button button-quiet" onClick={onDone}>
        {say('form.cancel')}
      </button>
    </form>
  )
}

function Done({ state, day }: { readonly state: ExaminationState; readonly day: (on: string) => string }) {
  const say = useCourseWords()
  const [last] = state.done
  if (last === undefined) return <p className="soft small">{say('exam.never')}</p>
  return (
    <p className="soft small">
      {say('exam.last', { day: day(last.on) })}
      {last.finding === null ? '' : ` ${last.finding}`}
    </p>
  )
}

function Examination(props: ItemProps) {
  const say = useCourseWords()
  const { state, view, mayRecord } = props
  const [open, setOpen] = useState(false)
  const { day } = useFormat(view.zone)
  const { examination, everyDays, dueOn, isDue } = state
  const name = say(`exam.${examination}`)
  return (
    <li className="course-exam">
      <div className="course-exam-line">
        <div>
          <h4>{name}</h4>
          <p className={isDue ? 'course-due' : ''}>
            {isDue ? <Icon name="alert" /> : null}{' '}
            {everyDays === null || dueOn === null
              ? say('exam.no-interval')
              : say(isDue ? 'exam.due' : 'exam.not-due', { days: everyDays, day: day(dueOn) })}
          </p>
          <Done state={state} day={day} />
        </div>
        {mayRecord && !open ? (
          <button
            type="button"
            className="button"
            aria-label={say('exam.record', { name })}
            onClick={() => setOpen(true)}
          >
            {say('exam.done')}
          </button>
        ) : null}
      </div>
      {open ? <DoneForm {...props} onDone={() => setOpen(false)} /> : null}
    </li>
  )
}

export function Examinations({
  examinations,
  mayRecord,
  ...parts
}: CareProps & { readonly mayRecord: boolean }) {
  const say = useCourseWords()
  return (
    <section className="sheet" aria-labelledby="course-exams">
      <h3 id="course-exams">{say('exam.title')}</h3>
      <p className="soft small">{say('care.intervals-why')}</p>
      <ul className="course-exams">
        {examinations.map((state) => (
          <Examination key={state.examination} {...{ ...parts, state, mayRecord }} />
        ))}
      </ul>
    </section>
  )
}
