// The laboratories' own scores of IGF-1 over time; a result without one is in the table only.
import { useId } from 'react'
import type { CourseView } from '../../data/course.js'
import { Marks, Tip, useShown, type Mark } from '../chart/marks.js'
import { pathOf, scaleOf, ticksOf, type Dot, type Scale } from '../chart/scale.js'
import { timeTicks } from '../chart/time-ticks.js'
import { useWidth } from '../chart/use-width.js'
import { useCourseWords, type SayCourse } from '../course-words.js'
import { useFormat, type Format } from '../format.js'
import type { IgfResult } from './igf.js'

const LEFT = 40
const RIGHT = 16
const TOP = 12
const PLOT = 220
const HEIGHT = TOP + PLOT + 26
const MONTH_MS = 30 * 86_400_000

interface Scored extends IgfResult {
  readonly sds: string
}

const withSds = (results: readonly IgfResult[]): readonly Scored[] =>
  results.flatMap((each) => (each.event.sds === undefined ? [] : [{ ...each, sds: each.event.sds }]))

interface Drawn {
  readonly x: Scale
  readonly y: Scale
  readonly width: number
  readonly format: Format
}

/** Two standard deviations either way, values and months. */
function Ground({ x, y, width, format, zone }: Drawn & { readonly zone: string }) {
  const right = width - RIGHT
  return (
    <g>
      <rect className="course-band" x={LEFT} y={y.at(2)} width={right - LEFT} height={y.at(-2) - y.at(2)} />
      {ticksOf(y.from, y.to, 8).map((value) => (
        <g key={value}>
          <path className="course-grid" d={`M${LEFT} ${y.at(value)}H${right}`} />
          <text className="course-axis course-axis-y" x={LEFT - 6} y={y.at(value) + 4}>
            {format.decimal(String(value))}
          </text>
        </g>
      ))}
      {timeTicks(x.from, x.to, Math.floor(width / 110), zone, format.locale).map(({ at, text }) => (
        <text key={at} className="course-axis course-axis-x" x={x.at(at)} y={HEIGHT - 6}>
          {text}
        </text>
      ))}
    </g>
  )
}

function markOf({ id, on, event, sds }: Scored, dot: Dot, { day, decimal }: Format, say: SayCourse): Mark {
  const { laboratory, value, unit } = event
  const amount = value === undefined ? [] : [`${decimal(value)} ${unit ?? ''}`.trim()]
  const by = laboratory === undefined ? [] : [laboratory]
  const label = [day(on), ...amount, say('igf.sds-of', { value: decimal(sds) }), ...by].join(' · ')
  return { id, ...dot, label, shape: <circle className="course-dot" cx={dot.x} cy={dot.y} r={5} /> }
}

/** Time from a month before the first result to now, scores from three below to two above at least. */
function scalesOf(scored: readonly Scored[], now: number, width: number): readonly [x: Scale, y: Scale] {
  const first = scored[0]?.at ?? now
  const values = scored.map(({ sds }) => Number(sds))
  const to = Math.max(now, first + 2 * MONTH_MS)
  return [
    scaleOf(first - MONTH_MS, to, LEFT, width - RIGHT),
    scaleOf(Math.min(-3, ...values) - 0.5, Math.max(2, ...values) + 0.5, TOP + PLOT, TOP),
  ]
}

interface Props {
  readonly results: readonly IgfResult[]
  readonly view: CourseView
}

export function IgfChart({ results, view }: Props) {
  const say = useCourseWords()
  const format = useFormat(view.zone)
  const id = useId()
  const [ref, width] = useWidth()
  const shown = useShown()
  const scored = withSds(results)
  if (scored.length === 0) return null
  const [x, y] = scalesOf(scored, view.now, width)
  const dots = scored.map((each) => ({ each, dot: { x: x.at(each.at), y: y.at(Number(each.sds)) } }))
  const marks = dots.map(({ each, dot }) => markOf(each, dot, format, say))
  return (
    <figure className="sheet course-figure-sheet" aria-labelledby={id}>
      <figcaption id={id} className="label">
        {say('igf.chart')}
      </figcaption>
      <div ref={ref} className="course-drawing">
        <svg
          width={width}
          height={HEIGHT}
          viewBox={`0 0 ${width} ${HEIGHT}`}
          role="group"
          aria-labelledby={id}
        >
          <g aria-hidden="true">
            <Ground {...{ x, y, width, format }} zone={view.zone} />
            <path className="course-line" d={pathOf(dots.map(({ dot }) => dot))} />
          </g>
          <Marks label={say('marks.hint')} marks={marks} shown={shown} />
        </svg>
        <Tip mark={shown.mark} width={width} />
      </div>
    </figure>
  )
}
