// Two injections for one half-day, or more than was prescribed: who gave what, what to watch for, whom to call.
import { decimalText } from '@stature/label'
import { decimal, type Explanation } from '@stature/protocol'
import type { CourseView, EntryView } from '../data/course.js'
import { placeName } from '../design/body-map.js'
import { momentText } from '../design/clock.js'
import { Icon } from '../design/icon.js'
import { PhoneLink } from '../design/phone-link.js'
import { placeId } from '../design/places.js'
import { useSpeaker } from '../design/speaker.js'
import { useLocale } from '../design/use-locale.js'
import { SignLines } from '../low-sugar/plan-lines.js'
import { useCarerWords } from './carer-words.js'
import { recentAlarms, type ShownAlarm } from './recent-alarms.js'

function Who({ view, entry }: { readonly view: CourseView; readonly entry: EntryView }) {
  const say = useCarerWords()
  const speaker = useSpeaker()
  const locale = useLocale()
  const { event, at, mine } = entry
  if (event.kind !== 'injection-given') return null
  const said = {
    time: momentText(at, view.now, view.zone, locale),
    name: mine ? say('you') : (view.nameOf(event.by.id) ?? say('somebody')),
    marks: decimal(speaker, decimalText(event.halfMarks * 5, 1)),
  }
  if (event.site === undefined) return <li className="number">{say('who-nowhere', said)}</li>
  return <li className="number">{say('who', { ...said, place: placeName(speaker, placeId(event.site)) })}</li>
}

function Phones({ view }: { readonly view: CourseView }) {
  const say = useCarerWords()
  const { clinicPhone, emergencyPhone } = view.carePlan
  return (
    <>
      {clinicPhone === null ? null : <PhoneLink what={say('call')} number={clinicPhone} urgent />}
      {emergencyPhone === null ? null : (
        <PhoneLink what={say('emergency')} number={emergencyPhone} urgent={false} />
      )}
    </>
  )
}

interface Props {
  readonly view: CourseView
  readonly explanation: Explanation
}

function Alarm({ view, explanation, shown }: Props & { readonly shown: ShownAlarm }) {
  const say = useCarerWords()
  const advice = explanation.advice.find((each) => each.advice === shown.alarm)
  return (
    <section className="sheet sheet-alarm" role="alert">
      <h2 className="sheet-head">
        <Icon name="alert" />
        <span>{say(shown.alarm)}</span>
      </h2>
      {advice === undefined ? null : (
        <p className="label" lang={advice.language}>
          {advice.text}
        </p>
      )}
      <ul>
        {shown.entries.map((entry) => (
          <Who key={entry.event.id} view={view} entry={entry} />
        ))}
      </ul>
      <Phones view={view} />
      <SignLines text={view.lowSugar} />
    </section>
  )
}

export function CarerAlarms({ view, explanation }: Props) {
  return (
    <>
      {recentAlarms(view.alarms, view.entries, view.calendar).map((shown) => (
        <Alarm key={`${shown.alarm}${shown.at}`} view={view} explanation={explanation} shown={shown} />
      ))}
    </>
  )
}
