// Something asked of the clinic from a settings part: it is under way, it was done, or why not.
import { useState } from 'react'
import { Trouble } from '../design/answered.js'
import type { Answer } from '../sync/http.js'
import { useSettingsWords } from './settings-words.js'

export interface Doing {
  readonly busy: boolean
  readonly answer: Answer | null
  /** Asks, and answers whether it was done. */
  readonly ask: (way: () => Promise<Answer>) => Promise<boolean>
}

export function useDoing(): Doing {
  const [busy, setBusy] = useState(false)
  const [answer, setAnswer] = useState<Answer | null>(null)
  const ask = async (way: () => Promise<Answer>): Promise<boolean> => {
    setBusy(true)
    const answered = await way()
    setAnswer(answered)
    setBusy(false)
    return answered.kind === 'ok'
  }
  return { busy, answer, ask }
}

const OWN = {
  'sign-in-again': 'fresh',
  'wrong-password': 'password-wrong',
  password: 'password-weak',
  'second-factor-first': 'password-factor',
  'wrong-code': 'codes-wrong',
} as const

const isOwn = (code: string): code is keyof typeof OWN => Object.hasOwn(OWN, code)

/** Where we have words of our own, those; else the clinic's. */
export function Told({ doing, done }: { readonly doing: Doing; readonly done: string }) {
  const say = useSettingsWords()
  const { answer } = doing
  if (answer?.kind === 'problem' && isOwn(answer.code))
    return (
      <p role="alert" className="field-trouble">
        {say(OWN[answer.code])}
      </p>
    )
  return (
    <>
      <Trouble answer={answer} />
      <p role="status">{answer?.kind === 'ok' ? done : ''}</p>
    </>
  )
}
