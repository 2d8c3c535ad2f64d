// An injection that was given before anybody opened the app: the truth is recorded, whatever the answer now.
import { wallInstant, wallTime } from '@stature/civil-time'
import type { Speaker } from '@stature/protocol'
import { useId, useState } from 'react'
import type { CourseView } from '../data/course.js'
import { BodyMap, placeName } from '../design/body-map.js'
import { shownPlaces, type PlaceId } from '../design/places.js'
import type { Recorder } from '../design/use-recorder.js'
import { givenBefore } from './events.js'
import { useNowWords } from './now-words.js'

interface Props {
  readonly view: CourseView
  readonly recorder: Recorder
  readonly speaker: Speaker
}

export function GivenEarlier({ view, recorder, speaker }: Props) {
  const say = useNowWords()
  const id = useId()
  const [time, setTime] = useState('')
  const [chosen, setChosen] = useState<PlaceId | null>(null)
  const places = shownPlaces(view.facts.places, null)
  const site = places.find((each) => each.id === chosen)
  const prescribed = view.facts.prescriptions.at(-1)
  const at = time === '' ? null : wallInstant(wallTime(view.now, view.zone).day, 0, time, view.zone)
  const ahead = at !== null && at > view.now
  if (prescribed === undefined) return null
  const words =
    site === undefined ? '' : say('given-earlier-save', { place: placeName(speaker, site.id), time })
  return (
    <div className="stack">
      <div className="field">
        <label htmlFor={id}>{say('given-when')}</label>
        <input
          id={id}
          className="input input-number"
          type="time"
          value={time}
          onChange={(event) => setTime(event.currentTarget.value)}
        />
        {ahead ? <p role="status">{say('time-ahead')}</p> : null}
      </div>
      <BodyMap places={places} chosen={chosen} speaker={speaker} onChoose={setChosen} />
      {site === undefined || at === null || ahead ? null : (
        <button
          type="button"
          className="button button-wide"
          onClick={() => recorder.save([givenBefore(view.facts, prescribed, site, at)], words)}
        >
          {words}
        </button>
      )}
    </div>
  )
}
