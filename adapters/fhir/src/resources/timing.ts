// How often a day (`dose.start`): a code or a repeat that comes to a whole number of times a day.
import { TIMES_PER_DAY } from '../codes/timing.js'
import { conceptAt, meaningsOf } from '../element/concept.js'
import { child, numberAt, objectAt, textAt } from '../element/child.js'
import type { Element } from '../element/element.js'
import type { Context } from '../read/context.js'

const UNREADABLE = ['frequencyMax', 'periodMax', 'dayOfWeek', 'durationMax', 'countMax']

const HOURS: ReadonlyMap<string, number> = new Map([
  ['h', 1],
  ['d', 24],
])

/** Length of a list of `when` or `timeOfDay`; 0 where absent. */
const listed = (repeat: Element, name: string): number => {
  const list = child(repeat, name)?.value
  return Array.isArray(list) ? list.length : 0
}

/** Times a day by frequency and period; null where the repeat gives neither. */
function byPeriod(repeat: Element, context: Context): number | null | undefined {
  const frequency = numberAt(repeat, 'frequency', context.report)
  const period = numberAt(repeat, 'period', context.report)
  const unit = textAt(repeat, 'periodUnit', context.report)
  if (frequency === undefined && period === undefined) return null
  const hours = unit === undefined ? undefined : HOURS.get(unit.value)
  if (period === undefined || hours === undefined) {
    return context.report.error(
      'required',
      repeat,
      'gives no times a day: give frequency, period and periodUnit d or h',
    )
  }
  return ((frequency?.value ?? 1) * 24) / (period.value * hours)
}

/** Null: the repeat does not say. Undefined: it says what cannot be read. */
function byRepeat(repeat: Element, context: Context): number | null | undefined {
  for (const name of UNREADABLE) {
    const at = child(repeat, name)
    if (at === undefined) continue
    return context.report.error(
      'not-supported',
      at,
      'is not one number of times every day: give frequency and period',
    )
  }
  const counted = listed(repeat, 'when') + listed(repeat, 'timeOfDay')
  const times = byPeriod(repeat, context)
  if (times === undefined) return undefined
  if (times === null) return counted === 0 ? null : counted
  if (counted === 0 || counted === times) return times
  return context.report.error(
    'conflict',
    repeat,
    'lists other times than its frequency says: make them agree',
  )
}

const isWholeTimes = (times: number): boolean => Number.isInteger(times) && times >= 1 && times <= 24

/** Injections a day; undefined after an issue. */
export function timesPerDayOf(dosage: Element, context: Context): number | undefined {
  const timing = objectAt(dosage, 'timing', context.report)
  if (timing === undefined) {
    return context.report.error('required', dosage, 'has no timing: give how many times a day')
  }
  const concept = conceptAt(timing, 'code', context.report)
  const coded = concept === undefined ? [] : meaningsOf(concept, TIMES_PER_DAY)
  const repeat = objectAt(timing, 'repeat', context.report)
  const repeated = repeat === undefined ? null : byRepeat(repeat, context)
  if (repeated === undefined) return undefined
  const said = new Set(repeated === null ? coded : [...coded, repeated])
  const [times, ...others] = said
  if (times !== undefined && others.length === 0 && isWholeTimes(times)) return times
  const message = 'does not come to one whole number of times a day: give frequency, period and periodUnit'
  return context.report.error(others.length > 0 ? 'conflict' : 'value', timing, message)
}
