// The places: a body to look over, the place that is tapped, all of them with their last use, and what went where.
import { useMemo, useState } from 'react'
import type { ScreenProps } from '../app/screen-props.js'
import { useCourse } from '../data/course.js'
import { BodyMap } from '../design/body-map.js'
import type { PlaceId } from '../design/places.js'
import { RecorderBar } from '../design/recorder-bar.js'
import { useSpeaker } from '../design/speaker.js'
import { SyncLine } from '../design/sync-line.js'
import { useRecorder } from '../design/use-recorder.js'
import { ChosenPlace } from './chosen-place.js'
import { AllPlaces, Healed, Uses } from './history.js'
import { sitesOf } from './place-history.js'
import { useSitesWords } from './sites-words.js'
import { useSitesTools } from './tools.js'

export function SitesScreen({ course }: ScreenProps) {
  const say = useSitesWords()
  const speaker = useSpeaker()
  const view = useCourse(course)
  const recorder = useRecorder(view)
  const tools = useSitesTools(view, recorder)
  const { recorded, now, facts, policy } = view
  const sites = useMemo(() => sitesOf({ recorded, now, facts, policy }), [recorded, now, facts, policy])
  const [chosen, setChosen] = useState<PlaceId | null>(null)
  const place = sites.places.find(({ id }) => id === chosen)
  return (
    <div className="screen screen-wide">
      <div className="stack">
        <h1>{say('title')}</h1>
        <p>{say('intro')}</p>
        <section className="sheet">
          <BodyMap looked places={sites.places} chosen={chosen} speaker={speaker} onChoose={setChosen}>
            <div aria-live="polite">
              {place === undefined ? (
                <p className="soft">{say('choose')}</p>
              ) : (
                <ChosenPlace key={place.id} place={place} tools={tools} />
              )}
            </div>
          </BodyMap>
        </section>
      </div>
      <div className="stack">
        <AllPlaces sites={sites} tools={tools} />
        <Healed sites={sites} tools={tools} />
        <Uses sites={sites} tools={tools} />
        <SyncLine sync={view.sync} waiting={view.waiting} />
        <RecorderBar recorder={recorder} />
      </div>
    </div>
  )
}
