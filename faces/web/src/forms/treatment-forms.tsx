// Interrupting, resuming, stopping and ending care, and ending the checks before each dose: one prescriber's word each.
import type { ClauseId, GapId } from '@stature/label'
import { useState } from 'react'
import type { CourseView, NewEvent } from '../data/course.js'
import { ActFrame } from './act-frame.js'
import { useFormWords } from './form-words.js'
import { NoteField } from './note-field.js'

export interface FormProps {
  readonly view: CourseView
}

type Reasoned = 'treatment-interrupted' | 'treatment-stopped' | 'course-closed'

interface WithReasonProps extends FormProps {
  readonly kind: Reasoned
  readonly act: 'interrupt' | 'stop' | 'close'
  readonly cites: readonly (ClauseId | GapId)[]
}

const eventOf = (kind: Reasoned, reason: string): NewEvent => {
  switch (kind) {
    case 'treatment-interrupted':
    case 'treatment-stopped':
    case 'course-closed':
      return { kind, body: { reason } }
  }
}

function WithReason({ view, kind, act, cites }: WithReasonProps) {
  const say = useFormWords()
  const [reason, setReason] = useState('')
  const said = reason.trim()
  return (
    <ActFrame
      {...{ view, kind, cites }}
      about={say(`${act}.about`)}
      button={say(`${act}.button`)}
      done={say(`${act}.done`)}
      grave
      missing={said === '' ? [say('reason')] : []}
      events={said === '' ? null : [eventOf(kind, said)]}
    >
      <NoteField label={say('reason')} value={reason} onChange={setReason} />
    </ActFrame>
  )
}

export const InterruptForm = ({ view }: FormProps) => (
  <WithReason view={view} kind="treatment-interrupted" act="interrupt" cites={['supervision']} />
)

export const StopForm = ({ view }: FormProps) => (
  <WithReason view={view} kind="treatment-stopped" act="stop" cites={['supervision']} />
)

export const CloseForm = ({ view }: FormProps) => (
  <WithReason view={view} kind="course-closed" act="close" cites={['supervision']} />
)

export function ResumeForm({ view }: FormProps) {
  const say = useFormWords()
  const [reason, setReason] = useState('')
  const said = reason.trim()
  return (
    <ActFrame
      view={view}
      kind="treatment-resumed"
      cites={['supervision', 'glucose.at-start']}
      about={say('resume.about')}
      button={say('resume.button')}
      done={say('resume.done')}
      missing={[]}
      events={[{ kind: 'treatment-resumed', body: said === '' ? {} : { reason: said } }]}
    >
      <NoteField label={say('reason-optional')} value={reason} onChange={setReason} />
    </ActFrame>
  )
}

const ENDED: readonly NewEvent[] = [{ kind: 'monitoring-ended', body: {} }]

export function EndMonitoringForm({ view }: FormProps) {
  const say = useFormWords()
  return (
    <ActFrame
      view={view}
      kind="monitoring-ended"
      cites={['glucose.at-start', 'glucose.continue', 'gap.monitoring-end']}
      about={say('end-monitoring.about')}
      button={say('end-monitoring.button')}
      done={say('end-monitoring.done')}
      missing={[]}
      events={ENDED}
    >
      {view.dose.states.monitoring.due ? null : <p>{say('end-monitoring.not-due')}</p>}
    </ActFrame>
  )
}
