// Who it is about and where treatment stands, in one line each.
import { divideHalfAwayFromZero } from '@stature/label'
import { ageOf } from '@stature/record/growth'
import type { ReactNode } from 'react'
import type { CourseView } from '../data/course.js'
import { Icon } from '../design/icon.js'
import { useCourseWords, type SayCourse } from './course-words.js'
import { useFormat, type Format } from './format.js'

interface Told {
  readonly view: CourseView
  readonly say: SayCourse
  readonly format: Format
}

function ageText({ view: { facts }, say }: Told): string {
  if (facts.birthDate === 'unknown') return say('age-unknown')
  const { years, months } = ageOf(facts.birthDate, facts.today)
  return say('age', { years, months })
}

function weightText({ view: { facts }, say, format }: Told): string {
  const { confirmed, doubted } = facts.weight
  if (confirmed === null) return say(doubted === null ? 'none-yet' : 'weight-doubted-only')
  return say('weight-on', { kg: format.kilograms(confirmed.grams), day: format.day(confirmed.on) })
}

function doseText({ view: { facts }, say, format }: Told): string {
  const newest = facts.prescriptions.at(-1)
  if (newest === undefined) return say('no-prescription')
  const weight = facts.weight.confirmed?.grams ?? newest.dosingWeightGrams
  const effective = format.tenths(divideHalfAwayFromZero(newest.massNanograms * 10, weight))
  const ordered = newest.doseMicrogramsPerKg
  if (ordered === null) return say('dose-effective', { effective, times: newest.timesPerDay })
  return say('dose-ordered', { level: ordered, effective, times: newest.timesPerDay })
}

function stateText({ view: { facts, dose }, say, format }: Told): string {
  if (facts.stoppedAt !== null)
    return say('state.stopped', { day: format.day(format.dayOf(facts.stoppedAt)) })
  if (facts.interruptedAt !== null)
    return say('state.interrupted', { day: format.day(format.dayOf(facts.interruptedAt)) })
  if (facts.prescriptions.length === 0) return say('state.not-started')
  return say(dose.states.monitoring.due ? 'state.monitoring' : 'state.settled')
}

function Told({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="course-told">
      <dt>{name}</dt>
      <dd className="number">{children}</dd>
    </div>
  )
}

export function CourseHead({ view }: { readonly view: CourseView }) {
  const say = useCourseWords()
  const format = useFormat(view.zone)
  const told = { view, say, format }
  const { facts, dose, doseExplanation } = view
  const { headline } = doseExplanation('clinician')
  return (
    <header className="course-head">
      <h1>{say('title', { name: view.name })}</h1>
      <dl className="course-facts">
        <Told name={say('head.age')}>
          {ageText(told)} · {say(`sex.${facts.sex}`)}
        </Told>
        <Told name={say('head.weight')}>{weightText(told)}</Told>
        <Told name={say('head.dose')}>{doseText(told)}</Told>
        <Told name={say('head.state')}>{stateText(told)}</Told>
      </dl>
      <a className="course-answer" href={`#/course/${encodeURIComponent(view.course)}/label`}>
        <Icon name={dose.outcome.kind === 'cannot-decide' ? 'ask' : 'policy'} />
        <span lang={headline.language}>{headline.text}</span>
      </a>
    </header>
  )
}
