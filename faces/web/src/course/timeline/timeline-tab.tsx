// The course over time: one drawing that can be moved and widened, its key, and the same as a table.
import { numbersOf } from '@stature/label'
import { useMemo, useState } from 'react'
import { useKindWords } from '../../app/kind-words.js'
import type { CourseView } from '../../data/course.js'
import { useCourseWords } from '../course-words.js'
import { useFormat } from '../format.js'
import { scaleOf } from '../chart/scale.js'
import { useWidth } from '../chart/use-width.js'
import { Key } from './key.js'
import { labelsOf } from './labels.js'
import { LEFT, RIGHT } from './layout.js'
import { onRangeKey, RangeBar } from './range-bar.js'
import { boundsOf, lastDays, within, type Range } from './range.js'
import { TimelineDrawing } from './timeline-drawing.js'
import { TimelineTable } from './timeline-table.js'
import { useStandings, useTimeline } from './use-timeline.js'

const HOUR_MS = 3_600_000
const FIRST_DAYS = 90

/** From the first thing that is told; at most once an hour anew, so that nothing moves under the eyes. */
function useBounds(timeline: ReturnType<typeof useTimeline>, now: number): Range {
  const first = Math.min(now, ...[timeline.moments[0], timeline.glucose[0]].flatMap((each) => each?.at ?? []))
  const hour = Math.floor(now / HOUR_MS)
  return useMemo(() => boundsOf(first, (hour + 1) * HOUR_MS), [first, hour])
}

function useSpeaking(view: CourseView) {
  const say = useCourseWords()
  const kindOf = useKindWords()
  const format = useFormat(view.zone)
  return useMemo(
    () => ({ say, format, kindOf: (kind: Parameters<typeof kindOf>[0]) => kindOf(kind) }),
    [say, kindOf, format],
  )
}

export function TimelineTab({ view }: { readonly view: CourseView }) {
  const say = useCourseWords()
  const speaking = useSpeaking(view)
  const timeline = useTimeline(view)
  const bounds = useBounds(timeline, view.now)
  const [wanted, setRange] = useState<Range | null>(null)
  const range = wanted === null ? lastDays(FIRST_DAYS, bounds) : within(wanted, bounds)
  const standings = useStandings(view, bounds)
  const [ref, width] = useWidth()
  const x = scaleOf(range.from, range.to, LEFT, width - RIGHT)
  const ranged = { range, bounds, setRange }
  const maximum = numbersOf(view.facts.edition).maximum
  const parts = { view, timeline, standings, maximum, x, width, labels: labelsOf(speaking) }
  return (
    <section className="course-part" aria-labelledby="course-timeline">
      <h2 id="course-timeline">{say('timeline.title')}</h2>
      <RangeBar ranged={ranged} format={speaking.format} />
      <p id="course-keys" className="soft small">
        {say('timeline.keys')}
      </p>
      <div
        className="sheet course-timeline"
        role="group"
        aria-label={say('timeline.drawing')}
        aria-describedby="course-keys"
        tabIndex={0}
        onKeyDown={(event) => onRangeKey(event, ranged)}
      >
        <div ref={ref} className="course-drawing">
          <TimelineDrawing {...parts} />
        </div>
        <Key />
      </div>
      <TimelineTable {...{ timeline, standings, range, speaking }} />
    </section>
  )
}
