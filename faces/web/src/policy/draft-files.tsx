// How a draft begins from a file or from what is in force, and how it is thrown away.
import { isRecord } from '@stature/protocol'
import { useId, useState, type ChangeEvent } from 'react'
import { jsonOf } from '../data/json.js'
import { useHomeState } from '../data/use-home.js'
import type { DraftProps } from './draft-props.js'
import { draftOf, EMPTY, forget } from './draft.js'
import { usePolicyWords } from './policy-words.js'
import { inForceWritten } from './versions.js'

export function Files({ change }: Pick<DraftProps, 'change'>) {
  const say = usePolicyWords()
  const id = useId()
  const [told, setTold] = useState('')
  const { policy } = useHomeState()
  const read = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = target.files?.[0]
    if (file === undefined) return
    const json = jsonOf(await file.text())
    const isPolicy = json !== null && isRecord(json)
    const draft = isPolicy ? draftOf(json) : EMPTY
    if (isPolicy) change(draft)
    setTold(isPolicy ? say('file-in', { count: Object.keys(draft.values).length }) : say('file-bad'))
  }
  return (
    <div className="sheet">
      {policy === null ? null : (
        <button type="button" className="button" onClick={() => change(draftOf(inForceWritten(policy)))}>
          {say('adopt-from')}
        </button>
      )}
      <div className="field">
        <label htmlFor={id}>{say('adopt-file')}</label>
        <input
          id={id}
          className="input"
          type="file"
          accept="application/json,.json"
          onChange={(event) => void read(event)}
        />
      </div>
      <p role="status">{told}</p>
    </div>
  )
}

export function Discard({ change }: Pick<DraftProps, 'change'>) {
  const say = usePolicyWords()
  const [sure, setSure] = useState(false)
  const drop = (): void => {
    if (sure) {
      change(EMPTY)
      forget()
    }
    setSure(!sure)
  }
  return (
    <button type="button" className="button button-quiet" onClick={drop}>
      {say(sure ? 'discard-sure' : 'discard')}
    </button>
  )
}
