// Vials as bars on one line each, from the first day of the period to the last, at most 80 columns wide.
import { daysBetween, type CivilDate } from '@stature/label'
import type { ForecastVial } from '@stature/protocol'

const COLUMNS = 72

/** Days that one column stands for. */
export const daysPerColumn = (days: number): number => Math.max(1, Math.ceil(days / COLUMNS))

/** One line a vial; a bar runs from its opening, or the first day, to its discard, or the last day. */
export function timeline(vials: readonly ForecastVial[], from: CivilDate, days: number): readonly string[] {
  const per = daysPerColumn(days)
  const column = (day: number): number => Math.floor(Math.min(Math.max(day, 0), days - 1) / per)
  return vials.map((vial) => {
    const first = column(daysBetween(from, vial.openedOn))
    const last = column(vial.discardOn === null ? days - 1 : daysBetween(from, vial.discardOn))
    const bar = '█'.repeat(last - first + 1)
    return `${String(vial.number).padStart(4)}  ${' '.repeat(first)}${bar}`
  })
}
