// The injection to give: the syringe, the places, and one button that records it.
import { decimal, type InjectionOutcome, type Speaker } from '@stature/protocol'
import { useState } from 'react'
import type { CourseView } from '../data/course.js'
import { BodyMap, placeName } from '../design/body-map.js'
import { shownPlaces, type PlaceId } from '../design/places.js'
import { SyringePicture } from '../design/syringe.js'
import type { Recorder } from '../design/use-recorder.js'
import { given } from './events.js'
import { useNowWords } from './now-words.js'

type Outcome = Extract<InjectionOutcome, { readonly kind: 'give' }>

interface Props {
  readonly view: CourseView
  readonly outcome: Outcome
  readonly recorder: Recorder
  readonly speaker: Speaker
}

function Draw({ outcome, speaker }: Pick<Props, 'outcome' | 'speaker'>) {
  const say = useNowWords()
  const facts = {
    mg: decimal(speaker, outcome.massMg),
    ml: decimal(speaker, outcome.volumeMl),
    marks: decimal(speaker, outcome.marks),
  }
  return (
    <section className="sheet">
      <h2>{say('syringe-title')}</h2>
      <SyringePicture amount={outcome} speaker={speaker} />
      <p className="number">{say('syringe-facts', facts)}</p>
    </section>
  )
}

export function Give({ view, outcome, recorder, speaker }: Props) {
  const say = useNowWords()
  const [chosen, setChosen] = useState<PlaceId | null>(null)
  const places = shownPlaces(view.facts.places, outcome.sites)
  const site = places.find(({ id }) => id === chosen)
  const place = site === undefined ? '' : placeName(speaker, site.id)
  return (
    <>
      <Draw outcome={outcome} speaker={speaker} />
      <section className="sheet">
        <BodyMap places={places} chosen={chosen} speaker={speaker} onChoose={setChosen}>
          <button
            type="button"
            className="button button-main"
            disabled={site === undefined}
            onClick={() => {
              if (site !== undefined)
                recorder.save([given(view.facts, outcome, site)], say('recorded-given', { place }))
            }}
          >
            {site === undefined ? say('choose-place') : say('given-at', { place })}
          </button>
        </BodyMap>
      </section>
    </>
  )
}
