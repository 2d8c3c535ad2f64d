// Why a prescriber disagrees with a refusal: kept to learn from, and it changes no dose.
import type { Decision, Proposal, ProposalOutcome } from '@stature/protocol'
import { useState } from 'react'
import type { CourseView } from '../data/course.js'
import { Icon } from '../design/icon.js'
import { NoteField } from '../forms/note-field.js'
import { useAct } from '../forms/use-act.js'
import { disagreementOf } from './prescription.js'
import { usePrescribeWords } from './prescribe-words.js'

interface Props {
  readonly view: CourseView
  readonly proposal: Proposal
  readonly judged: Decision<ProposalOutcome>
}

function Recorded({ takeBack }: { readonly takeBack: () => void }) {
  const say = usePrescribeWords()
  return (
    <div className="stack" role="status">
      <p className="note">
        <Icon name="done" />
        <strong>{say('disagree.done')}</strong>
      </p>
      <button type="button" className="button button-quiet" onClick={takeBack}>
        {say('disagree.take-back')}
      </button>
    </div>
  )
}

function Form({ view, proposal, judged }: Props) {
  const say = usePrescribeWords()
  const act = useAct(view)
  const [reason, setReason] = useState('')
  const { outcome } = judged
  if (outcome.kind !== 'refuse') return null
  const said = reason.trim()
  if (act.state === 'done') return <Recorded takeBack={act.takeBack} />
  const record = (): void => {
    const body = disagreementOf(judged.facts, proposal, outcome, said)
    act.record([{ kind: 'refusal-disputed', body }])
  }
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (said !== '') record()
      }}
    >
      <NoteField
        label={say('disagree.reason')}
        help={say('disagree.help')}
        value={reason}
        onChange={setReason}
      />
      {act.state === 'failed' ? <p role="alert">{say('disagree.failed')}</p> : null}
      <button type="submit" className="button" disabled={said === ''}>
        {say('disagree.button')}
      </button>
    </form>
  )
}

export function Disagree(props: Props) {
  const say = usePrescribeWords()
  if (props.view.role !== 'prescriber') return null
  return (
    <details className="disclosure">
      <summary>{say('disagree')}</summary>
      <div className="disclosure-body">
        <Form {...props} />
      </div>
    </details>
  )
}
