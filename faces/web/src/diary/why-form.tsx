// Why something is changed: a few words for the record, and the button that records it.
import { useEffect, useId, useRef, useState } from 'react'
import { useDiaryWords } from './diary-words.js'

interface WhyProps {
  readonly title: string
  readonly label: string
  readonly onSave: (reason: string) => void
  readonly onLeave: () => void
}

/** A reason in a few words, and the button that records it. */
export function Why({ title, label, onSave, onLeave }: WhyProps) {
  const say = useDiaryWords()
  const id = useId()
  const [reason, setReason] = useState('')
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), [])
  const said = reason.trim()
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (said !== '') onSave(said)
      }}
    >
      <h3>{title}</h3>
      <div className="field">
        <label htmlFor={id}>{say('why-change')}</label>
        <input
          id={id}
          ref={input}
          className="input"
          maxLength={2000}
          autoComplete="off"
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </div>
      <div className="choices">
        <button type="submit" className="button" disabled={said === ''}>
          {label}
        </button>
        <button type="button" className="button button-quiet" onClick={onLeave}>
          {say('cancel')}
        </button>
      </div>
    </form>
  )
}
