// A row of a page as the events of one course, in the serialised form of the record.
import type { Json } from '@stature/protocol'
import type { Draft } from './entry.js'
import type { Row } from './page.js'
import { dayOf, whenOf, type Stamp } from './when.js'
import { uuidOf } from './uuid.js'
import { assessed, screening, treatment, weight } from './columns/body.js'
import { glucoseRecorded, meals, notGiven, places, vials } from './columns/around.js'
import { given, prescribed, prescribedOf } from './columns/dose.js'
import { hypoglycemia, reactions, reviewed, corrections, type Find } from './columns/trouble.js'

/** One event as JSON. */
export type EventJson = Readonly<Record<string, Json>>

const courseOf = (row: Row, zone: string): Draft => {
  const at: Stamp = whenOf(row.get('opened') ?? '1 Sep 2025 08:00', zone)
  const born = row.get('born') ?? 'unknown'
  const body = {
    birthDate: born === 'unknown' ? born : dayOf(born),
    sex: row.get('sex') ?? 'male',
    indication: row.get('indication') ?? 'severe-primary-igf1-deficiency',
    edition: row.get('edition') ?? 'us-2019-12',
  }
  return { kind: 'course-opened', at, role: 'prescriber', recorded: at, name: '', body }
}

function plainDrafts(row: Row, zone: string): readonly Draft[] {
  const prescriptions = prescribed(row.get('prescribed'), zone)
  return [
    courseOf(row, zone),
    ...screening(row.get('screening'), zone),
    ...weight(row.get('weight'), zone),
    ...prescriptions,
    ...given(row.get('given'), zone, prescriptions.map(prescribedOf)),
    ...notGiven(row.get('not given'), zone),
    ...assessed(row.get('assessed'), zone),
    ...treatment(row.get('treatment'), zone),
    ...meals(row.get('meals'), zone),
    ...glucoseRecorded(row.get('glucose recorded'), zone),
    ...places(row.get('places'), zone),
    ...vials(row.get('vials'), zone),
    ...hypoglycemia(row.get('hypoglycemia'), zone),
    ...reactions(row.get('reactions'), zone),
  ]
}

const eventOf = (event: Draft, count: number, zone: string): EventJson => ({
  id: uuidOf(event.at.ms, count),
  course: 'page',
  kind: event.kind,
  occurredAt: event.at.iso,
  recordedAt: event.recorded.iso,
  zone,
  by: { role: event.role, id: `${event.role}-1` },
  ...event.body,
})

/** Named entries; an unknown name is a slip of the page. */
function finder(drafts: readonly Draft[]): Find {
  const found = new Map(drafts.map((draft, count) => [draft.name, { id: uuidOf(draft.at.ms, count), draft }]))
  return (name) => {
    const entry = found.get(name)
    if (entry === undefined) throw new Error(`no entry of this row is named #${name}`)
    return entry
  }
}

/** All events of a row, in order of time. */
export function eventsOf(row: Row): readonly EventJson[] {
  const zone = row.get('zone') ?? 'UTC'
  const first = plainDrafts(row, zone)
  const find = finder(first)
  const drafts = [
    ...first,
    ...reviewed(row.get('reviewed'), zone, find),
    ...corrections(row.get('corrections'), zone, find),
  ]
  return drafts
    .map((event, count) => ({ at: event.at.ms, json: eventOf(event, count, zone) }))
    .sort((a, b) => a.at - b.at)
    .map(({ json }) => json)
}
