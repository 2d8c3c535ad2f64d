// Weights as measured; one that the rules did not count yet is hollow.
import type { Grams } from '@stature/label'
import type { Timeline, WeighedPoint } from '@stature/record/timeline'
import type { Mark } from '../chart/marks.js'
import { pathOf, scaleOf, ticksOf, type Scale } from '../chart/scale.js'
import { useCourseWords } from '../course-words.js'
import { isIn, LANES, LEFT } from './layout.js'

const { top, height } = LANES.weight
const KG = 1_000

type Weights = Pick<Timeline, 'weighed' | 'confirmed'>

/** Of what is in view, and of the last weight before it, so that a line comes from somewhere. */
export function inView(weighed: readonly WeighedPoint[], x: Scale): readonly WeighedPoint[] {
  const before = weighed.filter(({ at }) => at < x.from).slice(-1)
  return [...before, ...weighed.filter(({ at }) => isIn(x, at))]
}

export function weightScale({ weighed }: Weights, x: Scale): Scale {
  const all = inView(weighed, x).map(({ grams }) => grams / KG)
  const [least, most] = all.length === 0 ? [0, 10] : [Math.min(...all), Math.max(...all)]
  const margin = Math.max((most - least) * 0.15, 0.5)
  return scaleOf(Math.max(least - margin, 0), most + margin, top + height, top)
}

const counts = (confirmed: Weights['confirmed'], grams: Grams, at: number): boolean =>
  confirmed.some((each) => each.grams === grams && each.at >= at)

export function WeightLane({ timeline, x }: { readonly timeline: Weights; readonly x: Scale }) {
  const say = useCourseWords()
  const y = weightScale(timeline, x)
  const shown = inView(timeline.weighed, x).filter(({ grams, at }) => counts(timeline.confirmed, grams, at))
  const dots = shown.map(({ at, grams }) => ({ x: Math.max(x.at(at), x.at(x.from)), y: y.at(grams / KG) }))
  const [left, right] = [x.at(x.from), x.at(x.to)]
  return (
    <g>
      <text className="course-lane" x={left} y={top - 8}>
        {say('lane.weight')}
      </text>
      {ticksOf(y.from, y.to, 3).map((value) => (
        <g key={value}>
          <path className="course-grid" d={`M${left} ${y.at(value)}H${right}`} />
          <text className="course-axis course-axis-y" x={LEFT - 6} y={y.at(value) + 4}>
            {value}
          </text>
        </g>
      ))}
      <path className="course-line" d={pathOf(dots)} />
    </g>
  )
}

export function weightMarks(
  timeline: Weights,
  x: Scale,
  labelOf: (point: WeighedPoint, counted: boolean) => string,
): readonly Mark[] {
  const y = weightScale(timeline, x)
  return timeline.weighed
    .filter(({ at }) => isIn(x, at))
    .map((point) => {
      const counted = counts(timeline.confirmed, point.grams, point.at)
      const [px, py] = [x.at(point.at), y.at(point.grams / KG)]
      const name = counted ? 'course-dot' : 'course-dot course-dot-hollow'
      return {
        id: `weight-${point.id}`,
        x: px,
        y: py,
        label: labelOf(point, counted),
        shape: <circle className={name} cx={px} cy={py} r={4} />,
      }
    })
}
