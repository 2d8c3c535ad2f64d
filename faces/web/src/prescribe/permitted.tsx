// What the label permits now and why, with the questions that stand in the way answered in place.
import type { DoseOutcome } from '@stature/protocol'
import type { CourseView } from '../data/course.js'
import { Icon, type IconName } from '../design/icon.js'
import { mayAct, type ActName } from '../forms/act-names.js'
import { Reasons } from '../forms/reasons.js'
import { usePrescribeWords } from './prescribe-words.js'
import { Questions } from './questions.js'

const ICONS = {
  stop: 'stop',
  interrupt: 'stop',
  reduce: 'alert',
  keep: 'wait',
  'may-increase': 'done',
  'may-start': 'done',
  'cannot-decide': 'ask',
} as const satisfies Readonly<Record<DoseOutcome['kind'], IconName>>

/** What could be recorded first, because it stands in the way. */
function actsOf({ facts, dose }: CourseView): readonly ActName[] {
  const acts: ActName[] = []
  if (facts.weight.doubted !== null) acts.push('confirm-weight')
  if (facts.interruptedAt !== null) acts.push('resume')
  if (facts.reactions.length > 0) acts.push('reaction')
  if (dose.advice.some(({ id }) => id === 'assess-tolerance')) acts.push('assess')
  if (dose.advice.some(({ id }) => id === 'weight-old')) acts.push('weight')
  if (facts.episodes.some(({ reviewedAt }) => reviewedAt === null)) acts.push('review')
  return acts
}

function First({ view }: { readonly view: CourseView }) {
  const say = usePrescribeWords()
  const acts = actsOf(view).filter((name) => mayAct(name, view.role))
  if (acts.length === 0) return null
  return (
    <nav className="stack" aria-label={say('first')}>
      <h3>{say('first')}</h3>
      <ul className="row">
        {acts.map((name) => (
          <li key={name}>
            <a className="button" href={`#/acts/${encodeURIComponent(view.course)}/${name}`}>
              {say(`act.${name}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

export function Permitted({ view }: { readonly view: CourseView }) {
  const say = usePrescribeWords()
  const explanation = view.doseExplanation('clinician')
  const { headline, reasons, advice, open, questions } = explanation
  const { kind } = view.dose.outcome
  const { policy, policyVersion, edition } = view.dose
  return (
    <div className="stack">
      <section className="sheet">
        <h2 className="soft">{say('permitted')}</h2>
        <p className={`verdict verdict-${kind}`} lang={headline.language}>
          <Icon name={ICONS[kind]} />
          <span>{headline.text}</span>
        </p>
        <Reasons lines={reasons} />
        <Reasons lines={[...advice, ...open]} />
        <First view={view} />
        <p className="soft small">{say('rules', { policy, version: policyVersion, edition })}</p>
        {view.policyIsExample ? <p className="typed-trouble">{say('example')}</p> : null}
      </section>
      <Questions view={view} questions={questions} />
    </div>
  )
}
