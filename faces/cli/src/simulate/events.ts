// Compact events become events of the record: ids that are the same in every run, checked like any other input.
import { localDay } from '@stature/civil-time'
import type { Instant } from '@stature/label'
import type { Json } from '@stature/protocol'
import { KINDS, entryOf, readEvent, type Entry, type Kind } from '@stature/record'
import { authorOf } from './author.js'
import { NotCompact, expandBody, type Surroundings } from './compact.js'
import { isoIn, momentOf } from './moments.js'
import type { Scenario, ScenarioStep } from './scenario.js'

export const COURSE = 'scenario'

const hex = (value: number, width: number): string => value.toString(16).padStart(width, '0')

/** A UUIDv7 of the instant and a running number, so that the same scenario gives the same bytes. */
function idOf(at: Instant, number: number): string {
  const time = hex(at, 12)
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${hex(number, 12)}`
}

type Body = { readonly [name: string]: Json }

interface Written {
  readonly body: Body
  readonly by: string | undefined
  readonly recordedAt: Instant
}

function kindOf(body: Body): Kind {
  const kind = KINDS.find((each) => each === body['kind'])
  if (kind === undefined)
    throw new NotCompact(`kind: there is no kind of event ${JSON.stringify(body['kind'] ?? null)}`)
  return kind
}

/** Reads one event as the record would. Throws `NotCompact` naming every field that is wrong. */
function entry(at: Instant, zone: string, number: number, written: Written): Entry {
  const kind = kindOf(written.body)
  const by = authorOf(written.by, kind)
  if (by === null) throw new NotCompact(`by: there is no role ${JSON.stringify(written.by ?? '')}`)
  const json: Json = {
    id: idOf(at, number),
    course: COURSE,
    occurredAt: isoIn(at, zone),
    recordedAt: isoIn(written.recordedAt, zone),
    zone,
    by: { ...by },
    ...written.body,
  }
  const read = readEvent(json)
  if (!read.ok) throw new NotCompact(read.issues.map(({ path, message }) => `${path}: ${message}`).join('; '))
  return entryOf(read.value, localDay)
}

/** The opening of the course, a minute before the first step. */
export function opening(scenario: Scenario, edition: string, first: Instant, zone: string): Entry {
  const { birthDate, sex, indication } = scenario.child
  const body = {
    kind: 'course-opened',
    birthDate,
    sex,
    edition,
    ...(indication === undefined ? {} : { indication }),
  }
  return entry(first, zone, 0, { body, by: undefined, recordedAt: first })
}

/** The entry of a step that records. */
export function recordedStep(around: Surroundings, step: ScenarioStep, number: number): Entry {
  const { at, zone } = around
  const recorded = step.recorded === undefined ? { at } : momentOf(step.recorded, zone)
  if ('wrong' in recorded) throw new NotCompact(`recorded: ${recorded.wrong}`)
  return entry(at, zone, number, {
    body: expandBody(around, step.record ?? {}),
    by: step.by,
    recordedAt: recorded.at,
  })
}

/** An event that follows from a decision. */
export const followingEntry = (
  at: Instant,
  zone: string,
  number: number,
  by: string | undefined,
  body: Body,
): Entry => entry(at, zone, number, { body, by, recordedAt: at })
