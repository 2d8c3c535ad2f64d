// The weight that rules may use: doubtful ones wait until measured again or confirmed.
import { instant, type EditionId } from '@stature/label'
import { weight97th } from '@stature/protocol'
import { dayOf, daysOf, of, type Item } from './list.js'

export interface Child {
  readonly birthDate: string | null
  readonly sex: 'male' | 'female' | 'unknown'
  readonly edition: EditionId
}

/** Who the child is: the course as it was opened last. */
export function childOf(items: readonly Item[]): Child {
  const opened = of(items, 'course-opened').at(-1)
  if (opened === undefined) throw new RangeError('a course without course-opened')
  const { birthDate, sex, edition } = opened.body
  return { birthDate: birthDate === undefined || birthDate === 'unknown' ? null : birthDate, sex, edition }
}

/** Completed years and months on a day, counted by the calendar. */
export function ageOf(birthDate: string, day: number): { readonly years: number; readonly months: number } {
  const birth = new Date(instant(daysOf(birthDate) * 86_400_000))
  const now = new Date(day * 86_400_000)
  const months =
    (now.getUTCFullYear() - birth.getUTCFullYear()) * 12 + now.getUTCMonth() - birth.getUTCMonth()
  const whole = now.getUTCDate() < birth.getUTCDate() ? months - 1 : months
  return { years: Math.floor(whole / 12), months: whole }
}

export interface Weight {
  readonly grams: number
  readonly at: number
}

const near = (one: number, other: number): boolean => Math.abs(one - other) * 100 <= other * 5

const above = (weight: Weight, child: Child): boolean =>
  child.birthDate !== null &&
  weight.grams > weight97th(child.sex, ageOf(child.birthDate, dayOf(weight.at)).months)

/** One is the other's number of pounds, within a tenth. */
const pounds = (one: number, other: number): boolean =>
  Math.abs(one * 100_000 - other * 220_462) * 10 <= other * 220_462

/**
 * The contract names a first weight over the curve and a change of more than 15 %. Two more cautious readings are
 * shared with the product: a weight that crosses the curve, and one that is about the pounds of the last.
 */
function doubtful(weight: Weight, before: readonly Weight[], child: Child): boolean {
  const used = before.at(-1)
  if (used === undefined) return above(weight, child)
  const days = dayOf(weight.at) - dayOf(used.at)
  if (days <= 365 && (pounds(weight.grams, used.grams) || pounds(used.grams, weight.grams))) return true
  const changed = (old: Weight): boolean =>
    dayOf(weight.at) - dayOf(old.at) <= 30 && Math.abs(weight.grams - old.grams) * 100 > old.grams * 15
  return before.some(changed) || (above(weight, child) && !above(used, child))
}

/** The newest weight that counts; a weight stated with a proposal comes last. */
function weigh(
  items: readonly Item[],
  stated: Weight | null,
): { readonly used: Weight | null; readonly doubted: boolean } {
  const child = childOf(items)
  const used: Weight[] = []
  let waiting: Weight[] = []
  const measured = items.filter(
    ({ body }) => body.kind === 'weight-measured' || body.kind === 'weight-confirmed',
  )
  const all = stated === null ? measured : [...measured, stated]
  for (const each of all) {
    const weight = 'grams' in each ? each : weightIn(each)
    const confirming = 'body' in each && each.body.kind === 'weight-confirmed'
    const match = waiting.filter((old) => near(weight.grams, old.grams)).at(-1)
    if (confirming) {
      const same = waiting.filter((old) => old.grams === weight.grams).at(-1) ?? match
      if (same === undefined) continue
      used.push(same)
      waiting = waiting.filter((old) => old.at > same.at)
    } else if (match === undefined && doubtful(weight, used, child)) waiting.push(weight)
    else {
      used.push(weight)
      waiting = []
    }
  }
  return { used: used.at(-1) ?? null, doubted: waiting.length > 0 }
}

export const weightOf = (items: readonly Item[], stated: Weight | null): Weight | null =>
  weigh(items, stated).used

/** Does the newest weight wait for confirmation? */
export const newestDoubted = (items: readonly Item[], stated: Weight | null): boolean =>
  weigh(items, stated).doubted

function weightIn({ at, body }: Item): Weight {
  if (body.kind !== 'weight-measured' && body.kind !== 'weight-confirmed') throw new RangeError('no weight')
  return { grams: body.weightGrams, at }
}
