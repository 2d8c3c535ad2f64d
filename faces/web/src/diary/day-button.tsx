// One day of the calendar: its number, a sign for each half, low sugar; and all of it in words for a screen reader.
import { Icon } from '../design/icon.js'
import { useLocale } from '../design/use-locale.js'
import { isTold, type HalfDays } from './by-day.js'
import { longDay } from './day-text.js'
import type { Day } from './days.js'
import { useDiaryWords, type SayDiary } from './diary-words.js'
import { HalfSign, halfText } from './half-state.js'

export interface Told {
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

export function DayButton({
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
