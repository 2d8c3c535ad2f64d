// The same as the charts in a table: every measurement with its age, score, velocity and body mass index.
import type { Growth, MeasuredHeight, WeightPoint } from '@stature/record/growth'
import { ageOf, missingForScores } from '@stature/record/growth'
import type { CourseView } from '../../data/course.js'
import { useCourseWords } from '../course-words.js'
import { useFormat } from '../format.js'
import { scoreText } from './points.js'

interface Row {
  readonly key: string
  readonly on: MeasuredHeight['on']
  readonly height: MeasuredHeight | null
  readonly weight: WeightPoint | null
}

/** A line for each day; of several measurements of a day the last, newest day first. */
function rowsOf({ heights, weights }: Growth): readonly Row[] {
  const days = [...new Set([...heights, ...weights].map(({ on }) => on))].sort().reverse()
  return days.map((on) => ({
    key: on,
    on,
    height: heights.findLast((each) => each.on === on) ?? null,
    weight: weights.findLast((each) => each.on === on) ?? null,
  }))
}

function Cells({ row, view }: { readonly row: Row; readonly view: CourseView }) {
  const say = useCourseWords()
  const format = useFormat(view.zone)
  const { birthDate } = view.facts
  const { on, height, weight } = row
  const told = { say, format }
  // What is missing for every line is said once above.
  const isScored = missingForScores(view.facts).length === 0
  const score = (of: MeasuredHeight | WeightPoint | null): string => {
    if (of === null) return ''
    if (of.score.kind === 'score') return format.sds(of.score.sds)
    return isScored ? scoreText(of.score, told) : '–'
  }
  const velocity = height?.velocity ?? null
  const index = height?.bodyMassIndex100 ?? null
  return (
    <tr>
      <th scope="row">{format.day(on)}</th>
      <td>{birthDate === 'unknown' ? '–' : say('age', ageOf(birthDate, on))}</td>
      <td>{height === null ? '' : format.centimeters(height.height)}</td>
      <td>{score(height)}</td>
      <td>{velocity === null ? '' : format.tenths(velocity.millimetersPerYear)}</td>
      <td>{weight === null ? '' : format.kilograms(weight.weight)}</td>
      <td>{score(weight)}</td>
      <td>{index === null ? '' : format.hundredths(index)}</td>
    </tr>
  )
}

export function GrowthTable({ growth, view }: { readonly growth: Growth; readonly view: CourseView }) {
  const say = useCourseWords()
  const columns = [
    say('col.day'),
    say('col.age'),
    say('col.height'),
    say('col.height-sds'),
    say('col.velocity'),
    say('col.weight'),
    say('col.weight-sds'),
    say('col.bmi'),
  ]
  return (
    <div className="stack">
      <h3 id="course-growth-table">{say('growth.table')}</h3>
      <div className="course-scroll" role="region" aria-labelledby="course-growth-table" tabIndex={0}>
        <table className="course-table number">
          <thead>
            <tr>
              {columns.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rowsOf(growth).map((row) => (
              <Cells key={row.key} row={row} view={view} />
            ))}
          </tbody>
        </table>
      </div>
      <p className="soft small">{say('growth.bmi-note')}</p>
    </div>
  )
}
