// The vial was looked at: clear, or what is seen instead.
import { useState } from 'react'
import type { CourseView } from '../data/course.js'
import { Icon } from '../design/icon.js'
import type { Recorder } from '../design/use-recorder.js'
import { vialLooked } from './events.js'
import { useNowWords } from './now-words.js'

const NOT_CLEAR = ['cloudy', 'particles', 'discolored'] as const

interface Props {
  readonly view: CourseView
  readonly recorder: Recorder
  readonly question: string
}

function NotClear({ view, recorder }: Omit<Props, 'question'>) {
  const say = useNowWords()
  return (
    <fieldset className="stack">
      <legend className="label">{say('vial-how')}</legend>
      <div className="choices">
        {NOT_CLEAR.map((appearance) => (
          <button
            key={appearance}
            type="button"
            className="button"
            onClick={() => recorder.save([vialLooked(view.facts, appearance)], null)}
          >
            {say(`vial-${appearance}`)}
          </button>
        ))}
      </div>
    </fieldset>
  )
}

export function AskVial({ view, recorder, question }: Props) {
  const say = useNowWords()
  const [open, setOpen] = useState(false)
  return (
    <div className="stack" role="group" aria-label={question}>
      <h2 className="note">
        <Icon name="vial" />
        <span>{question}</span>
      </h2>
      <p className="soft">{say('vial-look')}</p>
      <div className="choices">
        <button
          type="button"
          className="button"
          onClick={() => recorder.save([vialLooked(view.facts, 'clear-colourless')], null)}
        >
          {say('vial-clear')}
        </button>
        <button type="button" className="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {say('vial-not-clear')}
        </button>
      </div>
      {open ? <NotClear view={view} recorder={recorder} /> : null}
    </div>
  )
}
