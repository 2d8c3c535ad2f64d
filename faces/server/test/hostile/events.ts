// Bodies that hold events: those of the example course, written by whoever sends them.
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../../../../adapters/storage/test/faults/bundled.js'
import { START } from '../harness.js'

type Fields = Readonly<Record<string, unknown>>

const fieldsOf = (value: unknown): Fields =>
  Object.fromEntries(Object.entries(typeof value === 'object' && value !== null ? value : {}))

/** The events of the example course as JSON. */
export const EXAMPLE: readonly Fields[] = readFileSync(join(ROOT, 'examples/course.ndjson'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => {
    const { sequence: _sequence, previous: _previous, ...said } = fieldsOf(JSON.parse(line))
    return said
  })

const HOUR = 3_600_000
/** A day ahead, now, a year behind: devices have clocks of their own. */
const instants = fc
  .constantFrom(START - HOUR, START, START + 24 * HOUR, START - 365 * 24 * HOUR)
  .map((at) => new Date(at).toISOString())

const sent = (event: Fields): fc.Arbitrary<Fields> =>
  fc.tuple(fc.uuid({ version: 7 }), instants).map(([id, at]) => ({
    ...event,
    ...{ id, course: '@course@', occurredAt: at, recordedAt: at, by: { role: '@role@', id: '@me@' } },
  }))

const events: fc.Arbitrary<Fields> = fc.constantFrom(...EXAMPLE).chain(sent)

const batches = fc
  .record({
    events: fc.array(events, { minLength: 1, maxLength: 5 }),
    again: fc.boolean(),
    sentAt: fc.option(instants, { nil: undefined }),
  })
  .map(({ events: each, again, sentAt }) => ({
    ...(sentAt === undefined ? {} : { sentAt }),
    events: again ? [...each, ...each] : each,
  }))

const opened = events.chain((event) =>
  fc
    .uuid({ version: 4 })
    .map((course) => ({ event: { ...(EXAMPLE[0] ?? {}), id: event['id'], by: event['by'], course } })),
)

/** Null for rows whose schema says all there is to say. */
export function eventBodies(row: string): fc.Arbitrary<unknown> | null {
  if (row === 'recordEvents') return fc.oneof(events, batches)
  return row === 'openCourse' ? opened : null
}
