// What an entry would change, before it is recorded: the answers as they are beside the answers as they would be.
import type { Advice, Line, Decision, Outcome } from '@stature/protocol'
import type { CourseView } from '../data/course.js'
import { Announce } from './announce.js'
import { useClinicalExplain } from './clinical.js'
import { useFormWords } from './form-words.js'
import { Reasons } from './reasons.js'
import type { Tried } from './try-out.js'

interface RowProps {
  readonly name: string
  readonly before: string
  readonly after: string
  /** Of the words of a decision; those of the screen need none. */
  readonly language?: string
}

function Row({ name, before, after, language }: RowProps) {
  const say = useFormWords()
  const same = before === after
  return (
    <div className={same ? 'change' : 'change change-differs'}>
      <dt>{name}</dt>
      <dd>
        <span className="soft small">{say('change.now')}</span>
        <span lang={language}>{before}</span>
      </dd>
      <dd>
        <span className="soft small">{say('change.then')}</span>
        <strong lang={language}>{same ? say('change.same') : after}</strong>
      </dd>
    </div>
  )
}

const adviceOf = (lines: readonly Line[], ids: readonly Advice[], without: readonly Advice[]) =>
  lines.filter(
    ({ advice }) => ids.some(({ id }) => id === advice) && !without.some(({ id }) => id === advice),
  )

/** Advice that comes or goes with the entry. */
function Advices({ before, after }: { readonly before: Decision<Outcome>; readonly after: Tried }) {
  const say = useFormWords()
  const explain = useClinicalExplain(after.zone)
  const then = after.dose
  const come = adviceOf(explain(then).advice, then.advice, before.advice)
  const gone = adviceOf(explain(before).advice, before.advice, then.advice)
  return (
    <>
      {come.length === 0 ? null : (
        <div>
          <h4>{say('change.comes')}</h4>
          <Reasons lines={come} />
        </div>
      )}
      {gone.length === 0 ? null : (
        <div>
          <h4>{say('change.goes')}</h4>
          <Reasons lines={gone} />
        </div>
      )}
    </>
  )
}

const due = (decision: Decision<Outcome>): 'change.due' | 'change.not-due' =>
  decision.states.monitoring.due ? 'change.due' : 'change.not-due'

export function ChangePreview({ view, tried }: { readonly view: CourseView; readonly tried: Tried }) {
  const say = useFormWords()
  const explain = useClinicalExplain(view.zone)
  const before = explain(view.dose)
  const after = explain(tried.dose)
  const given = explain(view.injection).headline
  const then = explain(tried.injection).headline
  const told = `${say('change.dose')}: ${say('change.then')} ${after.headline.text}`
  return (
    <section className="changes">
      <h3>{say('change.title')}</h3>
      <dl className="stack">
        <Row
          name={say('change.dose')}
          before={before.headline.text}
          after={after.headline.text}
          language={after.headline.language}
        />
        <Row name={say('change.injection')} before={given.text} after={then.text} language={then.language} />
        <Row name={say('change.checks')} before={say(due(view.dose))} after={say(due(tried.dose))} />
      </dl>
      <div>
        <h4>{say('change.because')}</h4>
        <Reasons lines={after.reasons} />
      </div>
      <Advices before={view.dose} after={tried} />
      <Announce text={told} />
    </section>
  )
}
