// Moments: episodes, reactions, assessments, results and changes of treatment, each with a sign of its own.
import type { Kind } from '@stature/record'
import type { Moment } from '@stature/record/timeline'
import type { ReactNode } from 'react'
import type { Mark } from '../chart/marks.js'
import type { Scale } from '../chart/scale.js'
import { isIn, LANES } from './layout.js'

const { top, height } = LANES.moments

/** Shown in lanes of their own. */
const ELSEWHERE: ReadonlySet<Kind> = new Set<Kind>(['weight-measured', 'dose-prescribed'])

const HARM: ReadonlySet<Kind> = new Set<Kind>([
  'hypoglycemia-occurred',
  'reaction-reported',
  'treatment-stopped',
])

function shapeOf({ event }: Moment, x: number, y: number): ReactNode {
  if (event.kind === 'hypoglycemia-occurred') {
    const name = event.severity === 'severe' ? 'course-harm course-harm-severe' : 'course-harm'
    return <path className={name} d={`M${x} ${y - 8}L${x + 8} ${y + 7}H${x - 8}Z`} />
  }
  if (HARM.has(event.kind))
    return <path className="course-harm" d={`M${x} ${y - 8}L${x + 8} ${y}L${x} ${y + 8}L${x - 8} ${y}Z`} />
  return <rect className="course-moment" x={x - 4.5} y={y - 4.5} width={9} height={9} rx={2} />
}

/** What harms stands a little higher, so that it is not covered. */
export function momentMarks(
  moments: readonly Moment[],
  x: Scale,
  labelOf: (moment: Moment) => string,
): readonly Mark[] {
  return moments
    .filter(({ at, event }) => isIn(x, at) && !ELSEWHERE.has(event.kind))
    .map((moment) => {
      const y = top + (HARM.has(moment.event.kind) ? height * 0.25 : height * 0.8)
      const px = x.at(moment.at)
      return { id: `moment-${moment.id}`, x: px, y, label: labelOf(moment), shape: shapeOf(moment, px, y) }
    })
}
