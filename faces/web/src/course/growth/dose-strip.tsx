// The dose under a growth chart: what it came to for each kilogram, as steps over age.
import { scaleOf, type Scale } from '../chart/scale.js'
import { useCourseWords } from '../course-words.js'
import type { StripSpan } from './points.js'

interface Props {
  readonly strip: readonly StripSpan[]
  readonly x: Scale
  readonly top: number
  readonly height: number
}

/** Tenths of µg/kg at the upper edge: what was prescribed, and some room over it. */
const ROOM = 1.15

export function DoseStrip({ strip, x, top, height }: Props) {
  const say = useCourseWords()
  const most = Math.max(...strip.map(({ tenths }) => tenths), 1) * ROOM
  const y = scaleOf(0, most, top + height, top)
  const highest = strip.reduce<StripSpan | null>(
    (best, each) => (best === null || each.tenths > best.tenths ? each : best),
    null,
  )
  return (
    <g>
      <path className="course-grid" d={`M${x.at(x.from)} ${top + height}H${x.at(x.to)}`} />
      <text className="course-axis" x={x.at(x.from) + 4} y={top + 11}>
        {say(strip.length === 0 ? 'growth.no-dose' : 'growth.dose')}
      </text>
      {strip.map(({ from, to, tenths }) => (
        <rect
          key={from}
          className="course-strip"
          x={x.at(from)}
          y={y.at(tenths)}
          width={Math.max(x.at(to) - x.at(from), 1.5)}
          height={top + height - y.at(tenths)}
        />
      ))}
      {highest === null ? null : (
        <text className="course-axis" x={x.at(highest.to) + 5} y={y.at(highest.tenths) + 10}>
          {Math.round(highest.tenths / 10)}
        </text>
      )}
    </g>
  )
}
