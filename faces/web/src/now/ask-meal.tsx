// Eating: now, later at a time, or not. Nothing is chosen beforehand.
import { withOffset, wallInstant, wallTime } from '@stature/civil-time'
import { useId, useState } from 'react'
import type { CourseView } from '../data/course.js'
import { Icon } from '../design/icon.js'
import type { Recorder } from '../design/use-recorder.js'
import { mealBegan, mealPlanned } from './events.js'
import { useNowWords } from './now-words.js'

interface Props {
  readonly view: CourseView
  readonly recorder: Recorder
}

/** A clock time of today in the zone of the course, as ISO 8601 with its offset. */
function todayAt(time: string, { now, zone }: CourseView): string {
  const at = wallInstant(wallTime(now, zone).day, 0, time, zone)
  return withOffset(new Date(at).toISOString(), zone)
}

function Later({ view, recorder }: Props) {
  const say = useNowWords()
  const id = useId()
  const [time, setTime] = useState('')
  const plan = (): void => {
    recorder.save([mealPlanned(view.facts, todayAt(time, view))], null)
  }
  return (
    <div className="field">
      <label htmlFor={id}>{say('eat-later-at')}</label>
      <div className="row">
        <input
          id={id}
          className="input input-number input-time"
          type="time"
          value={time}
          onChange={(event) => setTime(event.currentTarget.value)}
        />
        <button type="button" className="button" disabled={time === ''} onClick={plan}>
          {say('eat-later-save')}
        </button>
      </div>
    </div>
  )
}

/** `question` is null where the meal is not asked for and may still be said. */
export function AskMeal({ view, recorder, question }: Props & { readonly question: string | null }) {
  const say = useNowWords()
  const [later, setLater] = useState(false)
  const saidNo = view.facts.meal.eating === 'no' || view.stated.eating === 'no'
  return (
    <div className="stack" role="group" aria-label={question ?? say('eating-now')}>
      {question === null ? null : (
        <h2 className="note">
          <Icon name="meal" />
          <span>{question}</span>
        </h2>
      )}
      <div className="choices">
        <button type="button" className="button" onClick={() => recorder.save([mealBegan(view.facts)], null)}>
          {say('eating-now')}
        </button>
        <button type="button" className="button" aria-expanded={later} onClick={() => setLater(!later)}>
          {say('eat-later')}
        </button>
        {saidNo ? null : (
          <button type="button" className="button" onClick={() => view.state({ eating: 'no' })}>
            {say('not-eating')}
          </button>
        )}
      </div>
      {later ? <Later view={view} recorder={recorder} /> : null}
    </div>
  )
}
