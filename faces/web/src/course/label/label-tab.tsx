// What the label permits now and why: the dose decision with every finding, its clause, its gap, and the states it rests on.
import type { FactName, Line } from '@stature/protocol'
import type { CourseView } from '../../data/course.js'
import { Icon } from '../../design/icon.js'
import { useCourseWords } from '../course-words.js'
import { useFormat } from '../format.js'
import type { Tab } from '../tabs.js'
import { Findings } from './findings.js'
import { States } from './states.js'

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly Line[] }) {
  if (lines.length === 0) return null
  return (
    <section className="stack">
      <h3>{title}</h3>
      <ul className="stack course-lines">
        {lines.map(({ text, sentence, cite, fact, language }) => (
          <li key={`${sentence}${cite ?? ''}${fact ?? ''}`} lang={language}>
            {text}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Where on this screen a fact is recorded; the others have screens of their own. */
const WHERE: { readonly [F in FactName]?: Tab } = {
  weight: 'growth',
  epiphyses: 'care',
  malignancy: 'care',
  hypersensitivity: 'care',
}

/** The one question that can end the matter soonest; the others wait behind it. */
function Question({ questions, course }: { readonly questions: readonly Line[]; readonly course: string }) {
  const say = useCourseWords()
  const [first, ...others] = questions
  if (first === undefined) return null
  const tab = first.fact === undefined ? undefined : WHERE[first.fact]
  return (
    <section className="sheet sheet-asks">
      <h3>{say('label.question')}</h3>
      <p className="course-question" lang={first.language}>
        <Icon name="ask" /> {first.text}
      </p>
      {tab === undefined ? null : (
        <a className="button" href={`#/course/${encodeURIComponent(course)}/${tab}`}>
          {say('label.record-there')}
        </a>
      )}
      {others.length === 0 ? null : (
        <details className="disclosure">
          <summary>{say('label.questions-more', { count: others.length })}</summary>
          <ul className="disclosure-body course-lines">
            {others.map(({ text, fact, language }) => (
              <li key={fact ?? text} lang={language}>
                {text}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

export function LabelTab({ view }: { readonly view: CourseView }) {
  const say = useCourseWords()
  const format = useFormat(view.zone)
  const explanation = view.doseExplanation('clinician')
  const { headline, details, reasons, questions, advice, open, footer, marks } = explanation
  return (
    <section className="course-part" aria-labelledby="course-label">
      <h2 id="course-label">{say('label.title')}</h2>
      <div className="course-columns">
        <div className="stack stack-wide">
          <div className="sheet">
            <p className="course-outcome" lang={headline.language}>
              {headline.text}
            </p>
            <p className="soft small">{say('label.as-of', { time: format.moment(view.dose.asOf) })}</p>
            <Lines title={say('label.details')} lines={details} />
            <Lines title={say('label.why')} lines={reasons} />
          </div>
          <Question questions={questions} course={view.course} />
          {advice.length + open.length === 0 ? null : (
            <div className="sheet">
              <Lines title={say('label.advice')} lines={advice} />
              <Lines title={say('label.open')} lines={open} />
            </div>
          )}
        </div>
        <States view={view} />
      </div>
      <Findings decision={view.dose} />
      <ul className="soft small">
        {[...footer, ...marks].map(({ text, sentence, language }) => (
          <li key={`${sentence}${text}`} lang={language}>
            {text}
          </li>
        ))}
      </ul>
    </section>
  )
}
