// Marking a place as not to be used: what is there, and on which part of the belly.
import { useEffect, useId, useRef, useState } from 'react'
import { PlacePart, type Part } from '../design/place-part.js'
import type { PlaceHistory } from './place-history.js'
import { useSitesWords } from './sites-words.js'
import type { SitesTools } from './tools.js'

const REASONS = ['lump', 'bruise', 'sore', 'other'] as const
type Reason = (typeof REASONS)[number]

interface Props {
  readonly place: PlaceHistory
  readonly tools: SitesTools
  readonly onDone: () => void
}

/** What is there, in the words of whoever looks; empty while not said. */
function useWhy() {
  const say = useSitesWords()
  const [reason, onReason] = useState<Reason | null>(null)
  const [text, onText] = useState('')
  const why = reason === null ? '' : reason === 'other' ? text.trim() : say(`reason-${reason}`)
  return { why, reason, onReason, text, onText }
}

type ReasonsProps = Omit<ReturnType<typeof useWhy>, 'why'>

function Reasons({ reason, onReason, text, onText }: ReasonsProps) {
  const say = useSitesWords()
  const name = useId()
  return (
    <fieldset className="stack">
      <legend className="label">{say('mark-why')}</legend>
      <div className="choices">
        {REASONS.map((each) => (
          <label key={each} className="option">
            <input type="radio" name={name} checked={reason === each} onChange={() => onReason(each)} />
            {say(`reason-${each}`)}
          </label>
        ))}
      </div>
      {reason === 'other' ? <Other text={text} onText={onText} /> : null}
    </fieldset>
  )
}

function Other({ text, onText }: { readonly text: string; readonly onText: (text: string) => void }) {
  const say = useSitesWords()
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{say('other')}</label>
      <input
        id={id}
        className="input"
        autoComplete="off"
        maxLength={2000}
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
      />
    </div>
  )
}

export function MarkForm({ place, tools, onDone }: Props) {
  const say = useSitesWords()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const { why, ...reasons } = useWhy()
  const [part, setPart] = useState<Part | null>(null)
  const { region, side } = place
  const site = part === null ? { region, side } : { region, side, quadrant: part }
  const save = (): void => {
    const words = say('marked', { place: tools.siteName(site) })
    tools.recorder.save([{ kind: 'site-excluded', body: { site, reason: why } }], words)
    onDone()
  }
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (why !== '') save()
      }}
    >
      <h3 ref={heading} tabIndex={-1}>
        {say('mark-title', { place: tools.siteName({ region, side }) })}
      </h3>
      <Reasons {...reasons} />
      {region === 'abdomen' ? <PlacePart part={part} onPart={setPart} /> : null}
      {region === 'abdomen' ? <p className="soft small">{say('mark-whole')}</p> : null}
      <div className="choices">
        <button type="submit" className="button button-main" disabled={why === ''}>
          {say('save')}
        </button>
        <button type="button" className="button button-quiet" onClick={onDone}>
          {say('leave')}
        </button>
      </div>
    </form>
  )
}
