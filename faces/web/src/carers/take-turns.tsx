// "I am giving it now": a courtesy between carers that never stands in the way of recording.
import type { CourseView, LeaseView } from '../data/course.js'
import { clockText } from '../design/clock.js'
import { Icon } from '../design/icon.js'
import { useLocale } from '../design/use-locale.js'
import { useCarerWords } from './carer-words.js'

function Mine({ view }: { readonly view: CourseView }) {
  const say = useCarerWords()
  const locale = useLocale()
  const { expiresAt, release } = view.lease
  const words =
    expiresAt === null ? say('mine') : say('mine-until', { time: clockText(expiresAt, view.zone, locale) })
  return (
    <div className="sheet row">
      <p className="note" role="status">
        <Icon name="people" />
        <span>{words}</span>
      </p>
      <button type="button" className="button" onClick={() => void release()}>
        {say('release')}
      </button>
    </div>
  )
}

function Held({ holder, take }: { readonly holder: string; readonly take: LeaseView['take'] }) {
  const say = useCarerWords()
  return (
    <section className="sheet sheet-asks" aria-live="polite">
      <h2 className="note">
        <Icon name="people" />
        <span>{say('held', { name: holder })}</span>
      </h2>
      <p>{say('held-advice')}</p>
      <button type="button" className="button" onClick={() => void take(true)}>
        {say('take-over')}
      </button>
    </section>
  )
}

export function TakeTurns({ view }: { readonly view: CourseView }) {
  const say = useCarerWords()
  const { holder, mine, known, take } = view.lease
  if (mine) return <Mine view={view} />
  if (holder !== null) return <Held holder={holder} take={take} />
  if (!known) {
    return (
      <p className="note soft">
        <Icon name="people" />
        <span>{say('unknown')}</span>
      </p>
    )
  }
  return (
    <div className="turns">
      <button type="button" className="button button-wide" onClick={() => void take()}>
        <Icon name="people" />
        {say('take')}
      </button>
    </div>
  )
}
