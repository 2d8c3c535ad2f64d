// Where several vials are open: which one this injection is drawn from. Shown only then.
import { vialEndsOn } from '@stature/protocol'
import type { CourseView } from '../data/course.js'
import { dayText } from '../design/day-text.js'
import { Icon } from '../design/icon.js'
import { useLocale } from '../design/use-locale.js'
import { vialName } from './vial-name.js'
import { useVialWords } from './vial-words.js'

export function VialChoice({ view }: { readonly view: CourseView }) {
  const say = useVialWords()
  const locale = useLocale()
  const { facts, vials } = view
  const { today, edition } = facts
  const nameOf = (vial: (typeof vials)[number]): string => {
    const { goodThrough } = vialEndsOn(vial, edition)
    const named = vialName(vial, vials, say, today, locale)
    return goodThrough === null
      ? named
      : say('good-until', { named, day: dayText(goodThrough, today, locale) })
  }
  return (
    <section className="sheet" aria-live="polite">
      <h2 className="note">
        <Icon name="vial" />
        <span>{say('which')}</span>
      </h2>
      <div className="stack">
        {vials.toReversed().map((vial) => {
          const used = vial.id === facts.vial?.id
          return (
            <button
              key={vial.id}
              type="button"
              className="button button-wide"
              aria-pressed={used}
              onClick={() => void view.takeVial(vial.id)}
            >
              {used ? <Icon name="check" /> : null}
              {nameOf(vial)}
            </button>
          )
        })}
      </div>
      <p className="soft small">{say('which-how')}</p>
    </section>
  )
}
