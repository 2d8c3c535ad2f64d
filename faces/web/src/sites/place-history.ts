// What is known of each place: the rule's word on it, its last use, that of each part of the belly, and its marks.
import { placeReports, type Place, type PlaceReport } from '@stature/protocol'
import { siteHistory, standingEntries, type SiteHistory, type SiteMark, type SiteUse } from '@stature/record'
import type { CourseView } from '../data/course.js'
import { PARTS, type Part } from '../design/place-part.js'
import { placeId, type PlaceId } from '../design/places.js'

export interface PartHistory {
  readonly part: Part
  readonly last: SiteUse | null
}

export interface PlaceHistory extends PlaceReport {
  readonly id: PlaceId
  readonly last: SiteUse | null
  /** Of a place whose parts the record tells apart; else none. */
  readonly parts: readonly PartHistory[]
  readonly marks: readonly SiteMark[]
}

export interface Sites extends SiteHistory {
  readonly places: readonly PlaceHistory[]
  /** The injection last given has no place recorded. */
  readonly lastIsUnknown: boolean
}

const isAt =
  (place: Place) =>
  ({ site }: SiteUse | SiteMark): boolean =>
    site.region === place.region && site.side === place.side

function placeHistory(report: PlaceReport, { uses, marks }: SiteHistory): PlaceHistory {
  const own = uses.filter(isAt(report))
  const parts = PARTS.map((part) => ({
    part,
    last: own.find(({ site }) => site.quadrant === part) ?? null,
  }))
  return {
    ...report,
    id: placeId(report),
    last: own[0] ?? null,
    parts: report.region === 'abdomen' ? parts : [],
    marks: marks.filter((mark) => mark.healed === null && isAt(report)(mark)),
  }
}

type Asked = Pick<CourseView, 'recorded' | 'now' | 'facts' | 'policy'>

export function sitesOf({ recorded, now, facts, policy }: Asked): Sites {
  const history = siteHistory(standingEntries(recorded, now, null))
  const { last } = facts.injections
  return {
    ...history,
    places: placeReports(facts, policy).map((report) => placeHistory(report, history)),
    lastIsUnknown: last !== null && last.site === null,
  }
}
