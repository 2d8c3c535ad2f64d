// Around what the clinic answers: it is asked, it could not be asked, it said no.
import type { ReactNode } from 'react'
import type { Json } from '@stature/protocol'
import type { Answer } from '../sync/http.js'
import { useAskedWords } from './asked-words.js'
import './asked.css'

/** What the clinic said no to; its own words are English and marked so. */
export function Trouble({ answer }: { readonly answer: Answer | null }) {
  const say = useAskedWords()
  if (answer === null || answer.kind === 'ok') return <p role="alert" className="asked-trouble" />
  if (answer.kind === 'unreachable')
    return (
      <p role="alert" className="asked-trouble">
        {say('unreachable')}
      </p>
    )
  return (
    <p role="alert" className="asked-trouble">
      {say('refused')}{' '}
      <span lang="en">
        {answer.message} {answer.fix ?? ''}
      </span>
    </p>
  )
}

interface AnsweredProps {
  readonly answer: Answer | null
  readonly again: () => Promise<void>
  readonly children: (json: Json) => ReactNode
}

export function Answered({ answer, again, children }: AnsweredProps) {
  const say = useAskedWords()
  if (answer === null)
    return (
      <p role="status" className="soft">
        {say('asking')}
      </p>
    )
  if (answer.kind === 'ok') return children(answer.json)
  return (
    <div className="stack">
      <Trouble answer={answer} />
      <button type="button" className="button" onClick={() => void again()}>
        {say('again')}
      </button>
    </div>
  )
}
