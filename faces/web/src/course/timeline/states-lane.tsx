// States as bars: checks before meals due, treatment interrupted, treatment stopped.
import type { Span, Timeline } from '@stature/record/timeline'
import type { Scale } from '../chart/scale.js'
import { useCourseWords } from '../course-words.js'
import { clipped, LANES } from './layout.js'

const { top, height } = LANES.states
const ROW = height / 2

interface BarsProps {
  readonly spans: readonly Span[]
  readonly name: string
  readonly row: number
  readonly kind: string
  readonly now: number
  readonly x: Scale
}

/** Letters need about so much room. */
const LETTERS = 7

function Bars({ spans, name, row, kind, now, x }: BarsProps) {
  return spans.map(({ from, to }) => {
    const part = clipped(x, from, to ?? now)
    if (part === null) return null
    const width = Math.max(part.to - part.from, 2)
    const y = top + row * ROW
    return (
      <g key={from} className={`course-state course-state-${kind}`}>
        <rect x={part.from} y={y} width={width} height={ROW - 2} rx={3} />
        {width > name.length * LETTERS ? (
          <text className="course-axis" x={part.from + 6} y={y + ROW - 5}>
            {name}
          </text>
        ) : null}
      </g>
    )
  })
}

interface Props {
  readonly timeline: Timeline
  readonly now: number
  readonly x: Scale
}

export function StatesLane({ timeline: { monitoring, interrupted, stoppedAt }, now, x }: Props) {
  const say = useCourseWords()
  const end = stoppedAt ?? now
  const stopped = stoppedAt === null ? [] : [{ from: stoppedAt, to: null }]
  return (
    <g>
      <text className="course-lane" x={x.at(x.from)} y={top - 8}>
        {say('lane.states')}
      </text>
      <Bars spans={monitoring} name={say('state.bar.monitoring')} row={0} kind="monitoring" now={end} x={x} />
      <Bars
        spans={interrupted}
        name={say('state.bar.interrupted')}
        row={1}
        kind="interrupted"
        now={end}
        x={x}
      />
      <Bars spans={stopped} name={say('state.bar.stopped')} row={1} kind="stopped" now={now} x={x} />
    </g>
  )
}
