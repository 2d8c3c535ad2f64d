// Glucose readings, low ones marked, and the value of the policy under which a dose is withheld.
import { glucoseText } from '@stature/label'
import type { Policy } from '@stature/protocol'
import type { GlucosePoint } from '@stature/record/timeline'
import type { Mark } from '../chart/marks.js'
import { scaleOf, ticksOf, type Scale } from '../chart/scale.js'
import { useCourseWords } from '../course-words.js'
import { isIn, LANES, LEFT } from './layout.js'

const { top, height } = LANES.glucose
/** More than these are not told one by one: then only low ones are. */
const MOST_TOLD = 150
const PER_UNIT = { 'mg/dL': 100_000, 'mmol/L': 1_801_600 } as const
const USUAL = { least: 40, most: 180 } as const

export interface GlucoseView {
  readonly points: readonly GlucosePoint[]
  readonly unit: 'mg/dL' | 'mmol/L'
  readonly policy: Policy
}

const mgDl = ({ amount }: Pick<GlucosePoint, 'amount'>): number => amount / PER_UNIT['mg/dL']

/** In mg/dL, whatever the unit shown. */
function glucoseScale(points: readonly GlucosePoint[]): Scale {
  const all = points.map(mgDl)
  return scaleOf(Math.min(USUAL.least, ...all), Math.max(USUAL.most, ...all), top + height, top)
}

const inView = (points: readonly GlucosePoint[], x: Scale): readonly GlucosePoint[] =>
  points.filter(({ at }) => isIn(x, at))

export function GlucoseLane({ points, unit, policy, x }: GlucoseView & { readonly x: Scale }) {
  const say = useCourseWords()
  const shown = inView(points, x)
  const y = glucoseScale(shown)
  const per = PER_UNIT[unit] / PER_UNIT['mg/dL']
  const [left, right] = [x.at(x.from), x.at(x.to)]
  const limit = policy.withholdBelowGlucose
  return (
    <g>
      <text className="course-lane" x={left} y={top - 8}>
        {say('lane.glucose', { unit })}
      </text>
      {ticksOf(y.from / per, y.to / per, 4).map((value) => (
        <g key={value}>
          <path className="course-grid" d={`M${left} ${y.at(value * per)}H${right}`} />
          <text className="course-axis course-axis-y" x={LEFT - 6} y={y.at(value * per) + 4}>
            {value}
          </text>
        </g>
      ))}
      {limit === null ? null : (
        <g>
          <path className="course-limit" d={`M${left} ${y.at(mgDl(limit))}H${right}`} />
          <text className="course-axis course-axis-end" x={right} y={y.at(mgDl(limit)) + 13}>
            {say('lane.threshold', { value: glucoseText(limit.amount, unit, unit === 'mg/dL' ? 0 : 1) })}
          </text>
        </g>
      )}
      {shown
        .filter(({ isLow }) => !isLow)
        .map((point) => (
          <circle
            key={point.id}
            className="course-reading"
            cx={x.at(point.at)}
            cy={y.at(mgDl(point))}
            r={2.5}
          />
        ))}
    </g>
  )
}

export function glucoseMarks(
  points: readonly GlucosePoint[],
  x: Scale,
  labelOf: (point: GlucosePoint) => string,
): readonly Mark[] {
  const shown = inView(points, x)
  const y = glucoseScale(shown)
  return shown
    .filter(({ isLow }) => isLow || shown.length <= MOST_TOLD)
    .map((point) => {
      const [px, py] = [x.at(point.at), y.at(mgDl(point))]
      const name = point.isLow ? 'course-low' : 'course-reading'
      return {
        id: `glucose-${point.id}`,
        x: px,
        y: py,
        label: labelOf(point),
        shape: <circle className={name} cx={px} cy={py} r={point.isLow ? 4.5 : 3} />,
      }
    })
}
