// The diary: a month to look over, the days one by one, and what is recorded later than it happened.
import { useMemo, useRef, useState } from 'react'
import type { ScreenProps } from '../app/screen-props.js'
import { useCourse, type CourseView } from '../data/course.js'
import { RecorderBar } from '../design/recorder-bar.js'
import { SyncLine } from '../design/sync-line.js'
import { useRecorder } from '../design/use-recorder.js'
import { AddEntry } from './add-entry.js'
import { entriesByDay, entriesOn, halvesOf, type ByDay } from './by-day.js'
import { Calendar } from './calendar.js'
import { CalendarKey } from './calendar-key.js'
import { Choosing, type Shape } from './choosing.js'
import { DayList } from './day-list.js'
import { DayPanel } from './day-panel.js'
import { clampDay, isDay, type Day } from './days.js'
import { useDiaryWords } from './diary-words.js'
import './diary.css'
import type { Group } from './groups.js'
import { useTools, type DiaryTools } from './tools.js'

interface Range {
  readonly byDay: ByDay
  readonly first: Day
  readonly today: Day
}

/** Everything recorded, by day, from the first day of the record to today. */
function useRange({ recorded, now, zone, calendar }: CourseView): Range {
  const today: Day = calendar.today
  return useMemo(() => {
    const byDay = entriesByDay({ recorded, now, zone })
    const first = [...byDay.keys()].reduce((least, day) => (day < least ? day : least), today)
    return { byDay, first, today }
  }, [recorded, now, zone, today])
}

/** The button that opens the form of an earlier entry, and the form. */
function Adding({
  tools,
  day,
  label,
}: {
  readonly tools: DiaryTools
  readonly day: Day
  readonly label: string
}) {
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const done = (): void => {
    setOpen(false)
    button.current?.focus()
  }
  return (
    <>
      <button
        type="button"
        ref={button}
        className="button"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {label}
      </button>
      {open ? <AddEntry key={day} tools={tools} day={day} onDone={done} /> : null}
    </>
  )
}

interface ShownProps extends Range {
  readonly tools: DiaryTools
  readonly group: Group
}

function OneDay({ tools, group, byDay, day }: ShownProps & { readonly day: Day }) {
  const halves = halvesOf([day], tools.view).get(day) ?? []
  const entries = entriesOn(byDay, day, group)
  return <DayPanel key={day} {...{ day, halves, entries, group, tools }} />
}

/** `rest`: the day to begin with, `2026-03-02`. */
export function DiaryScreen({ course, rest }: ScreenProps) {
  const say = useDiaryWords()
  const view = useCourse(course)
  const recorder = useRecorder(view)
  const tools = useTools(view, recorder)
  const range = useRange(view)
  const { first, today } = range
  const [asked = ''] = rest
  const [selected, setSelected] = useState<Day>(isDay(asked) ? clampDay(asked, first, today) : today)
  const [shape, setShape] = useState<Shape>('calendar')
  const [group, setGroup] = useState<Group>('all')
  const shown = { ...range, tools, group }
  const isMonth = shape === 'calendar'
  return (
    <div className={isMonth ? 'screen screen-wide diary' : 'screen diary'}>
      <div className="stack">
        <h1>{say('title')}</h1>
        <Choosing shape={shape} group={group} onShape={setShape} onGroup={setGroup} />
        {isMonth ? <Calendar {...range} {...{ view, selected }} onSelect={setSelected} /> : null}
        {isMonth ? <CalendarKey /> : null}
      </div>
      <div className="stack">
        <Adding tools={tools} day={isMonth ? selected : today} label={say(isMonth ? 'add-on' : 'add')} />
        {isMonth ? <OneDay {...shown} day={selected} /> : <DayList {...shown} />}
        <SyncLine sync={view.sync} waiting={view.waiting} />
        <RecorderBar recorder={recorder} />
      </div>
    </div>
  )
}
