// One measure by age on the centile curves, and under it the dose in µg/kg at the same ages.
import { curvesOf, REFERENCE_MONTHS, type GrowthMeasure } from '@stature/record/growth'
import { useId } from 'react'
import type { CourseView } from '../../data/course.js'
import { Marks, Tip, useShown, type Mark } from '../chart/marks.js'
import { pathOf, scaleOf, ticksOf, type Scale } from '../chart/scale.js'
import { useWidth } from '../chart/use-width.js'
import { useCourseWords } from '../course-words.js'
import { DoseStrip } from './dose-strip.js'
import type { GrowthPoint, StripSpan } from './points.js'

interface Props {
  readonly measure: GrowthMeasure
  readonly points: readonly GrowthPoint[]
  readonly strip: readonly StripSpan[]
  readonly view: CourseView
}

const LEFT = 40
const RIGHT = 44
const TOP = 12
const PLOT = 340
const STRIP = 56
const GAP = 30
const MONTHS = 12
const LEAST_YEARS = 4

/** Whole years around what was measured, four at least, so that a curve can be followed. */
function ages(points: readonly GrowthPoint[]): readonly [from: number, to: number] {
  const all = points.map(({ months }) => months)
  const first = Math.floor(Math.min(...all) / MONTHS) - 1
  const from = Math.max(Math.min(first, REFERENCE_MONTHS.last / MONTHS - LEAST_YEARS), 0)
  const to = Math.max(Math.ceil(Math.max(...all) / MONTHS) + 1, from + LEAST_YEARS)
  return [from * MONTHS, to * MONTHS]
}

function Grid({ x, y }: { readonly x: Scale; readonly y: Scale }) {
  const years = ticksOf(x.from / MONTHS, x.to / MONTHS, 9).filter(Number.isInteger)
  return (
    <g>
      {ticksOf(y.from, y.to, 7).map((value) => (
        <g key={value}>
          <path className="course-grid" d={`M${x.at(x.from)} ${y.at(value)}H${x.at(x.to)}`} />
          <text className="course-axis course-axis-y" x={LEFT - 6} y={y.at(value) + 4}>
            {value}
          </text>
        </g>
      ))}
      {years.map((year) => (
        <g key={year}>
          <path className="course-grid" d={`M${x.at(year * MONTHS)} ${TOP}V${TOP + PLOT}`} />
          <text className="course-axis course-axis-x" x={x.at(year * MONTHS)} y={TOP + PLOT + 18}>
            {year}
          </text>
        </g>
      ))}
    </g>
  )
}

type Curves = ReturnType<typeof curvesOf>

function CurveLines({ curves, x, y }: { readonly curves: Curves; readonly x: Scale; readonly y: Scale }) {
  return (
    <g>
      {curves.map(({ name, points }) => {
        const dots = points.map(({ months, value }) => ({ x: x.at(months), y: y.at(value) }))
        const end = dots.at(-1)
        const kind = name === '50' ? 'median' : name.includes('SDS') ? 'sds' : 'centile'
        return (
          <g key={name}>
            <path className={`course-curve course-curve-${kind}`} d={pathOf(dots)} />
            {end === undefined ? null : (
              <text className="course-curve-name" x={end.x + 4} y={end.y + 4}>
                {name.replace('-', '\u2212')}
              </text>
            )}
          </g>
        )
      })}
    </g>
  )
}

/** From a little under the lowest to a little over the highest of what is drawn. */
function valuesOf(points: readonly GrowthPoint[], curves: Curves): readonly [from: number, to: number] {
  const all = [
    ...points.map(({ value }) => value),
    ...curves.flatMap((curve) => curve.points.map(({ value }) => value)),
  ]
  const [least, most] = [Math.min(...all), Math.max(...all)]
  const margin = Math.max((most - least) * 0.04, 1)
  return [least - margin, most + margin]
}

function marksOf(points: readonly GrowthPoint[], x: Scale, y: Scale): readonly Mark[] {
  return points.map(({ id, months, value, label }) => {
    const [px, py] = [x.at(months), y.at(value)]
    return { id, x: px, y: py, label, shape: <circle className="course-dot" cx={px} cy={py} r={5} /> }
  })
}

export function GrowthChart({ measure, points, strip, view }: Props) {
  const say = useCourseWords()
  const id = useId()
  const [ref, width] = useWidth()
  const shown = useShown()
  const { sex } = view.facts
  if (points.length === 0) return <p className="sheet">{say(`growth.none-${measure}`)}</p>
  const [from, to] = ages(points)
  const curves = sex === 'unknown' ? [] : curvesOf(measure, sex, from, to)
  const x = scaleOf(from, to, LEFT, width - RIGHT)
  const y = scaleOf(...valuesOf(points, curves), TOP + PLOT, TOP)
  const line = points.map(({ months, value }) => ({ x: x.at(months), y: y.at(value) }))
  const height = TOP + PLOT + GAP + STRIP + 6
  return (
    <figure className="sheet course-figure-sheet" aria-labelledby={id}>
      <figcaption id={id} className="label">
        {say(`growth.chart-${measure}`)}
      </figcaption>
      <div ref={ref} className="course-drawing">
        <svg
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          role="group"
          aria-labelledby={id}
        >
          <g aria-hidden="true">
            <Grid x={x} y={y} />
            <CurveLines curves={curves} x={x} y={y} />
            <path className="course-line" d={pathOf(line)} />
            <DoseStrip strip={strip} x={x} top={TOP + PLOT + GAP} height={STRIP} />
          </g>
          <Marks label={say('marks.hint')} marks={marksOf(points, x, y)} shown={shown} />
        </svg>
        <Tip mark={shown.mark} width={width} />
      </div>
      <p className="soft small">{say(sex === 'unknown' ? 'growth.no-curves' : 'growth.key')}</p>
    </figure>
  )
}
