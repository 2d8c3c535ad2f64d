// The order in which children stand on the screen: by need when it is made, and then kept until somebody wants a new one.
import { byNeed } from '@stature/record'
import type { Child } from './child.js'
import { urgencyOfChild } from './finding.js'

type Children = ReadonlyMap<string, Child>

/** A child whose record is not opened needs nothing yet. */
const listed = ({ course, row }: Child) => ({ course, row: row ?? { reasons: [] } })

/** By need. */
export const orderOf = (children: Children): readonly string[] =>
  [...children.values()]
    .map(listed)
    .sort(byNeed)
    .map(({ course }) => course)

/** The order before, without those who went, those who came behind it. */
export function keptOrder(before: readonly string[], children: Children): readonly string[] {
  const known = new Set(before)
  const came = orderOf(children).filter((course) => !known.has(course))
  return [...before.filter((course) => children.has(course)), ...came]
}

export const isSameOrder = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((course, index) => course === other[index])

/** How many need somebody now and stand behind one who does not. */
export function urgentBehind(order: readonly string[], children: Children): number {
  const urgencies = order.map((course) => {
    const child = children.get(course)
    return child === undefined ? null : urgencyOfChild(child)
  })
  const first = urgencies.findIndex((urgency) => urgency !== 'now')
  return first < 0 ? 0 : urgencies.slice(first).filter((urgency) => urgency === 'now').length
}
