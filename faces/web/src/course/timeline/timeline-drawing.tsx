// All lanes of the timeline over one axis of time.
import type { SlotStanding } from '@stature/record'
import type { Timeline } from '@stature/record/timeline'
import type { CourseView } from '../../data/course.js'
import { Marks, Tip, useShown, type Mark } from '../chart/marks.js'
import type { Scale } from '../chart/scale.js'
import { timeTicks } from '../chart/time-ticks.js'
import { useCourseWords } from '../course-words.js'
import { useFormat } from '../format.js'
import { DoseLane, doseMarks } from './dose-lane.js'
import { binMarks, cellMarks, dosesAs } from './doses-lane.js'
import { GlucoseLane, glucoseMarks } from './glucose-lane.js'
import type { Labels } from './labels.js'
import { AXIS_AT, HEIGHT, LANES } from './layout.js'
import { momentMarks } from './moments-lane.js'
import { StatesLane } from './states-lane.js'
import { WeightLane, weightMarks } from './weight-lane.js'

export interface DrawingProps {
  readonly view: CourseView
  readonly timeline: Timeline
  readonly standings: readonly SlotStanding[]
  /** The label's, µg/kg. */
  readonly maximum: number
  readonly x: Scale
  readonly width: number
  readonly labels: Labels
}

function TimeAxis({ x, width, zone }: { readonly x: Scale; readonly width: number; readonly zone: string }) {
  const { locale } = useFormat(zone)
  return timeTicks(x.from, x.to, Math.max(2, Math.floor(width / 95)), zone, locale).map(({ at, text }) => (
    <g key={at}>
      <path className="course-grid" d={`M${x.at(at)} ${LANES.dose.top}V${AXIS_AT - 14}`} />
      <text className="course-axis course-axis-x" x={x.at(at)} y={AXIS_AT}>
        {text}
      </text>
    </g>
  ))
}

function marksOf({ timeline, standings, maximum, x, labels }: DrawingProps) {
  const doses =
    dosesAs(x) === 'cells' ? cellMarks(standings, x, labels.slot) : binMarks(standings, x, labels.bin)
  return {
    dose: doseMarks(timeline.levels, maximum, x, labels.level),
    weight: weightMarks(timeline, x, labels.weight),
    glucose: glucoseMarks(timeline.glucose, x, labels.glucose),
    doses,
    moments: momentMarks(timeline.moments, x, labels.moment),
  } satisfies Readonly<Record<string, readonly Mark[]>>
}

const GROUPS = ['dose', 'weight', 'glucose', 'doses', 'moments'] as const

export function TimelineDrawing(props: DrawingProps) {
  const say = useCourseWords()
  const shown = useShown()
  const { view, timeline, maximum, x, width } = props
  const unit = timeline.glucose.at(-1)?.unit ?? 'mg/dL'
  const marks = marksOf(props)
  const left = x.at(x.from)
  return (
    <>
      <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} role="presentation">
        <g aria-hidden="true">
          <TimeAxis x={x} width={width} zone={view.zone} />
          <DoseLane levels={timeline.levels} maximum={maximum} now={view.now} x={x} />
          <WeightLane timeline={timeline} x={x} />
          <GlucoseLane points={timeline.glucose} unit={unit} policy={view.policy} x={x} />
          <StatesLane timeline={timeline} now={view.now} x={x} />
          <text className="course-lane" x={left} y={LANES.doses.top - 8}>
            {say('lane.doses')}
          </text>
          <text className="course-lane" x={left} y={LANES.moments.top - 8}>
            {say('lane.moments')}
          </text>
        </g>
        {GROUPS.map((group) =>
          marks[group].length === 0 ? null : (
            <Marks key={group} label={say(`marks.${group}`)} marks={marks[group]} shown={shown} />
          ),
        )}
      </svg>
      <Tip mark={shown.mark} width={width} />
    </>
  )
}
