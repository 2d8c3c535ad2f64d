// The meal timer: when the meal is, until when the injection belongs to it, and how much of that is left.
import type { EditionId, Instant } from '@stature/label'
import type { MealFacts } from '@stature/protocol'
import { clockText } from './clock.js'
import { Icon } from './icon.js'
import { mealSpan } from './meal-span.js'
import { useDesignWords } from './words.js'

export function MealTimer({
  meal,
  edition,
  now,
  zone,
  locale,
}: {
  readonly meal: MealFacts
  readonly edition: EditionId
  readonly now: Instant
  readonly zone: string
  readonly locale: string
}) {
  const say = useDesignWords()
  const span = mealSpan(meal, edition, now)
  if (span === null) return null
  const at = (each: Instant): string => clockText(each, zone, locale)
  const times = { time: at(span.startsAt), from: at(span.from), to: at(span.to) }
  const left = say('meal.bar', { minutes: span.minutesLeft })
  return (
    <div className="stack" role="group">
      <p className="note number">
        <Icon name="meal" />
        <span>{say(span.begun ? 'meal.began' : 'meal.planned', times)}</span>
      </p>
      {span.isOpen ? (
        <p className="row number">
          <progress className="meal-bar" value={1 - span.gone} max={1} aria-label={left} />
          <span className="small soft">{left}</span>
        </p>
      ) : null}
    </div>
  )
}
