// What a decision misses, asked and answered in place: the form that records it stands below its question.
import type { Line } from '@stature/protocol'
import type { CourseView } from '../data/course.js'
import { ActForm } from '../forms/act-forms.js'
import { actFor, mayAct, type ActName } from '../forms/act-names.js'
import { usePrescribeWords } from './prescribe-words.js'

interface Props {
  readonly view: CourseView
  readonly questions: readonly Line[]
}

/** Questions that one form answers are asked once. */
function askedOf({
  view,
  questions,
}: Props): readonly { readonly act: ActName | null; readonly lines: readonly Line[] }[] {
  const found = new Map<ActName | null, Line[]>()
  for (const line of questions) {
    const act = line.fact === undefined ? null : actFor(line.fact, view.facts)
    found.set(act, [...(found.get(act) ?? []), line])
  }
  return [...found].map(([act, lines]) => ({ act, lines }))
}

export function Questions(props: Props) {
  const say = usePrescribeWords()
  const { view, questions } = props
  if (questions.length === 0) return null
  return (
    <section className="sheet sheet-asks" aria-label={say('questions')}>
      <h2>{say('questions')}</h2>
      {askedOf(props).map(({ act, lines }) => {
        const here = act !== null && mayAct(act, view.role)
        return (
          <details key={act ?? ''} className="disclosure">
            <summary>
              <span>{lines.map(({ text }) => text).join(' · ')}</span>
            </summary>
            <div className="disclosure-body">
              {here ? <ActForm name={act} view={view} /> : <p>{say('questions.elsewhere')}</p>}
            </div>
          </details>
        )
      })}
    </section>
  )
}
