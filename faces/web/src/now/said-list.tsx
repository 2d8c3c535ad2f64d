// What was said so far, each with a way to say that it was wrong.
import { decimal, type Speaker } from '@stature/protocol'
import { instant } from '@stature/label'
import type { CourseView, EntryView } from '../data/course.js'
import { clockText } from '../design/clock.js'
import { Icon, type IconName } from '../design/icon.js'
import { useLocale } from '../design/use-locale.js'
import type { Recorder } from '../design/use-recorder.js'
import { useNowWords, type SayNow } from './now-words.js'
import { saidSoFar } from './said.js'

interface Said {
  readonly icon: IconName
  readonly text: string
}

/** The words of an entry; null for a kind that is not listed. */
function saidOf(
  { event, at }: EntryView,
  say: SayNow,
  speaker: Speaker,
  clock: (at: number) => string,
): Said | null {
  const time = clock(at)
  if (event.kind === 'meal-started' || event.kind === 'meal-refused' || event.kind === 'vomited')
    return { icon: 'meal', text: say(`said-${event.kind}`, { time }) }
  if (event.kind === 'meal-planned')
    return { icon: 'meal', text: say('said-meal-planned', { time: clock(Date.parse(event.mealAt)) }) }
  if (event.kind === 'vial-inspected') {
    const words = event.appearance === 'clear-colourless' ? 'said-vial-clear' : 'said-vial-not-clear'
    return { icon: 'vial', text: say(words, { time }) }
  }
  if (event.kind === 'glucose-measured') {
    const value = decimal(speaker, event.glucose.value)
    return { icon: 'drop', text: say('said-glucose', { value, unit: event.glucose.unit, time }) }
  }
  if (event.kind === 'glucose-not-possible') return { icon: 'drop', text: say('said-meter-failed', { time }) }
  return null
}

interface Props {
  readonly view: CourseView
  readonly recorder: Recorder
  readonly speaker: Speaker
}

function Row({ said, onWrong }: { readonly said: Said; readonly onWrong: (() => void) | null }) {
  const say = useNowWords()
  return (
    <li className="fact">
      <span className="note number">
        <Icon name={said.icon} />
        <span>{said.text}</span>
      </span>
      {onWrong === null ? null : (
        <button
          type="button"
          className="button button-quiet"
          aria-label={say('wrong-about', { what: said.text })}
          onClick={onWrong}
        >
          {say('wrong')}
        </button>
      )}
    </li>
  )
}

export function SaidList({ view, recorder, speaker }: Props) {
  const say = useNowWords()
  const locale = useLocale()
  const clock = (at: number): string => clockText(instant(at), view.zone, locale)
  const rows = saidSoFar(view.entries, view.facts.slot, view.policy, view.now).flatMap((entry) => {
    const said = saidOf(entry, say, speaker, clock)
    return said === null ? [] : [{ entry, said }]
  })
  if (rows.length === 0) return null
  return (
    <section className="sheet">
      <h2>{say('said')}</h2>
      <ul className="facts">
        {rows.map(({ entry, said }) => (
          <Row
            key={entry.event.id}
            said={said}
            onWrong={entry.mine ? () => recorder.takeBack([entry.event.id]) : null}
          />
        ))}
      </ul>
    </section>
  )
}
