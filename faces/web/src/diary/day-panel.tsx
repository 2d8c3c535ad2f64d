// One day: what became of its half-days, and everything recorded on it.
import type { DiaryEntry } from '@stature/record'
import { useLocale } from '../design/use-locale.js'
import { isTold, type HalfDays } from './by-day.js'
import { longDay } from './day-text.js'
import type { Day } from './days.js'
import { useDiaryWords } from './diary-words.js'
import { EntryItem } from './entry-item.js'
import type { Group } from './groups.js'
import { HalfSign, halfText } from './half-state.js'
import type { DiaryTools } from './tools.js'

interface Props {
  readonly day: Day
  readonly halves: HalfDays
  readonly entries: readonly DiaryEntry[]
  readonly group: Group
  readonly tools: DiaryTools
}

/** What a family should know of a half-day without an entry. */
function WhyEmpty({ halves }: Pick<Props, 'halves'>) {
  const say = useDiaryWords()
  return (
    <>
      {halves.some(({ kind }) => kind === 'missed') ? (
        <p className="soft small">{say('missed-why')}</p>
      ) : null}
      {halves.some(({ kind }) => kind === 'unknown') ? (
        <p className="soft small">{say('unknown-why')}</p>
      ) : null}
    </>
  )
}

export function Halves({ halves }: Pick<Props, 'halves'>) {
  const say = useDiaryWords()
  const told = halves.filter(({ kind }) => isTold(kind))
  if (told.length === 0) return null
  return (
    <>
      <ul className="diary-halves">
        {told.map((standing) => (
          <li key={standing.slot.id} className="note">
            <HalfSign kind={standing.kind} />
            <span>{halfText(standing, say)}</span>
          </li>
        ))}
      </ul>
      <WhyEmpty halves={told} />
    </>
  )
}

export function DayEntries({ entries, tools }: Pick<Props, 'entries' | 'tools'>) {
  return (
    <ol className="diary-entries">
      {entries.map((entry) => (
        <EntryItem key={entry.recorded.event.id} entry={entry} tools={tools} />
      ))}
    </ol>
  )
}

export function DayPanel({ day, halves, entries, group, tools }: Props) {
  const say = useDiaryWords()
  const locale = useLocale()
  const isShown = group === 'all' || group === 'injections'
  return (
    <section className="sheet" aria-labelledby={`day-${day}`}>
      <h3 id={`day-${day}`}>{longDay(day, locale)}</h3>
      {isShown ? <Halves halves={halves} /> : null}
      {entries.length === 0 ? (
        <p>{say(group === 'all' ? 'nothing-day' : 'nothing-group')}</p>
      ) : (
        <DayEntries entries={entries} tools={tools} />
      )}
    </section>
  )
}
