// A month as a grid: one day has the focus, arrow keys move it, Enter shows the day.
import { useId } from 'react'
import { useLocale } from '../design/use-locale.js'
import { halvesOf, hasLowSugar, type ByDay } from './by-day.js'
import { DayButton, type Told } from './day-button.js'
import { monthName, weekdayName, weekdayShort } from './day-text.js'
import { daysOfMonth, firstWeekdayOf, monthOf, monthPlus, weeksOf, type Day } from './days.js'
import { useDiaryWords } from './diary-words.js'
import { useReached, type Range } from './use-reached.js'
import type { CourseView } from '../data/course.js'

interface Props extends Range {
  readonly view: CourseView
  readonly byDay: ByDay
  readonly selected: Day
  readonly onSelect: (day: Day) => void
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
