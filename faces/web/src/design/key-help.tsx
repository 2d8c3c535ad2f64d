// The keys of a list, in a dialog; here single letters are put off for whoever speaks to the machine.
import { useEffect, useId, useRef } from 'react'
import './list.css'

export interface HelpWords {
  readonly title: string
  readonly or: string
  readonly single: string
  readonly close: string
  readonly lines: readonly { readonly keys: readonly string[]; readonly says: string }[]
}

interface HelpProps {
  readonly words: HelpWords
  readonly single: boolean
  readonly setSingle: (on: boolean) => void
  readonly close: () => void
}

export function KeyHelp({ words, single, setSingle, close }: HelpProps) {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className="sheet key-help" aria-labelledby={id} onClose={close}>
      <h2 id={id}>{words.title}</h2>
      <dl>
        {words.lines.map(({ keys, says }) => (
          <div key={says}>
            <dt>
              {keys.map((key, index) => (
                <span key={key}>
                  {index > 0 && ` ${words.or} `}
                  <kbd>{key}</kbd>
                </span>
              ))}
            </dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
      <label className="option">
        <input type="checkbox" checked={single} onChange={({ target }) => setSingle(target.checked)} />
        <span>{words.single}</span>
      </label>
      <button type="button" className="button button-wide" onClick={() => dialog.current?.close()}>
        {words.close}
      </button>
    </dialog>
  )
}
