// Where injections went, and which places were marked as not to be used and when they healed.
import type { Entry } from '../entry/entry.js'
import type { EventOf } from '../events/event.js'

export type Site = EventOf<'site-excluded'>['site']

/** An injection whose place is recorded; `certain` where it was surely given. */
export interface SiteUse {
  readonly entry: Entry
  readonly site: Site
  readonly certain: boolean
}

/** A mark such as a lump, until the place is cleared. */
export interface SiteMark {
  readonly entry: Entry
  readonly site: Site
  readonly reason: string
  /** The entry that cleared it; null while it stands. */
  readonly healed: Entry | null
}

export interface SiteHistory {
  /** Newest first. */
  readonly uses: readonly SiteUse[]
  /** Newest first. */
  readonly marks: readonly SiteMark[]
}

const isSamePlace = (one: Site, other: Site): boolean =>
  one.region === other.region && one.side === other.side

function useIn(entry: Entry): SiteUse | null {
  const { event } = entry
  if (event.kind !== 'injection-given' && event.kind !== 'injection-uncertain') return null
  if (event.site === undefined) return null
  return { entry, site: event.site, certain: event.kind === 'injection-given' }
}

/** `standing` by time. Clearing any part of a place clears all of it, as a mark on any part excludes all of it. */
export function siteHistory(standing: readonly Entry[]): SiteHistory {
  const uses: SiteUse[] = []
  let marks: readonly SiteMark[] = []
  for (const entry of standing) {
    const { event } = entry
    const use = useIn(entry)
    if (use !== null) uses.unshift(use)
    if (event.kind === 'site-excluded') {
      marks = [{ entry, site: event.site, reason: event.reason, healed: null }, ...marks]
    }
    if (event.kind !== 'site-cleared') continue
    const { site } = event
    marks = marks.map((mark) =>
      mark.healed === null && isSamePlace(mark.site, site) ? { ...mark, healed: entry } : mark,
    )
  }
  return { uses, marks }
}
