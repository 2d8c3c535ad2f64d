// What stands in the bar at the foot of a phone, and what is found under More there because its words would not fit.
import type { ScreenName } from './screen-list.js'

type Named = ScreenName | 'now'

/** More is the fifth. */
const MOST = 4

/** What a phone keeps at its foot first, where somebody is a family and a clinic in one. */
const FIRST: readonly Named[] = [
  'now',
  'panel',
  'inbox',
  'diary',
  'administration',
  'sites',
  'vials',
  'policy',
]

/** The order of the bar is the order given. */
export function barOf(names: readonly Named[]): {
  readonly bar: readonly Named[]
  readonly beyond: readonly Named[]
} {
  const rank = (name: Named): number => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length)
  const kept = names.toSorted((one, other) => rank(one) - rank(other)).slice(0, MOST)
  return {
    bar: names.filter((name) => kept.includes(name)),
    beyond: names.filter((name) => !kept.includes(name)),
  }
}
