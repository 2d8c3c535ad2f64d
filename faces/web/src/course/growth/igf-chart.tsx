// The laboratories' own scores of IGF-1 over time; a result without one is in the table only.
import { useId } from 'react'
import type { CourseView } from '../../data/course.js'
import { Marks, Tip, useShown, type Mark } from '../chart/marks.js'
import { pathOf, scaleOf, ticksOf } from '../chart/scale.js'
import { timeTicks } from '../chart/time-ticks.js'
import { useWidth } from '../chart/use-width.js'
import { useCourseWords } from '../course-words.js'
import { useFormat } from '../format.js'
import type { IgfResult } from './igf.js'

const LEFT = 40
const RIGHT = 16
const TOP = 12
const PLOT = 220
const DAY_MS = 86_400_000

interface Scored extends IgfResult {
  readonly sds: string
}

const withSds = (results: readonly IgfResult[]): readonly Scored[] =>
  results.flatMap((each) => (each.event.sds === undefined ? [] : [{ ...each, sds: each.event.sds }]))

export function IgfChart({
  results,
  view,
}: {
  readonly results: readonly IgfResult[]
  readonly view: CourseView
}) {
  const say = useCourseWords()
  const { day, decimal, locale } = useFormat(view.zone)
  const id = useId()
  const [ref, width] = useWidth()
  const shown = useShown()
  const scored = withSds(results)
  const first = scored[0]
  if (first === undefined) return null
  const values = scored.map(({ sds }) => Number(sds))
  const x = scaleOf(first.at - 30 * DAY_MS, Math.max(view.now, first.at + 60 * DAY_MS), LEFT, width - RIGHT)
  const y = scaleOf(Math.min(-3, ...values) - 0.5, Math.max(2, ...values) + 0.5, TOP + PLOT, TOP)
  const dots = scored.map(({ at, sds }) => ({ x: x.at(at), y: y.at(Number(sds)) }))
  const marks = scored.map((each, index): Mark => {
    const dot = dots[index] ?? { x: 0, y: 0 }
    const { laboratory, value, unit } = each.event
    const amount = value === undefined ? [] : [`${decimal(value)} ${unit ?? ''}`.trim()]
    const by = laboratory === undefined ? [] : [laboratory]
    const label = [day(each.on), ...amount, say('igf.sds-of', { value: decimal(each.sds) }), ...by].join(
      ' · ',
    )
    return {
      id: each.id,
      ...dot,
      label,
      shape: <circle className="course-dot" cx={dot.x} cy={dot.y} r={5} />,
    }
  })
  const height = TOP + PLOT + 26
  return (
    <figure className="sheet course-figure-sheet" aria-labelledby={id}>
      <figcaption id={id} className="label">
        {say('igf.chart')}
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
            <rect
              className="course-band"
              x={LEFT}
              y={y.at(2)}
              width={Math.max(width - LEFT - RIGHT, 0)}
              height={y.at(-2) - y.at(2)}
            />
            {ticksOf(y.from, y.to, 8).map((value) => (
              <g key={value}>
                <path className="course-grid" d={`M${LEFT} ${y.at(value)}H${width - RIGHT}`} />
                <text className="course-axis course-axis-y" x={LEFT - 6} y={y.at(value) + 4}>
                  {decimal(String(value))}
                </text>
              </g>
            ))}
            {timeTicks(x.from, x.to, Math.floor(width / 110), view.zone, locale).map(({ at, text }) => (
              <text key={at} className="course-axis course-axis-x" x={x.at(at)} y={height - 6}>
                {text}
              </text>
            ))}
            <path className="course-line" d={pathOf(dots)} />
          </g>
          <Marks label={say('marks.hint')} marks={marks} shown={shown} />
        </svg>
        <Tip mark={shown.mark} width={width} />
      </div>
    </figure>
  )
}
