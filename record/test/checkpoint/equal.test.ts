// From a checkpoint come the facts of the whole course. STATURE_CHECKPOINT_RUNS asks about as many other courses.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  grownBy,
  advance,
  checkpointFromJson,
  checkpointToJson,
  fold,
  foldFrom,
  makeCheckpoint,
  zoneFrom,
  zoneOfCourse,
  type Ask,
  type Checkpointed,
  type Entry,
} from '@stature/record'
import type { Instant } from '@stature/label'
import type { Json } from '@stature/protocol'
import { ordered } from '../../src/fold/order.js'
import { after, askAfter, course, HOUR, horizon } from './courses.js'

const MANY = Number(process.env['STATURE_CHECKPOINT_RUNS'] ?? 0)
const runs = (few: number) => (MANY > 0 ? { numRuns: MANY } : { numRuns: few })
const TIMEOUT = MANY > 0 ? HOUR : 20_000

const asked = fc
  .tuple(course, horizon)
  .chain(([entries, from]) =>
    fc.tuple(
      fc.constant(entries),
      fc.constant(from),
      fc.array(askAfter(from), { minLength: 1, maxLength: 4 }),
    ),
  )

/** How often a question was answered from a checkpoint, so that the properties are about something. */
function counter() {
  let all = 0
  let answered = 0
  return {
    seen: (isAnswered: boolean): void => {
      all += 1
      if (isAnswered) answered += 1
    },
    share: (): number => answered / all,
  }
}

/** Whether a checkpoint answers; where it does, the answer must be the whole course's. */
function isAnswered({ checkpoint, tail }: Checkpointed, all: readonly Entry[], ask: Ask): boolean {
  const facts = foldFrom(checkpoint, tail, ask)
  if (facts !== null) expect(facts).toEqual(fold(all, ask))
  const zone = zoneFrom(checkpoint, tail, ask.asOf)
  if (zone !== null) expect(zone).toBe(zoneOfCourse(ordered(all), ask.asOf, null))
  return facts !== null
}

const overJson = (json: Json): Json => JSON.parse(JSON.stringify(json))

describe('a checkpoint', () => {
  it(
    'gives the facts of the whole course, and is the same after any number of questions',
    () => {
      const count = counter()
      fc.assert(
        fc.property(asked, ([entries, from, asks]) => {
          const made = makeCheckpoint(entries, from)
          if (made === null) return
          const before = JSON.stringify(checkpointToJson(made.checkpoint))
          for (const ask of asks) count.seen(isAnswered(made, entries, ask))
          expect(JSON.stringify(checkpointToJson(made.checkpoint))).toBe(before)
        }),
        runs(250),
      )
      expect(count.share()).toBeGreaterThan(0.4)
    },
    TIMEOUT,
  )

  it(
    'takes entries one by one where it admits them',
    () => {
      const count = counter()
      const growing = asked.chain((all) => fc.tuple(fc.constant(all), fc.integer({ min: 1, max: 40 })))
      fc.assert(
        fc.property(growing, ([[entries, from, asks], start]) => {
          grow(entries, start, from, (made, all, isAdmitted) => {
            count.seen(isAdmitted)
            for (const ask of asks.slice(0, 2)) isAnswered(made, all, ask)
          })
        }),
        runs(60),
      )
      expect(count.share()).toBeGreaterThan(0.2)
    },
    TIMEOUT,
  )

  it(
    'moves on to the checkpoint of the whole course at a later horizon',
    () => {
      const moved = fc.tuple(
        course,
        horizon,
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 0, max: 400 }),
      )
      const count = counter()
      fc.assert(
        fc.property(moved, ([entries, from, start, hours]) => {
          const to = after(from, hours * HOUR)
          grow(entries, start, from, (made, all, isAdmitted) => {
            if (!isAdmitted && all.length < entries.length) return
            count.seen(isAdmitted)
            expect(advance(made.checkpoint, made.tail, to)).toEqual(makeCheckpoint(all, to))
          })
        }),
        runs(60),
      )
      expect(count.share()).toBeGreaterThan(0.2)
    },
    TIMEOUT,
  )

  it(
    'is the same after it was JSON',
    () => {
      fc.assert(
        fc.property(asked, ([entries, from, asks]) => {
          const made = makeCheckpoint(entries, from)
          if (made === null) return
          const read = checkpointFromJson(overJson(checkpointToJson(made.checkpoint)))
          expect(read).toStrictEqual(made.checkpoint)
          if (read === null) return
          for (const ask of asks) isAnswered({ checkpoint: read, tail: made.tail }, entries, ask)
        }),
        runs(100),
      )
    },
    TIMEOUT,
  )
})

/** Adds the entries from `start` on one by one, making the checkpoint anew only where one is not admitted. */
function grow(
  entries: readonly Entry[],
  start: number,
  from: Instant,
  see: (made: Checkpointed, all: readonly Entry[], isAdmitted: boolean) => void,
): void {
  let all = entries.slice(0, start)
  let made = makeCheckpoint(all, from)
  for (const entry of entries.slice(start)) {
    all = [...all, entry]
    const grown = made === null ? null : grownBy(made.checkpoint, made.tail, [entry])
    made =
      made !== null && grown !== null
        ? { checkpoint: made.checkpoint, tail: grown.tail }
        : makeCheckpoint(all, from)
    if (made !== null) see(made, all, grown !== null)
  }
}
