// An injection that was given before anybody opened the app: the truth is recorded, whatever the answer now.
import { wallInstant, wallTime } from '@stature/civil-time'
import type { Speaker } from '@stature/protocol'
import { useId, useState } from 'react'
import type { CourseView } from '../data/course.js'
import { BodyMap, placeName } from '../design/body-map.js'
import { clockText } from '../design/clock.js'
import { PlacePart, type Part } from '../design/place-part.js'
import { shownPlaces, type PlaceId } from '../design/places.js'
import { useLocale } from '../design/use-locale.js'
import type { Recorder } from '../design/use-recorder.js'
import { givenBefore } from './events.js'
import { useNowWords } from './now-words.js'

interface Props {
  readonly view: CourseView
  readonly recorder: Recorder
  readonly speaker: Speaker
}

function When({
  time,
  ahead,
  onTime,
}: {
  readonly time: string
  readonly ahead: boolean
  readonly onTime: (time: string) => void
}) {
  const say = useNowWords()
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{say('given-when')}</label>
      <input
        id={id}
        className="input input-number input-time"
        type="time"
        value={time}
        onChange={(event) => onTime(event.currentTarget.value)}
      />
      {ahead ? <p role="status">{say('time-ahead')}</p> : null}
    </div>
  )
}

export function GivenEarlier({ view, recorder, speaker }: Props) {
  const say = useNowWords()
  const locale = useLocale()
  const [time, setTime] = useState('')
  const [chosen, setChosen] = useState<PlaceId | null>(null)
  const [part, setPart] = useState<Part | null>(null)
  const choose = (id: PlaceId): void => {
    setChosen(id)
    setPart(null)
  }
  const { facts, now, zone } = view
  const places = shownPlaces(facts.places, null)
  const site = places.find((each) => each.id === chosen)
  const prescribed = facts.prescriptions.at(-1)
  const at = time === '' ? null : wallInstant(wallTime(now, zone).day, 0, time, zone)
  const ahead = at !== null && at > now
  if (prescribed === undefined) return null
  const save = (where: NonNullable<typeof site>, when: NonNullable<typeof at>) => {
    const words = say('given-earlier-save', {
      place: placeName(speaker, where.id),
      time: clockText(when, zone, locale),
    })
    const record = (): void =>
      recorder.save([givenBefore(facts, prescribed, { ...where, quadrant: part }, when)], words)
    return (
      <button type="button" className="button button-wide" onClick={record}>
        {words}
      </button>
    )
  }
  return (
    <div className="stack">
      <When time={time} ahead={ahead} onTime={setTime} />
      <BodyMap places={places} chosen={chosen} speaker={speaker} onChoose={choose}>
        {site?.region === 'abdomen' ? <PlacePart part={part} onPart={setPart} /> : null}
        {site === undefined || at === null || ahead ? null : save(site, at)}
      </BodyMap>
    </div>
  )
}
