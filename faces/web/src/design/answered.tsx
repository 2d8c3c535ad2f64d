// Around what the clinic answers: it is asked, it could not be asked, it said no.
import type { ReactNode } from 'react'
import type { Json } from '@stature/protocol'
import { listAt, textAt } from '../data/json.js'
import type { Answer, Trouble as Problem } from '../sync/http.js'
import type { Told } from '../words/trouble-words.js'
import { useAskedWords } from './asked-words.js'
import { ToldWords } from './told.js'
import './asked.css'

/** What is wrong in detail, each kind once; nothing where it repeats the whole. */
const issuesOf = ({ code, json }: Problem): readonly Told[] =>
  listAt(json, 'issues').flatMap((issue, place, all) => {
    const own = textAt(issue, 'code') ?? code
    const isNew = all.findIndex((each) => textAt(each, 'code') === own) === place
    return own === code || !isNew
      ? []
      : [{ code: own, message: textAt(issue, 'message') ?? '', fix: textAt(issue, 'fix') }]
  })

/** What the clinic said no to, in the reader's words where there are some. */
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
      {say('refused')} <ToldWords told={answer} />
      {issuesOf(answer).map((told) => (
        <span key={told.code}>
          {' '}
          <ToldWords told={told} />
        </span>
      ))}
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
