// Which half-day an injection belongs to (`gap.twice-daily`): the slot it falls in, else the nearest by the clock.
import { civilDate, type CivilDate } from '@stature/label'
import type { Policy } from '@stature/protocol'
import { Temporal } from 'temporal-polyfill'
import type { Moment } from './moment.js'

type Slots = Policy['slots']

const DAY_MINUTES = 1_440
const HALVES = ['morning', 'evening'] as const

const minuteOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))

function dayBeside(date: CivilDate, days: number): CivilDate | null {
  return civilDate(Temporal.PlainDate.from(date).add({ days }).toString())
}

/** Minutes from a minute to a slot; 0 inside, both edges included. */
function distance(minute: number, [opens, closes]: readonly [string, string]): number {
  return Math.max(minuteOf(opens) - minute, minute - minuteOf(closes), 0)
}

interface Candidate {
  readonly id: string
  readonly far: number
}

/** The slots of one day, as far from the minute as they are; none for a day that text cannot name. */
function candidatesOf(moment: Moment, days: number, slots: Slots): readonly Candidate[] {
  const date = dayBeside(moment.date, days)
  if (date === null) return []
  const minute = moment.minute - days * DAY_MINUTES
  return HALVES.map((half) => ({ id: `${date}/${half}`, far: distance(minute, slots[half]) }))
}

/** The nearest slot of the day before, the day itself and the day after; of two as near, the earlier. */
export function slotOf(moment: Moment, slots: Slots): string {
  const candidates = [-1, 0, 1].flatMap((days) => candidatesOf(moment, days, slots))
  return candidates.reduce((nearest, slot) => (slot.far < nearest.far ? slot : nearest)).id
}
