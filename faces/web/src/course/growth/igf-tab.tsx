// IGF-1 as the laboratories reported it, each with the laboratory's own standard deviation score.
import { mayRecord, standingEntries } from '@stature/record'
import { useMemo } from 'react'
import type { CourseView } from '../../data/course.js'
import { useCourseWords } from '../course-words.js'
import { useFormat } from '../format.js'
import { IgfChart } from './igf-chart.js'
import { igfResults, type IgfResult } from './igf.js'
import { IgfForm } from './igf-form.js'

function Row({ result, view }: { readonly result: IgfResult; readonly view: CourseView }) {
  const say = useCourseWords()
  const { day, decimal } = useFormat(view.zone)
  const { value, unit, sds, laboratory } = result.event
  return (
    <tr>
      <th scope="row">{day(result.on)}</th>
      <td>{value === undefined ? '–' : `${decimal(value)} ${unit ?? ''}`}</td>
      <td>{sds === undefined ? say('igf.no-sds') : decimal(sds)}</td>
      <td>{laboratory ?? '–'}</td>
    </tr>
  )
}

function Results({ results, view }: { readonly results: readonly IgfResult[]; readonly view: CourseView }) {
  const say = useCourseWords()
  return (
    <div className="course-scroll" role="region" aria-label={say('igf.title')} tabIndex={0}>
      <table className="course-table number">
        <thead>
          <tr>
            <th scope="col">{say('col.day')}</th>
            <th scope="col">{say('col.value')}</th>
            <th scope="col">{say('col.lab-sds')}</th>
            <th scope="col">{say('col.laboratory')}</th>
          </tr>
        </thead>
        <tbody>
          {[...results].reverse().map((result) => (
            <Row key={result.id} {...{ result, view }} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

export function IgfTab({ view }: { readonly view: CourseView }) {
  const say = useCourseWords()
  const { recorded, now } = view
  const results = useMemo(() => igfResults(standingEntries(recorded, now, null)), [recorded, now])
  return (
    <section className="course-part" aria-labelledby="course-igf">
      <h2 id="course-igf">{say('igf.title')}</h2>
      <p className="soft">{say('igf.note')}</p>
      {results.length === 0 ? (
        <p className="sheet">{say('igf.empty')}</p>
      ) : (
        <>
          <IgfChart results={results} view={view} />
          <Results {...{ results, view }} />
        </>
      )}
      {mayRecord('laboratory-measured', view.role) ? <IgfForm view={view} /> : null}
    </section>
  )
}
