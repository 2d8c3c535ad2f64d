// The second look: everything once more in large words, the old beside the new, and only then the button that signs.
import { completedYears } from '@stature/label'
import { decimal, measuresOf, massOfHalfMarks, saySyringe, type Speaker } from '@stature/protocol'
import { useEffect, useRef } from 'react'
import type { CourseView } from '../data/course.js'
import { dayText } from '../design/day-text.js'
import { Icon } from '../design/icon.js'
import { SyringePicture } from '../design/syringe.js'
import { useLocale } from '../design/use-locale.js'
import { useTryOut } from '../forms/use-try-out.js'
import { weightText } from '../forms/weigh.js'
import { Compare } from './compare.js'
import { Follows } from './follows.js'
import { usePrescribeWords } from './prescribe-words.js'
import { SignPanel } from './sign-panel.js'
import { hasMoved, useSign, type Looked } from './use-sign.js'

interface Props {
  readonly view: CourseView
  readonly looked: Looked
  readonly speaker: Speaker
  readonly back: () => void
  readonly over: () => void
}

/** The heading of what has just appeared takes the focus. */
function useFocused() {
  const ref = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    ref.current?.focus()
    scrollTo(0, 0)
  }, [])
  return ref
}

function Child({ view, speaker }: Pick<Props, 'view' | 'speaker'>) {
  const say = usePrescribeWords()
  const locale = useLocale()
  const { birthDate, today, weight } = view.facts
  return (
    <p className="look-child">
      <strong>{view.name}</strong>
      {birthDate === 'unknown' ? null : (
        <span>{say('look.years', { years: completedYears(birthDate, today) })}</span>
      )}
      {weight.confirmed === null ? null : (
        <span>
          {say('look.weight', {
            weight: weightText(speaker, weight.confirmed.grams),
            day: dayText(weight.confirmed.on, today, locale),
          })}
        </span>
      )}
    </p>
  )
}

function Large({ looked, speaker }: Pick<Props, 'looked' | 'speaker'>) {
  const say = usePrescribeWords()
  const { halfMarks, massNanograms, doseMicrogramsPerKg, syringe, timesPerDay, reason } = looked.body
  const drawn = measuresOf(massOfHalfMarks(halfMarks))
  const exact = measuresOf(massNanograms)
  const named = saySyringe(speaker, syringe)
  const level =
    doseMicrogramsPerKg === undefined ? '' : ` · ${decimal(speaker, String(doseMicrogramsPerKg))} µg/kg`
  return (
    <div className="look-large">
      <p className="look-marks">{say('look.marks', { marks: decimal(speaker, drawn.marks) })}</p>
      <p className="look-line">
        {decimal(speaker, drawn.massMg)} mg = {decimal(speaker, drawn.volumeMl)} mL
      </p>
      <SyringePicture amount={looked.amount} speaker={speaker} />
      <p className="look-line">{say('times', { count: String(timesPerDay) })}</p>
      <p className="look-line">{say('look.route')}</p>
      <p>{typeof named === 'string' ? named : named.text}</p>
      <p>{say('look.exact', { mg: decimal(speaker, exact.massMg) }) + level}</p>
      <p>{say(`reason.${reason}`)}</p>
    </div>
  )
}

function Signed({ view, over }: Pick<Props, 'view' | 'over'>) {
  const say = usePrescribeWords()
  const heading = useFocused()
  const course = encodeURIComponent(view.course)
  return (
    <div className="screen prescribe">
      <div className="sheet">
        <h1 ref={heading} tabIndex={-1} className="note">
          <Icon name="done" />
          <span>{say('signed')}</span>
        </h1>
        <p>{say('signed.text')}</p>
        <p>{say('signed.tell')}</p>
        <a className="button button-wide" href={`#/course/${course}`}>
          {say('to-course')}
        </a>
        <button type="button" className="button button-quiet" onClick={over}>
          {say('signed.another')}
        </button>
      </div>
    </div>
  )
}

function Below({ view, looked, speaker }: Omit<Props, 'back' | 'over'>) {
  const say = usePrescribeWords()
  const tried = useTryOut(view, [{ kind: 'dose-prescribed', body: looked.body }])
  const present = looked.dose.facts.prescriptions.at(-1) ?? null
  const weight = looked.dose.facts.weight.confirmed?.grams ?? null
  return (
    <section className="sheet look-beside">
      <h2>{say('look.beside')}</h2>
      <Compare present={present} next={looked.body} weight={weight} speaker={speaker} />
      {tried === null || hasMoved(looked, view) ? null : (
        <Follows view={view} tried={tried} next={looked.body} speaker={speaker} />
      )}
    </section>
  )
}

export function SecondLook(props: Props) {
  const say = usePrescribeWords()
  const { view, looked, speaker, over } = props
  const signing = useSign(view, looked)
  const heading = useFocused()
  if (signing.state.kind === 'signed') return <Signed view={view} over={over} />
  const { policy, policyVersion, edition } = looked.dose
  return (
    <div className="screen prescribe look">
      <h1 ref={heading} tabIndex={-1} className="prescribe-head">
        {say('look')}
      </h1>
      <section className="sheet look-child-dose">
        <Child view={view} speaker={speaker} />
        <Large looked={looked} speaker={speaker} />
        <p className="soft small">{say('rules', { policy, version: policyVersion, edition })}</p>
        {view.policyIsExample ? <p className="typed-trouble">{say('example')}</p> : null}
      </section>
      <Below {...props} />
      <SignPanel {...props} signing={signing} />
    </div>
  )
}
