// An injection without food: what to do now in the clinic's words, until food or a sugar value is recorded.
import type { Explanation, SlotId, Speaker } from '@stature/protocol'
import { useState } from 'react'
import type { CourseView } from '../data/course.js'
import { emptyDraft, GlucoseField, isSettled } from '../design/glucose-field.js'
import { readTyped } from '../design/glucose-text.js'
import { Icon } from '../design/icon.js'
import { useSpeaker } from '../design/speaker.js'
import type { Recorder } from '../design/use-recorder.js'
import { LowSugarPlanLines } from '../low-sugar/plan-lines.js'
import { glucoseRead } from '../now/events.js'
import { useAfterWords } from './after-words.js'

interface Props {
  readonly view: CourseView
  readonly recorder: Recorder
  readonly explanation: Explanation
  readonly slot: SlotId
}

function SugarInstead({
  view,
  recorder,
  speaker,
}: Pick<Props, 'view' | 'recorder'> & { readonly speaker: Speaker }) {
  const say = useAfterWords()
  const [draft, setDraft] = useState(() => emptyDraft(view.facts.glucose.at(-1)?.unit ?? null))
  const { decimalSeparator } = speaker.catalogue.language
  const typed = readTyped(draft.text, draft.unit)
  const reading = typed.kind === 'read' && isSettled(draft, typed) ? typed.reading : null
  const said = { value: reading?.value.replace('.', decimalSeparator) ?? '', unit: reading?.unit ?? '' }
  return (
    <details className="disclosure">
      <summary>{say('sugar-now')}</summary>
      <div className="disclosure-body">
        <GlucoseField
          label={say('sugar-value')}
          draft={draft}
          typed={typed}
          separator={decimalSeparator}
          onChange={setDraft}
        />
        {reading === null ? null : (
          <button
            type="button"
            className="button"
            onClick={() => recorder.save([glucoseRead(reading, 'other')], say('recorded-sugar', said))}
          >
            {say('save-sugar', said)}
          </button>
        )}
      </div>
    </details>
  )
}

export function NoFood({ view, recorder, explanation, slot }: Props) {
  const say = useAfterWords()
  const speaker = useSpeaker()
  const advice = explanation.advice.filter((each) => each.advice === 'injected-without-food')
  const ate = (): void => recorder.save([{ kind: 'meal-started', body: { slot } }], say('recorded-meal'))
  const unheard = view.sync === 'offline' || view.sync === 'signed-out'
  return (
    <section className="sheet sheet-alarm" role="alert">
      <h2 className="sheet-head">
        <Icon name="alert" />
        <span>{say('no-food')}</span>
      </h2>
      {advice.map(({ text, sentence, language }) => (
        <p key={sentence} className="label" lang={language}>
          {text}
        </p>
      ))}
      <button type="button" className="button button-main" onClick={ate}>
        {say('ate-now')}
      </button>
      <SugarInstead view={view} recorder={recorder} speaker={speaker} />
      <LowSugarPlanLines text={view.lowSugar} plan={view.carePlan} />
      <p className="note">
        <Icon name="people" />
        <span>{say(unheard ? 'told-later' : 'told')}</span>
      </p>
    </section>
  )
}
