// The dose: what was prescribed for each kilogram, as steps, falling as the child grows heavier; the label's maximum above it.
import type { LevelSpan } from '@stature/record/timeline'
import { scaleOf, ticksOf, type Scale } from '../chart/scale.js'
import type { Mark } from '../chart/marks.js'
import { useCourseWords } from '../course-words.js'
import { clipped, isIn, LANES, LEFT } from './layout.js'

const { top, height } = LANES.dose
/** Room over the label's maximum, tenths of µg/kg. */
const ROOM = 200

export function doseScale(levels: readonly LevelSpan[], maximum: number): Scale {
  const most = Math.max(...levels.map(({ effectiveTenths }) => effectiveTenths), maximum * 10)
  return scaleOf(0, most + ROOM, top + height, top)
}

interface Props {
  readonly levels: readonly LevelSpan[]
  readonly maximum: number
  readonly now: number
  readonly x: Scale
}

export function DoseLane({ levels, maximum, now, x }: Props) {
  const say = useCourseWords()
  const y = doseScale(levels, maximum)
  const [left, right] = [x.at(x.from), x.at(x.to)]
  return (
    <g>
      <text className="course-lane" x={left} y={top - 8}>
        {say('lane.dose')}
      </text>
      {ticksOf(0, y.to / 10, 4).map((level) => (
        <g key={level}>
          <path className="course-grid" d={`M${left} ${y.at(level * 10)}H${right}`} />
          <text className="course-axis course-axis-y" x={LEFT - 6} y={y.at(level * 10) + 4}>
            {level}
          </text>
        </g>
      ))}
      <path className="course-limit" d={`M${left} ${y.at(maximum * 10)}H${right}`} />
      <text className="course-axis course-axis-end" x={right} y={y.at(maximum * 10) - 4}>
        {say('lane.maximum', { level: maximum })}
      </text>
      {levels.map(({ from, to, effectiveTenths, overMaximum, prescription }) => {
        const part = clipped(x, from, to ?? now)
        return part === null ? null : (
          <rect
            key={`${prescription}${from}`}
            className={overMaximum ? 'course-step course-step-over' : 'course-step'}
            x={part.from}
            y={y.at(effectiveTenths)}
            width={Math.max(part.to - part.from, 1)}
            height={y.at(0) - y.at(effectiveTenths)}
          />
        )
      })}
    </g>
  )
}

/** Each change of the dose or of what it comes to. */
export function doseMarks(
  levels: readonly LevelSpan[],
  maximum: number,
  x: Scale,
  labelOf: (level: LevelSpan) => string,
): readonly Mark[] {
  const y = doseScale(levels, maximum)
  return levels
    .filter(({ from }) => isIn(x, from))
    .map((level) => {
      const [px, py] = [x.at(level.from), y.at(level.effectiveTenths)]
      const shape = level.isNew ? (
        <rect className="course-prescribed" x={px - 5} y={py - 5} width={10} height={10} />
      ) : (
        <circle className="course-dot-small" cx={px} cy={py} r={3} />
      )
      return { id: `level-${level.prescription}-${level.from}`, x: px, y: py, label: labelOf(level), shape }
    })
}
