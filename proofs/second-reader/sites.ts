// Where the injection may go: another place than the last, rested and not excluded.
import type { Place, Policy } from '@stature/protocol'
import { HOUR, of, type Item } from './list.js'
import { given } from './prescribed.js'
import type { SiteAnswer } from './question.js'

const PLACES: readonly Place[] = (['upper-arm', 'thigh', 'buttock', 'abdomen'] as const).flatMap((region) =>
  (['left', 'right'] as const).map((side) => ({ region, side })),
)

const same = (one: Place, other: Place): boolean => one.region === other.region && one.side === other.side

function excluded(items: readonly Item[], place: Place): boolean {
  let out = false
  for (const { body } of items) {
    if (body.kind === 'site-excluded' && same(body.site, place)) out = true
    if (body.kind === 'site-cleared' && same(body.site, place)) out = false
  }
  return out
}

function usedAt(items: readonly Item[], place: Place): number {
  const uses = [...given(items), ...of(items, 'injection-uncertain')].filter(
    ({ body }) => body.site !== undefined && same(body.site, place),
  )
  return Math.max(-Infinity, ...uses.map((each) => each.at))
}

/** The place used last; one used by an injection nobody vouches for counts as used. */
function lastPlace(items: readonly Item[]): Place | null {
  const sure = given(items).at(-1)
  const unsure = of(items, 'injection-uncertain')
    .filter((each) => each.body.site !== undefined)
    .at(-1)
  if (unsure !== undefined && (sure === undefined || unsure.at > sure.at)) return unsure.body.site ?? null
  return sure?.body.site ?? null
}

export function siteAnswer(items: readonly Item[], asOf: number, policy: Policy): SiteAnswer {
  const last = lastPlace(items)
  const differs = (place: Place): boolean =>
    last === null || (policy.siteDiffersBy === 'region' ? place.region !== last.region : !same(place, last))
  const usable = PLACES.filter((place) => !excluded(items, place))
  const oldest = [...usable].sort((a, b) => {
    const one = usedAt(items, a)
    const other = usedAt(items, b)
    return one === other ? 0 : one < other ? -1 : 1
  })
  const allowed = (place: Place): boolean =>
    differs(place) && asOf - usedAt(items, place) >= policy.siteRestHours * HOUR
  const list = PLACES.filter((place) => usable.includes(place) && allowed(place))
  const recommended = oldest.find(allowed) ?? null
  return { allowed: list, recommended, longestRested: recommended === null ? (oldest[0] ?? null) : null }
}
