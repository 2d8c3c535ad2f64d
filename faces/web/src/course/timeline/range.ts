// The span of time that a drawing shows: chosen by length, moved and widened without leaving the course.
export interface Range {
  readonly from: number
  readonly to: number
}

const DAY_MS = 86_400_000
/** Room for what is drawn at the last instant. */
const AFTER = 0.02

/** Days of a preset; null for the whole course. */
export const PRESETS = [
  { name: 'days-14', days: 14 },
  { name: 'days-90', days: 90 },
  { name: 'days-365', days: 365 },
  { name: 'all', days: null },
] as const
export type PresetName = (typeof PRESETS)[number]['name']

const LEAST_MS = 2 * DAY_MS

/** From the first thing told, two weeks at least, to a little after now. */
export function boundsOf(first: number, now: number): Range {
  const from = Math.min(first, now - 14 * DAY_MS)
  return { from: from - DAY_MS, to: now + Math.max((now - from) * AFTER, DAY_MS / 2) }
}

/** Moved back inside where it reaches over an edge. */
export function within({ from, to }: Range, bounds: Range): Range {
  const length = Math.min(Math.max(to - from, LEAST_MS), bounds.to - bounds.from)
  const start = Math.min(Math.max(from, bounds.from), bounds.to - length)
  return { from: start, to: start + length }
}

/** The newest so many days. */
export function lastDays(days: number | null, bounds: Range): Range {
  if (days === null) return bounds
  return within({ from: bounds.to - days * DAY_MS, to: bounds.to }, bounds)
}

/** By a part of its own length; negative is earlier. */
export function movedBy({ from, to }: Range, part: number, bounds: Range): Range {
  const shift = (to - from) * part
  return within({ from: from + shift, to: to + shift }, bounds)
}

/** About its newest instant where it stands at the end, else about its middle; under 1 is closer. */
export function zoomedBy({ from, to }: Range, factor: number, bounds: Range): Range {
  const length = Math.max((to - from) * factor, LEAST_MS)
  const isAtEnd = bounds.to - to < (to - from) / 50
  const end = isAtEnd ? to : (from + to + length) / 2
  return within({ from: end - length, to: end }, bounds)
}

/** Which preset a range is; null for none. */
export function presetOf(range: Range, bounds: Range): PresetName | null {
  const same = PRESETS.find(({ days }) => {
    const preset = lastDays(days, bounds)
    return Math.abs(preset.from - range.from) < DAY_MS / 24 && Math.abs(preset.to - range.to) < DAY_MS / 24
  })
  return same?.name ?? null
}

export const daysOf = ({ from, to }: Range): number => (to - from) / DAY_MS
