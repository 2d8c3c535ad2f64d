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
  const newest = strip.at(-1)
  return (
    <g>
      <path className="course-grid" d={`M${x.at(x.from)} ${top + height}H${x.at(x.to)}`} />
      <text className="course-axis" x={x.at(x.from) + 4} y={top + 11}>
        {say(strip.length === 0 ? 'growth.no-dose' : 'growth.dose')}
      </text>
      {strip.map(({ from, to, tenths }) => (
        <g key={from} className="course-step">
          <rect
            x={x.at(from)}
            y={y.at(tenths)}
            width={Math.max(x.at(to) - x.at(from), 1)}
            height={top + height - y.at(tenths)}
          />
          <path d={`M${x.at(from)} ${y.at(tenths)}H${Math.max(x.at(to), x.at(from) + 1)}`} />
        </g>
      ))}
      {newest === undefined ? null : (
        <text className="course-axis" x={x.at(newest.to) + 5} y={y.at(newest.tenths) + 10}>
          {Math.round(newest.tenths / 10)}
        </text>
      )}
    </g>
  )
}
