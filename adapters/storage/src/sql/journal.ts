// The journal on SQL: appends, reads in order, and what a course is besides its events.
import type { StatureEvent } from '@stature/record'
import type { AppendResult, Journal } from '../port/journal.js'
import { appendAll, eventContext, type Waiting } from './append.js'
import type { Place } from './append-plan.js'
import type { Courses } from './courses.js'
import type { Driver } from './driver.js'
import { bytes, int, text } from './fields.js'
import { readHeads, type Heads } from './heads.js'
import { joined } from './joined.js'
import { lruOf } from './lru.js'
import { snapshotsOf } from './snapshots.js'
import { eventOf, writtenOf } from './written.js'

/** Courses whose end is remembered. */
const REMEMBERED = 10_000
/** Events written in one step. */
const TOGETHER = 1_000

const EVENTS =
  'SELECT sequence, id, body FROM event WHERE course = $1 AND sequence > $2 ORDER BY sequence LIMIT $3'

async function readEvents(
  { driver, courses }: { readonly driver: Driver; readonly courses: Courses },
  course: string,
  after: number,
  limit: number,
): Promise<readonly StatureEvent[]> {
  const rows = await driver.all(EVENTS, [course, after, limit])
  if (rows.length === 0) return []
  const key = await courses.key(course)
  return rows.map((row) =>
    eventOf(key.unseal(eventContext(course, text(row, 'id')), bytes(row, 'body')), int(row, 'sequence')),
  )
}

function reading(
  driver: Driver,
  heads: Heads,
): Pick<Journal, 'head' | 'list' | 'unprojected' | 'setProjected' | 'watch'> {
  return {
    head: heads.head,
    list: (after, limit) =>
      readHeads(driver, 'WHERE course > $1 ORDER BY course LIMIT $2', [after ?? '', limit]),
    unprojected: (limit) =>
      readHeads(driver, 'WHERE projected < sequence AND erased_at IS NULL ORDER BY course LIMIT $1', [limit]),
    setProjected: async (course, sequence) => {
      await driver.run('UPDATE course SET projected = $2 WHERE course = $1 AND projected < $2', [
        course,
        sequence,
      ])
      heads.changed(course, { projected: sequence })
    },
    watch: (listener) =>
      driver.listen(({ what, key, sequence }) => {
        if (what === 'course') listener({ course: key, sequence })
      }),
  }
}

export function journalOf(driver: Driver, courses: Courses, heads: Heads): Journal {
  const places = lruOf<Place>(REMEMBERED)
  const append = joined<Waiting, AppendResult>(
    (course, waiting) => appendAll({ driver, courses, places, heads }, course, waiting),
    ({ events }) => events.length,
    TOGETHER,
  )
  return {
    append: async (course, events, at) => {
      if (events.some((event) => event.course !== course))
        throw new RangeError('an event names another course than it is appended to')
      return append(course, { events: events.map(writtenOf), at })
    },
    read: (course, after, limit) => readEvents({ driver, courses }, course, after, limit),
    ...reading(driver, heads),
    ...snapshotsOf(driver, courses),
  }
}
