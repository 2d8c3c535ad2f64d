// The running states beside a dose decision: checks before meals, the level in force, treatment.
import type { CourseView } from '../../data/course.js'
import { useCourseWords } from '../course-words.js'
import { useFormat } from '../format.js'

function useLines({ facts, dose, zone }: CourseView): readonly (readonly [name: string, text: string])[] {
  const say = useCourseWords()
  const format = useFormat(zone)
  const { monitoring, level } = dose.states
  const since = monitoring.since === null ? '' : format.moment(monitoring.since)
  const newest = facts.assessments.at(-1)
  const given = level?.firstGivenAt ?? null
  return [
    [
      say('states.monitoring'),
      monitoring.due ? say('states.due-since', { time: since }) : say('states.not-due'),
    ],
    [
      say('states.level'),
      given === null
        ? say('none-yet')
        : say('states.level-since', { time: format.moment(given), count: level?.givenCount ?? 0 }),
    ],
    [
      say('states.tolerated-from'),
      level?.toleratedFrom === null || level === null
        ? say('states.not-known')
        : format.moment(level.toleratedFrom),
    ],
    [
      say('states.assessed'),
      newest === undefined
        ? say('none-yet')
        : say(newest.tolerated ? 'states.tolerated' : 'states.not-tolerated', { day: format.day(newest.on) }),
    ],
  ]
}

export function States({ view }: { readonly view: CourseView }) {
  const say = useCourseWords()
  const lines = useLines(view)
  return (
    <section className="sheet" aria-labelledby="course-states">
      <h3 id="course-states">{say('states.title')}</h3>
      <dl className="facts">
        {lines.map(([name, text]) => (
          <div key={name} className="fact">
            <dt className="soft">{name}</dt>
            <dd className="number">{text}</dd>
          </div>
        ))}
      </dl>
      {view.role === 'prescriber' ? (
        <a className="button" href={`#/prescribe/${encodeURIComponent(view.course)}`}>
          {say('prescribe')}
        </a>
      ) : null}
    </section>
  )
}
