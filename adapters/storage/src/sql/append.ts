// Appends to one course: those that wait for it are joined, planned, sealed and written in one durable step.
import type { CourseKey } from '../keys/keyring.js'
import type { AppendResult } from '../port/journal.js'
import { StoreFailure } from '../port/store.js'
import {
  planAppends,
  type Asked,
  type Digested,
  type Place,
  type Plan,
  type Recorded,
} from './append-plan.js'
import { headContext, readPlace, recordedOf } from './course-row.js'
import type { Courses } from './courses.js'
import type { Driver, EventRows } from './driver.js'
import type { Heads } from './heads.js'
import type { Lru } from './lru.js'
import type { Written } from './written.js'

export interface Appending {
  readonly driver: Driver
  readonly courses: Courses
  readonly places: Lru<Place>
  readonly heads: Heads
}

export interface Waiting {
  readonly events: readonly Written[]
  readonly at: number | null
}

/** Other processes may move the course this often before an append gives up. */
const TRIES = 200

const contested = (): StoreFailure =>
  new StoreFailure(
    'store-busy',
    'other processes keep adding to the same course',
    'Try again; if it lasts, look for a device that sends without end.',
    true,
  )

export const eventContext = (course: string, id: string): string => `event:${course}:${id}`

function sealed(key: CourseKey, after: number, { rows, end }: Plan): EventRows {
  const { course } = key
  return {
    course,
    after,
    rows: rows.map(({ id, digest, text }) => ({
      id,
      digest,
      body: key.seal(eventContext(course, id), text),
    })),
    head: key.seal(headContext(course, end.sequence), end.hash ?? ''),
  }
}

async function placeOf({ driver, courses }: Appending, key: CourseKey): Promise<Place | 'erased'> {
  const place = await readPlace(driver, key)
  if (place !== null) return place
  if ((await courses.open(key.course)) === 'erased') return 'erased'
  return (await readPlace(driver, key)) ?? 'erased'
}

async function write(
  appending: Appending,
  key: CourseKey,
  asked: readonly Asked[],
): Promise<Plan | 'erased'> {
  const { driver, places, heads } = appending
  const { course } = key
  const ids = [...new Set(asked.flatMap(({ events }) => events.map(({ id }) => id)))]
  let place = places.get(course) ?? (await placeOf(appending, key))
  let known: ReadonlyMap<string, Recorded> | null = null
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (place === 'erased') return place
    const plan = planAppends(place, asked, known)
    if (plan?.rows.length === 0) return plan
    if (plan !== null && (await driver.append(sealed(key, place.sequence, plan))) === 'appended') {
      places.set(course, plan.end)
      heads.changed(course, { sequence: plan.end.sequence })
      driver.announce({ what: 'course', key: course, sequence: plan.end.sequence })
      return plan
    }
    // The end first, then the ids: what comes between them is found, or makes the next write answer `moved`.
    place = await placeOf(appending, key)
    known = await recordedOf(driver, course, ids)
  }
  throw contested()
}

/** The results of several appends to one course, in their order. Throws StoreFailure, and then none was acknowledged. */
export async function appendAll(
  appending: Appending,
  course: string,
  waiting: readonly Waiting[],
): Promise<readonly AppendResult[]> {
  const key = await appending.courses.keyToWrite(course)
  const erased = (): readonly AppendResult[] => waiting.map(() => ({ kind: 'erased' }))
  if (key === null) return erased()
  const digested = ({ id, content, placed }: Written): Digested => {
    return { id, content, placed, digest: key.digest(content) }
  }
  const asked = waiting.map(({ events, at }) => ({ events: events.map(digested), at }))
  try {
    const plan = await write(appending, key, asked)
    return plan === 'erased' ? erased() : plan.results
  } catch (failure) {
    // Whether it was committed is not known: the next append looks.
    appending.places.delete(course)
    appending.heads.forget(course)
    throw failure
  }
}
