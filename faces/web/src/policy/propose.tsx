// Proposing a draft that is right, with a note to whoever signs.
import { useId, useState, type ReactNode } from 'react'
import { ToldWords } from '../design/told.js'
import type { DraftProps } from './draft-props.js'
import { EMPTY, forget, written, type Draft } from './draft.js'
import { usePolicyWords } from './policy-words.js'
import { propose } from './versions.js'

type Sending = { readonly kind: 'idle' | 'busy' } | { readonly kind: 'not-taken'; readonly told: ReactNode }

function useSending(draft: Draft, change: DraftProps['change']) {
  const say = usePolicyWords()
  const [state, setState] = useState<Sending>({ kind: 'idle' })
  const send = async (note: string): Promise<void> => {
    setState({ kind: 'busy' })
    const answer = await propose(written(draft), note)
    if (answer.kind === 'ok') {
      change(EMPTY)
      forget()
      location.hash = '#/policy'
      return
    }
    const told =
      answer.kind === 'unreachable' ? (
        say('unreachable')
      ) : (
        <>
          {say('refused')} <ToldWords told={answer} /> {answer.paths.join(' ')}
        </>
      )
    setState({ kind: 'not-taken', told })
  }
  return { state, send }
}

export function Propose({ draft, change }: DraftProps) {
  const say = usePolicyWords()
  const id = useId()
  const [note, setNote] = useState('')
  const { state, send } = useSending(draft, change)
  const isBusy = state.kind === 'busy'
  return (
    <section className="sheet">
      <div className="field">
        <label htmlFor={id}>{say('note')}</label>
        <textarea
          {...{ id, rows: 3, maxLength: 2_000, value: note }}
          className="input"
          onChange={({ target }) => setNote(target.value)}
        />
      </div>
      <button type="button" className="button button-main" disabled={isBusy} onClick={() => void send(note)}>
        {say(isBusy ? 'proposing' : 'propose')}
      </button>
      {state.kind === 'not-taken' ? (
        <p role="alert" className="field-trouble">
          {state.told}
        </p>
      ) : null}
    </section>
  )
}
