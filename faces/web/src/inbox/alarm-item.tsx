// One alarm that waits: what, whose, since when; and the answer, typed under it.
import { useId, useState, type SyntheticEvent } from 'react'
import { isInboxWord, useInboxWords } from './inbox-words.js'
import type { Alarm } from './alarm.js'
import type { Outcome } from './use-inbox.js'

interface ItemProps {
  readonly alarm: Alarm
  readonly name: string
  readonly moment: (at: number) => string
  readonly answer: (alarm: Alarm, text: string) => Promise<Outcome>
  readonly told: (outcome: Outcome) => void
}

const TONES = { urgent: 'now', soon: 'soon', routine: 'visit' } as const

export function useKindName(): (kind: string) => string {
  const say = useInboxWords()
  return (kind) => {
    const id = `kind.${kind}`
    return isInboxWord(id) ? say(id) : kind
  }
}

export const courseAddress = (course: string): string => `#/course/${encodeURIComponent(course)}`

interface FormProps extends Pick<ItemProps, 'alarm' | 'answer' | 'told'> {
  readonly close: () => void
}

interface TextProps {
  readonly text: string
  readonly setText: (text: string) => void
  readonly close: () => void
  readonly send: (event: SyntheticEvent) => void
}

function AnswerText({ text, setText, close, send }: TextProps) {
  const say = useInboxWords()
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{say('answer.label')}</label>
      <textarea
        id={id}
        className="input inbox-text"
        rows={3}
        maxLength={2_000}
        value={text}
        autoFocus
        onChange={({ target }) => setText(target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') close()
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send(event)
        }}
      />
    </div>
  )
}

function AnswerForm({ alarm, answer, told, close }: FormProps) {
  const say = useInboxWords()
  const [text, setText] = useState('')
  const [busy, setBusy] = useState(false)
  const send = (event: SyntheticEvent): void => {
    event.preventDefault()
    if (text.trim() === '' || busy) return
    setBusy(true)
    void answer(alarm, text.trim()).then((outcome) => {
      setBusy(false)
      told(outcome)
    })
  }
  return (
    <form className="stack" onSubmit={send}>
      <AnswerText {...{ text, setText, close, send }} />
      <p className="small soft">{say('answer.seen')}</p>
      <div className="row">
        <button type="submit" className="button inbox-send" disabled={busy || text.trim() === ''}>
          {say('answer.do')}
        </button>
        <button type="button" className="button button-quiet" onClick={close}>
          {say('answer.cancel')}
        </button>
      </div>
    </form>
  )
}

export function AlarmItem({ alarm, name, moment, answer, told }: ItemProps) {
  const say = useInboxWords()
  const kindName = useKindName()
  const [isOpen, setOpen] = useState(false)
  const { urgency, kind, course, raisedAt } = alarm
  return (
    <li data-row className={`sheet inbox-item inbox-${urgency}`}>
      <div className="inbox-head">
        <span className={`mark mark-${TONES[urgency]}`}>{say(`urgency.${urgency}`)}</span>
        <h2>{kindName(kind)}</h2>
      </div>
      <p>
        <a className="inbox-child" href={courseAddress(course)}>
          {name}
        </a>
        <span className="soft">{say('raised', { time: moment(raisedAt) })}</span>
      </p>
      {isOpen ? (
        <AnswerForm {...{ alarm, answer, told }} close={() => setOpen(false)} />
      ) : (
        <button type="button" data-row-link className="button inbox-open" onClick={() => setOpen(true)}>
          {say('answer.open')}
        </button>
      )}
    </li>
  )
}
