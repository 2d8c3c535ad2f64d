// Injections: a cell for each half-day while they can be told apart, else a bar for each week or month.
import type { SlotStanding } from '@stature/record'
import { COUNTED_KINDS, doseBins, type CountedKind, type DoseBin } from '@stature/record/timeline'
import type { ReactNode } from 'react'
import type { Mark } from '../chart/marks.js'
import type { Scale } from '../chart/scale.js'
import { isIn, LANES } from './layout.js'
import { daysOf } from './range.js'

const { top, height } = LANES.doses
const MOST_DAYS_OF_CELLS = 45
const MOST_DAYS_OF_WEEKS = 400
const SLOTS_A_WEEK = 14
const SLOTS_FOUR_WEEKS = 56
const DAY_MS = 86_400_000

export type DosesAs = 'cells' | 'weeks' | 'months'

export function dosesAs(x: Scale): DosesAs {
  const days = daysOf(x)
  if (days <= MOST_DAYS_OF_CELLS) return 'cells'
  return days <= MOST_DAYS_OF_WEEKS ? 'weeks' : 'months'
}

const isCounted = (kind: string): kind is CountedKind => COUNTED_KINDS.some((counted) => counted === kind)

/** A mark for each half-day that is over: mornings above, evenings below. */
export function cellMarks(
  standings: readonly SlotStanding[],
  x: Scale,
  labelOf: (standing: SlotStanding, kind: CountedKind) => string,
): readonly Mark[] {
  const width = Math.max(Math.min((x.at(x.from + DAY_MS) - x.at(x.from)) * 0.7, 18), 3)
  const row = height / 2
  return standings.flatMap((standing): readonly Mark[] => {
    const { slot, kind } = standing
    const middle = (slot.opensAt + slot.closesAt) / 2
    if (!isIn(x, middle) || !isCounted(kind)) return []
    const isMorning = slot.id.endsWith('morning')
    // Both half-days of a day stand in one column.
    const px = x.at(middle + (isMorning ? DAY_MS / 4 : -DAY_MS / 4))
    const y = top + (isMorning ? 0 : row)
    const frame = { x: px - width / 2, y: y + 2, width, height: row - 4 }
    return [{ id: slot.id, x: px, y: y + row / 2, label: labelOf(standing, kind), shape: cell(kind, frame) }]
  })
}

interface Frame {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

function cell(kind: CountedKind, frame: Frame): ReactNode {
  const { x, y, width, height: high } = frame
  const cross = `M${x + 1.5} ${y + 1.5}L${x + width - 1.5} ${y + high - 1.5}M${x + width - 1.5} ${y + 1.5}L${x + 1.5} ${y + high - 1.5}`
  const slash = `M${x + 1.5} ${y + high - 1.5}L${x + width - 1.5} ${y + 1.5}`
  return (
    <g className={`course-cell course-cell-${kind}`}>
      <rect {...frame} rx={2} />
      {kind === 'missed' ? <path d={cross} /> : null}
      {kind === 'withheld' ? <path d={slash} /> : null}
    </g>
  )
}

/** Bars, what was given at the foot. */
export function binMarks(
  standings: readonly SlotStanding[],
  x: Scale,
  labelOf: (bin: DoseBin) => string,
): readonly Mark[] {
  const each = dosesAs(x) === 'weeks' ? SLOTS_A_WEEK : SLOTS_FOUR_WEEKS
  return doseBins(standings, each)
    .filter(({ from, to, total }) => total > 0 && to > x.from && from < x.to)
    .map((bin) => {
      const [left, right] = [Math.max(x.at(bin.from), x.at(x.from)), Math.min(x.at(bin.to), x.at(x.to))]
      const frame = { x: left, y: top, width: Math.max(right - left - 1.5, 1.5), height }
      const middle = (left + right) / 2
      return {
        id: `bin-${bin.from}`,
        x: middle,
        y: top + height / 2,
        label: labelOf(bin),
        shape: bar(bin, frame),
      }
    })
}

function bar({ counts, total }: DoseBin, { x, width }: Frame): ReactNode {
  let foot = top + height
  return (
    <g>
      {COUNTED_KINDS.map((kind) => {
        const high = (counts[kind] / total) * height
        if (high === 0) return null
        foot -= high
        return (
          <g key={kind} className={`course-cell course-cell-${kind}`}>
            <rect x={x} y={foot} width={width} height={high} />
          </g>
        )
      })}
    </g>
  )
}
