// When a fact happened and when it was recorded: the element that says so, never a guess.
import { objectAt, textAt } from '../element/child.js'
import type { Element, TextElement } from '../element/element.js'
import type { Entry } from '../input/entry.js'
import { newReport } from '../issue/report.js'
import { readMoment, type Moment } from '../time/moment.js'
import type { Context } from './context.js'

/** The start of a Period below; undefined where absent. */
const startOf = (parent: Element, name: string, context: Context): TextElement | undefined => {
  const period = objectAt(parent, name, context.report)
  return period === undefined ? undefined : textAt(period, 'start', context.report)
}

/** The text of the first of `name`DateTime, `name`Instant and `name`Period.start. */
export function timeText(entry: Entry, name: string, context: Context): TextElement | undefined {
  return (
    textAt(entry.at, `${name}DateTime`, context.report) ??
    textAt(entry.at, `${name}Instant`, context.report) ??
    startOf(entry.at, `${name}Period`, context)
  )
}

/** The moment of `name`DateTime, `name`Instant or `name`Period.start; undefined where absent or unreadable. */
export function momentOf(entry: Entry, name: string, context: Context): Moment | undefined {
  const text = timeText(entry, name, context)
  return text === undefined ? undefined : readMoment(text, context.zone, context.report)
}

/** The moment of one dateTime element; undefined where absent or unreadable. */
export function momentAt(parent: Element, name: string, context: Context): Moment | undefined {
  const text = textAt(parent, name, context.report)
  return text === undefined ? undefined : readMoment(text, context.zone, context.report)
}

/** When the resource was last changed in its system, where it says so. */
export function lastUpdated(entry: Entry, context: Context): Moment | undefined {
  const meta = objectAt(entry.at, 'meta', context.report)
  return meta === undefined ? undefined : quietly(meta, 'lastUpdated', context)
}

/** An element that only dates the record: unreadable, it is a warning, and the fact is read. */
function quietly(parent: Element, name: string, context: Context): Moment | undefined {
  const text = textAt(parent, name, context.report)
  if (text === undefined) return undefined
  const moment = readMoment(text, context.zone, newReport())
  if (moment !== undefined) return moment
  return context.report.warn('value', text, 'cannot be read, so the time of recording is not taken from it')
}

/** When the fact was recorded: the named element, else `meta.lastUpdated`; null where nothing says. */
export const recordedOf = (entry: Entry, name: string | null, context: Context): Moment | null =>
  (name === null ? undefined : quietly(entry.at, name, context)) ?? lastUpdated(entry, context) ?? null

/** True for a moment that names at least a day; says so otherwise. */
export function namesDay(moment: Moment, context: Context): boolean {
  if (moment.precision === 'time' || moment.precision === 'day') return true
  context.report.error('incomplete', moment.from, 'names no day: give at least YYYY-MM-DD')
  return false
}

/** True for a moment that names a time of day; says so otherwise. */
export function namesTime(moment: Moment, context: Context): boolean {
  if (moment.precision === 'time') return true
  context.report.error('incomplete', moment.from, 'names no time of day: give time and offset')
  return false
}
