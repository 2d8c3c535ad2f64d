// A month as a grid: one day has the focus, arrow keys move it, Enter shows the day.
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { Icon } from '../design/icon.js'
import { useLocale } from '../design/use-locale.js'
import { halvesOf, hasLowSugar, isTold, type ByDay, type HalfDays } from './by-day.js'
import { longDay, monthName, weekdayName, weekdayShort } from './day-text.js'
import {
  clampDay,
  daysOfMonth,
  firstWeekdayOf,
  moved,
  monthOf,
  monthPlus,
  weeksOf,
  type Day,
  type Move,
} from './days.js'
import { useDiaryWords, type SayDiary } from './diary-words.js'
import { HalfSign, halfText } from './half-state.js'
import type { CourseView } from '../data/course.js'

interface Range {
  /** The first day of the record, and today. */
  readonly first: Day
  readonly today: Day
}

interface Props extends Range {
  readonly view: CourseView
  readonly byDay: ByDay
  readonly selected: Day
  readonly onSelect: (day: Day) => void
}

const KEYS: Readonly<Record<string, readonly [Move, number]>> = {
  ArrowLeft: ['day', -1],
  ArrowRight: ['day', 1],
  ArrowUp: ['week', -1],
  ArrowDown: ['week', 1],
  PageUp: ['month', -1],
  PageDown: ['month', 1],
  Home: ['week-start', 1],
  End: ['week-end', 1],
}

interface Told {
  readonly halves: HalfDays
  readonly low: boolean
  readonly count: number
}

function dayLabel(day: Day, { halves, low, count }: Told, say: SayDiary, locale: string): string {
  const parts = [
    longDay(day, locale),
    ...halves.filter(({ kind }) => isTold(kind)).map((standing) => halfText(standing, say)),
    ...(low ? [say('low-sugar')] : []),
    ...(count === 0 ? [] : [count === 1 ? say('entries-one') : say('entries', { count })]),
  ]
  return parts.join('. ')
}

function DayButton({
  day,
  told,
  today,
  reached,
  onSelect,
}: {
  readonly day: Day
  readonly told: Told
  readonly today: Day
  /** The one day of the grid that Tab comes to. */
  readonly reached: boolean
  readonly onSelect: (day: Day) => void
}) {
  const say = useDiaryWords()
  const locale = useLocale()
  return (
    <button
      type="button"
      className="day"
      data-day={day}
      tabIndex={reached ? 0 : -1}
      aria-current={day === today ? 'date' : undefined}
      aria-label={dayLabel(day, told, say, locale)}
      disabled={day > today}
      onClick={() => onSelect(day)}
    >
      <span className="day-number">
        {Number(day.slice(8))}
        {told.low ? <Icon name="drop" /> : null}
      </span>
      <span className="day-halves">
        {told.halves.map(({ slot, kind }) =>
          isTold(kind) ? <HalfSign key={slot.id} kind={kind} /> : <span key={slot.id} className="half" />,
        )}
      </span>
    </button>
  )
}

function Weekdays({ week }: { readonly week: readonly (Day | null)[] }) {
  const locale = useLocale()
  return (
    <thead>
      <tr>
        {week.map((day) =>
          day === null ? null : (
            <th key={day} scope="col" aria-label={weekdayName(day, locale)}>
              {weekdayShort(day, locale)}
            </th>
          ),
        )}
      </tr>
    </thead>
  )
}

function Months({
  shown,
  first,
  today,
  title,
  onShow,
}: Range & { readonly shown: Day; readonly title: string; readonly onShow: (day: Day) => void }) {
  const say = useDiaryWords()
  const locale = useLocale()
  return (
    <div className="row row-ends calendar-head">
      <button
        type="button"
        className="button button-quiet"
        aria-label={say('previous-month')}
        disabled={monthOf(shown) <= monthOf(first)}
        onClick={() => onShow(monthPlus(shown, -1))}
      >
        ‹
      </button>
      <h2 id={title} aria-live="polite">
        {monthName(shown, locale)}
      </h2>
      <button
        type="button"
        className="button button-quiet"
        aria-label={say('next-month')}
        disabled={monthOf(shown) >= monthOf(today)}
        onClick={() => onShow(monthPlus(shown, 1))}
      >
        ›
      </button>
    </div>
  )
}

/** Which day Tab comes to; a key moves it and takes the focus along. */
function useReached({ first, today }: Range, selected: Day, firstWeekday: number) {
  const [reached, setReached] = useState(selected)
  const takes = useRef(false)
  const table = useRef<HTMLTableElement>(null)
  useEffect(() => {
    if (!takes.current) return
    takes.current = false
    table.current?.querySelector<HTMLElement>(`[data-day="${reached}"]`)?.focus()
  }, [reached])
  const onKeyDown = (event: KeyboardEvent): void => {
    const [move, step] = KEYS[event.key] ?? []
    if (move === undefined || step === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    const far = move === 'month' && event.shiftKey ? 'year' : move
    takes.current = true
    setReached(clampDay(moved(reached, far, step, firstWeekday), first, today))
  }
  const show = (day: Day): void => setReached(clampDay(day, first, today))
  return { reached, show, table, onKeyDown }
}

type Reached = ReturnType<typeof useReached>

interface GridProps extends Props, Omit<Reached, 'show'> {
  readonly weeks: readonly (readonly (Day | null)[])[]
  /** Ids of its name and of how its keys go. */
  readonly title: string
  readonly help: string
}

function Grid({ weeks, title, help, table, onKeyDown, ...props }: GridProps) {
  const { view, byDay, today, selected, reached, onSelect } = props
  const halves = halvesOf(daysOfMonth(reached), view)
  const toldOf = (day: Day): Told => {
    const entries = byDay.get(day) ?? []
    return { halves: halves.get(day) ?? [], low: hasLowSugar(entries), count: entries.length }
  }
  const cell = (day: Day | null, column: number) =>
    day === null ? (
      <td key={`empty ${String(column)}`} role="gridcell" />
    ) : (
      <td key={day} role="gridcell" aria-selected={day === selected}>
        <DayButton {...{ day, today, onSelect }} told={toldOf(day)} reached={day === reached} />
      </td>
    )
  return (
    <table role="grid" ref={table} aria-labelledby={title} aria-describedby={help} onKeyDown={onKeyDown}>
      <Weekdays week={weeks[1] ?? []} />
      <tbody>
        {weeks.map((week, row) => (
          <tr key={week.find((day) => day !== null) ?? row}>{week.map(cell)}</tr>
        ))}
      </tbody>
    </table>
  )
}

export function Calendar(props: Props) {
  const say = useDiaryWords()
  const locale = useLocale()
  const title = useId()
  const help = useId()
  const { first, today, selected, onSelect } = props
  const firstWeekday = firstWeekdayOf(locale)
  const { show, ...reached } = useReached(props, selected, firstWeekday)
  const choose = (day: Day): void => {
    show(day)
    onSelect(day)
  }
  return (
    <section className="calendar" aria-labelledby={title}>
      <Months shown={reached.reached} first={first} today={today} title={title} onShow={show} />
      <Grid
        {...props}
        {...reached}
        weeks={weeksOf(reached.reached, firstWeekday)}
        title={title}
        help={help}
        onSelect={choose}
      />
      <p id={help} className="unseen">
        {say('grid-help')}
      </p>
    </section>
  )
}

const KEYED = ['given', 'withheld', 'uncertain', 'missed', 'unknown', 'open'] as const

export function CalendarKey() {
  const say = useDiaryWords()
  return (
    <details className="disclosure">
      <summary>{say('key')}</summary>
      <ul className="disclosure-body calendar-key">
        {KEYED.map((kind) => (
          <li key={kind} className="note">
            <HalfSign kind={kind} />
            <span>{kind === 'withheld' ? say('key-withheld') : say(`state-${kind}`)}</span>
          </li>
        ))}
        <li className="note">
          <span className="half half-low">
            <Icon name="drop" />
          </span>
          <span>{say('low-sugar')}</span>
        </li>
      </ul>
    </details>
  )
}
