// A half-day that is done: given by whom, when and where, or not given on purpose; and when the next one is.
import { NANOGRAMS_PER_HALF_MARK, decimalText, instant } from '@stature/label'
import { decimal, type Speaker } from '@stature/protocol'
import type { StatureEvent } from '@stature/record'
import type { CourseView, EntryView } from '../data/course.js'
import { placeName } from '../design/body-map.js'
import { clockText, momentText } from '../design/clock.js'
import { placeId } from '../design/places.js'
import { useLocale } from '../design/use-locale.js'
import type { Recorder } from '../design/use-recorder.js'
import { useNowWords, type SayNow } from './now-words.js'

interface Props {
  readonly view: CourseView
  readonly recorder: Recorder
  readonly speaker: Speaker
}

/** The newest entry that closed this half-day. */
export const closingEntry = ({ entries, facts }: Pick<CourseView, 'entries' | 'facts'>): EntryView | null =>
  entries.find(
    ({ event }) =>
      (event.kind === 'injection-given' ||
        event.kind === 'injection-withheld' ||
        event.kind === 'injection-uncertain') &&
      event.slot === facts.slot.id,
  ) ?? null

function reasonOf(event: StatureEvent, say: SayNow): string | null {
  if (event.kind === 'injection-withheld') return say(`reason-${event.reason}`)
  return event.kind === 'injection-uncertain' ? say(`unsure-${event.reason}`) : null
}

function WhoAndWhere({ view, entry, speaker }: Omit<Props, 'recorder'> & { readonly entry: EntryView }) {
  const say = useNowWords()
  const locale = useLocale()
  const { event, at, mine } = entry
  const name = mine ? say('you') : (view.nameOf(event.by.id) ?? say('somebody'))
  const time = clockText(at, view.zone, locale)
  if (event.kind !== 'injection-given') {
    const reason = reasonOf(event, say)
    return (
      <p className="number">
        {reason === null ? say('done-by-nowhere', { time, name }) : say('done-why', { time, name, reason })}
      </p>
    )
  }
  const place = event.site === undefined ? null : placeName(speaker, placeId(event.site))
  const marks = decimal(speaker, decimalText(event.halfMarks * 5, 1))
  const mg = decimal(speaker, decimalText(event.halfMarks * NANOGRAMS_PER_HALF_MARK, 6))
  return (
    <>
      <p className="number">
        {place === null ? say('done-by-nowhere', { time, name }) : say('done-by', { time, place, name })}
      </p>
      <p className="number">{say('done-marks', { marks, mg })}</p>
    </>
  )
}

function Mistake({ entry, recorder }: { readonly entry: EntryView; readonly recorder: Recorder }) {
  const say = useNowWords()
  return (
    <details className="disclosure">
      <summary>{say('mistake')}</summary>
      <div className="disclosure-body">
        <p>{say('mistake-why')}</p>
        <button type="button" className="button" onClick={() => recorder.takeBack([entry.event.id])}>
          {say('mistake-sure')}
        </button>
      </div>
    </details>
  )
}

export function DoneLines({ view, recorder, speaker }: Props) {
  const say = useNowWords()
  const locale = useLocale()
  const entry = closingEntry(view)
  const next = momentText(instant(view.calendar.next.opensAt), view.now, view.zone, locale)
  return (
    <>
      {entry === null ? null : <WhoAndWhere view={view} entry={entry} speaker={speaker} />}
      <p className="number">
        {say('next', { time: next })}. {say('never-make-up')}
      </p>
      {entry?.mine === true ? <Mistake entry={entry} recorder={recorder} /> : null}
    </>
  )
}
