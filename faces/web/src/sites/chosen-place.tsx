// The place that was tapped: how it is, its marks, and marking it or saying that it has healed.
import { useRef, useState } from 'react'
import { MarkForm } from './mark-form.js'
import type { PlaceHistory } from './place-history.js'
import { PlaceLines } from './place-lines.js'
import { useSitesWords } from './sites-words.js'
import type { SitesTools } from './tools.js'

interface Props {
  readonly place: PlaceHistory
  readonly tools: SitesTools
}

const READERS = ['auditor', 'administrator']

function Marks({ place, tools, mayChange }: Props & { readonly mayChange: boolean }) {
  const say = useSitesWords()
  const { marks, region, side } = place
  const name = tools.siteName({ region, side })
  const heal = (): void =>
    tools.recorder.save(
      [{ kind: 'site-cleared', body: { site: { region, side } } }],
      say('healed', { place: name }),
    )
  if (marks.length === 0) return null
  return (
    <div className="stack">
      <h3>{say('marks')}</h3>
      <ul className="stack">
        {marks.map(({ entry, site, reason }) => (
          <li key={entry.event.id}>
            {tools.siteName(site)}:{' '}
            {say('mark-of', { reason, time: tools.moment(entry.at), who: tools.who(entry.event) })}
          </li>
        ))}
      </ul>
      <p className="soft small">{say('show-clinic')}</p>
      {marks.length > 1 ? <p>{say('heal-all', { place: name })}</p> : null}
      {mayChange ? (
        <button
          type="button"
          className="button"
          aria-label={say('heal-place', { place: name })}
          onClick={heal}
        >
          {say('heal')}
        </button>
      ) : null}
    </div>
  )
}

export function ChosenPlace({ place, tools }: Props) {
  const say = useSitesWords()
  const [marking, setMarking] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  // One mark leaves out all of a place; only the belly has parts to tell apart.
  const mayMark = place.marks.length === 0 || place.parts.length > 0
  const mayChange = !READERS.includes(tools.view.role)
  const done = (): void => {
    setMarking(false)
    box.current?.focus()
  }
  return (
    <div className="stack" ref={box} tabIndex={-1}>
      <h2>{tools.siteName({ region: place.region, side: place.side })}</h2>
      <PlaceLines place={place} tools={tools} />
      <Marks place={place} tools={tools} mayChange={mayChange} />
      {mayChange ? null : <p className="soft">{say('read-only')}</p>}
      {marking ? <MarkForm place={place} tools={tools} onDone={done} /> : null}
      {marking || !mayChange || !mayMark ? null : (
        <button type="button" className="button" onClick={() => setMarking(true)}>
          {say('mark')}
        </button>
      )}
    </div>
  )
}
