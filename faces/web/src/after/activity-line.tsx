// How long after a dose risky activity is left alone, as the decision's state says it.
import type { CourseView } from '../data/course.js'
import { momentText } from '../design/clock.js'
import { Icon } from '../design/icon.js'
import { useLocale } from '../design/use-locale.js'
import { useAfterWords } from './after-words.js'

export function ActivityLine({ view }: { readonly view: CourseView }) {
  const say = useAfterWords()
  const locale = useLocale()
  const until = view.injection.states.afterInjection.activityCautionUntil
  if (until === null) return null
  return (
    <p className="sheet note number">
      <Icon name="activity" />
      <span className="label">
        {say('activity-until', { time: momentText(until, view.now, view.zone, locale) })}
      </span>
    </p>
  )
}
