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

function doubtful(weight: Weight, used: Weight | null, child: Child): boolean {
  if (used !== null) {
    const recent = dayOf(weight.at) - dayOf(used.at) <= 30
    return recent && Math.abs(weight.grams - used.grams) * 100 > used.grams * 15
  }
  if (child.birthDate === null) return false
  return weight.grams > weight97th(child.sex, ageOf(child.birthDate, dayOf(weight.at)).months)
}

/** The newest weight that counts; a weight stated with a proposal comes last. */
export function weightOf(items: readonly Item[], stated: Weight | null): Weight | null {
  const child = childOf(items)
  let used: Weight | null = null
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
      used = same
      waiting = waiting.filter((old) => old.at > same.at)
    } else if (match === undefined && doubtful(weight, used, child)) waiting.push(weight)
    else {
      used = weight
      waiting = []
    }
  }
  return used
}

function weightIn({ at, body }: Item): Weight {
  if (body.kind !== 'weight-measured' && body.kind !== 'weight-confirmed') throw new RangeError('no weight')
  return { grams: body.weightGrams, at }
}
