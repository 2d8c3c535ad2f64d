// The injection to give: the syringe, the places, and one button that records it.
import { decimal, type InjectionOutcome, type Speaker } from '@stature/protocol'
import { useState } from 'react'
import type { CourseView } from '../data/course.js'
import { BodyMap, placeName } from '../design/body-map.js'
import { partName, PlacePart, type Part } from '../design/place-part.js'
import { shownPlaces, type PlaceId } from '../design/places.js'
import { SyringePicture } from '../design/syringe.js'
import { useDesignWords } from '../design/words.js'
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
  const sayDesign = useDesignWords()
  const [chosen, setChosen] = useState<PlaceId | null>(null)
  const places = shownPlaces(view.facts.places, outcome.sites)
  const site = places.find(({ id }) => id === chosen)
  const [part, setPart] = useState<Part | null>(null)
  const place = site === undefined ? '' : partName(sayDesign, placeName(speaker, site.id), part)
  const choose = (id: PlaceId): void => {
    setChosen(id)
    setPart(null)
  }
  return (
    <>
      <Draw outcome={outcome} speaker={speaker} />
      <section className="sheet">
        <BodyMap places={places} chosen={chosen} speaker={speaker} onChoose={choose}>
          {site?.region === 'abdomen' ? <PlacePart part={part} onPart={setPart} /> : null}
          <button
            type="button"
            className="button button-main"
            disabled={site === undefined}
            onClick={() => {
              if (site !== undefined)
                recorder.save(
                  [given(view.facts, outcome, { ...site, quadrant: part })],
                  say('recorded-given', { place }),
                )
            }}
          >
            {site === undefined ? say('choose-place') : say('given-at', { place })}
          </button>
        </BodyMap>
      </section>
    </>
  )
}
