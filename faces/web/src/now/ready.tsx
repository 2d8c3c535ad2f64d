// The questions before an injection, and one button that says yes to all of them in words.
import type { Explanation, FactName, Speaker } from '@stature/protocol'
import { useState } from 'react'
import type { CourseView, NewEvent } from '../data/course.js'
import { emptyDraft, isSettled } from '../design/glucose-field.js'
import { readTyped } from '../design/glucose-text.js'
import { PhoneLink } from '../design/phone-link.js'
import type { Recorder } from '../design/use-recorder.js'
import { AskGlucose } from './ask-glucose.js'
import { AskMeal } from './ask-meal.js'
import { AskVial } from './ask-vial.js'
import { askedOf } from './asked.js'
import { glucoseRead, mealBegan, vialLooked } from './events.js'
import { useNowWords } from './now-words.js'

interface Props {
  readonly view: CourseView
  readonly recorder: Recorder
  readonly explanation: Explanation
  readonly speaker: Speaker
}

function ClinicAsks({
  view,
  explanation,
  facts,
}: Omit<Props, 'recorder' | 'speaker'> & { readonly facts: readonly FactName[] }) {
  const say = useNowWords()
  const phone = view.carePlan.clinicPhone
  return (
    <section className="sheet">
      {explanation.questions
        .filter(({ fact }) => fact !== undefined && facts.includes(fact))
        .map(({ text, fact, language }) => (
          <p key={fact} lang={language}>
            {text}
          </p>
        ))}
      <p>{say('clinic-asks')}</p>
      {phone === null ? (
        <p>{say('no-phone')}</p>
      ) : (
        <PhoneLink what={say('call-clinic')} number={phone} urgent={false} />
      )}
    </section>
  )
}

interface Yes {
  readonly words: string
  readonly event: NewEvent
}

function YesToAll({ yes, recorder }: { readonly yes: readonly Yes[]; readonly recorder: Recorder }) {
  const say = useNowWords()
  const list = yes.map(({ words }) => words).join(' · ')
  return (
    <button
      type="button"
      className="button button-main"
      onClick={() =>
        recorder.save(
          yes.map(({ event }) => event),
          null,
        )
      }
    >
      {say('all-said', { list })}
    </button>
  )
}

export function Ready({ view, recorder, explanation, speaker }: Props) {
  const say = useNowWords()
  const { facts, injection } = view
  const asked = askedOf(injection.outcome)
  const [draft, setDraft] = useState(() => emptyDraft(facts.glucose.at(-1)?.unit ?? null))
  const separator = speaker.catalogue.language.decimalSeparator
  const typed = readTyped(draft.text, draft.unit)
  const reading = asked.glucose && isSettled(draft, typed) && typed.kind === 'read' ? typed.reading : null
  const question = (names: readonly FactName[]): string =>
    explanation.questions.find(({ fact }) => fact !== undefined && names.includes(fact))?.text ?? ''
  const sugar = { value: reading?.value.replace('.', separator) ?? '', unit: reading?.unit ?? '' }
  const yes: readonly Yes[] = [
    ...(asked.meal ? [{ words: say('all-eating'), event: mealBegan(facts) }] : []),
    ...(asked.vial ? [{ words: say('all-clear'), event: vialLooked(facts, 'clear-colourless') }] : []),
    ...(reading === null
      ? []
      : [{ words: say('all-glucose', sugar), event: glucoseRead(reading, 'preprandial') }]),
  ]
  const said = { view, recorder }
  const field = { draft, onDraft: setDraft, separator, alone: !asked.meal && !asked.vial }
  return (
    <>
      {asked.clinic.length > 0 ? (
        <ClinicAsks view={view} explanation={explanation} facts={asked.clinic} />
      ) : null}
      {asked.glucose ? (
        <section className="sheet">
          <AskGlucose {...said} {...field} question={question(['glucose'])} />
        </section>
      ) : null}
      {yes.length > 1 ? <YesToAll yes={yes} recorder={recorder} /> : null}
      {asked.meal || asked.vial ? (
        <section className="sheet stack-wide">
          {asked.meal ? <AskMeal {...said} question={question(['eating', 'meal'])} /> : null}
          {asked.vial ? <AskVial {...said} question={question(['vialAppearance'])} /> : null}
        </section>
      ) : null}
    </>
  )
}
