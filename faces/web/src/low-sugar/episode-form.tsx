// Recording low sugar: how severe, the food before it, the signs, the sugar if it was measured.
import {
  LOW_SUGAR_SIGNS,
  SEVERE_LOW_SUGAR_SIGNS,
  say as sayWords,
  type Sign,
  type Speaker,
} from '@stature/protocol'
import { useId, useState } from 'react'
import type { CourseView } from '../data/course.js'
import { emptyDraft, GlucoseField, isSettled } from '../design/glucose-field.js'
import { readTyped } from '../design/glucose-text.js'
import { useSpeaker } from '../design/speaker.js'
import type { Recorder } from '../design/use-recorder.js'
import { episodeEvent, NO_EPISODE, withSign, type EpisodeDraft } from './episode.js'
import { useLowSugarWords } from './low-sugar-words.js'

interface Props {
  readonly view: CourseView
  readonly recorder: Recorder
}

interface PartProps {
  readonly draft: EpisodeDraft
  readonly onDraft: (draft: EpisodeDraft) => void
}

const SEVERITIES = ['symptomatic', 'severe'] as const
const FOODS = ['adequate', 'inadequate', 'unknown'] as const
const SIGNS: readonly Sign[] = [...LOW_SUGAR_SIGNS, ...SEVERE_LOW_SUGAR_SIGNS]

function Severity({ draft, onDraft }: PartProps) {
  const say = useLowSugarWords()
  const name = useId()
  return (
    <fieldset className="stack">
      <legend className="label">{say('severity')}</legend>
      <div className="choices">
        {SEVERITIES.map((severity) => (
          <label key={severity} className="option">
            <input
              type="radio"
              name={name}
              checked={draft.severity === severity}
              onChange={() => onDraft({ ...draft, severity })}
            />
            {say(severity)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function Food({ draft, onDraft }: PartProps) {
  const say = useLowSugarWords()
  const name = useId()
  return (
    <fieldset className="stack">
      <legend className="label">{say('food')}</legend>
      <div className="choices">
        {FOODS.map((foodIntake) => (
          <label key={foodIntake} className="option">
            <input
              type="radio"
              name={name}
              checked={draft.foodIntake === foodIntake}
              onChange={() => onDraft({ ...draft, foodIntake })}
            />
            {say(foodIntake)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function Signs({ draft, onDraft, speaker }: PartProps & { readonly speaker: Speaker }) {
  const say = useLowSugarWords()
  return (
    <fieldset className="stack">
      <legend className="label">{say('which-signs')}</legend>
      <div className="choices">
        {SIGNS.map((sign) => {
          const words = sayWords(speaker, `sign.${sign}`, {})
          return (
            <label key={sign} className="option" lang={words.language}>
              <input
                type="checkbox"
                checked={draft.signs.includes(sign)}
                onChange={() => onDraft(withSign(draft, sign))}
              />
              {words.text}
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}

export function EpisodeForm({ view, recorder }: Props) {
  const say = useLowSugarWords()
  const speaker = useSpeaker()
  const [draft, setDraft] = useState(NO_EPISODE)
  const [sugar, setSugar] = useState(() => emptyDraft(view.facts.glucose.at(-1)?.unit ?? null))
  const typed = readTyped(sugar.text, sugar.unit)
  const reading = typed.kind === 'read' && isSettled(sugar, typed) ? typed.reading : null
  const isTypedWrong = typed.kind !== 'empty' && reading === null
  const event = isTypedWrong ? null : episodeEvent(draft, reading)
  const { decimalSeparator } = speaker.catalogue.language
  return (
    <div className="stack-wide stack">
      <p className="soft">{say('record-later')}</p>
      <Severity draft={draft} onDraft={setDraft} />
      <Food draft={draft} onDraft={setDraft} />
      <Signs draft={draft} onDraft={setDraft} speaker={speaker} />
      <GlucoseField
        label={say('sugar')}
        draft={sugar}
        typed={typed}
        separator={decimalSeparator}
        onChange={setSugar}
      />
      <button
        type="button"
        className="button button-main"
        disabled={event === null}
        onClick={() => {
          if (event !== null) recorder.save([event], say('recorded'))
        }}
      >
        {say(event === null ? 'save-needs' : 'save')}
      </button>
    </div>
  )
}
