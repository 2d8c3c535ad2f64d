// The diary day by day, newest first; days on which nothing of the kind asked for happened are passed over.
import { useMemo, useState } from 'react'
import { entriesOn, halvesOf, isTold, type ByDay } from './by-day.js'
import { DayPanel } from './day-panel.js'
import { daysFrom, type Day } from './days.js'
import { useDiaryWords } from './diary-words.js'
import type { Group } from './groups.js'
import type { DiaryTools } from './tools.js'

const DAYS_AT_ONCE = 14

interface Props {
  readonly first: Day
  readonly today: Day
  readonly byDay: ByDay
  readonly group: Group
  readonly tools: DiaryTools
}

export function DayList({ first, today, byDay, group, tools }: Props) {
  const say = useDiaryWords()
  const [count, setCount] = useState(DAYS_AT_ONCE)
  const { view } = tools
  const isShown = group === 'all' || group === 'injections'
  const all = useMemo(() => daysFrom(first, today).toReversed(), [first, today])
  const halves = useMemo(() => (isShown ? halvesOf(all, view) : new Map<Day, never>()), [all, view, isShown])
  const days = all.filter(
    (day) =>
      entriesOn(byDay, day, group).length > 0 || (halves.get(day) ?? []).some(({ kind }) => isTold(kind)),
  )
  return (
    <div className="stack">
      {days.length === 0 ? <p className="sheet">{say('nothing-list')}</p> : null}
      {days.slice(0, count).map((day) => (
        <DayPanel
          key={day}
          day={day}
          halves={halves.get(day) ?? []}
          entries={entriesOn(byDay, day, group)}
          group={group}
          tools={tools}
        />
      ))}
      {days.length > count ? (
        <button type="button" className="button" onClick={() => setCount(count + DAYS_AT_ONCE)}>
          {say('earlier')}
        </button>
      ) : (
        <p className="soft small">{say('beginning')}</p>
      )}
    </div>
  )
}
