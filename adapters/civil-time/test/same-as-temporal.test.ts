// Every zone of the time zone data, at moments by chance: what this adapter says equals what the whole of Temporal says.
import { instant } from '@stature/label'
import * as fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { localDay } from '../src/local-day.js'
import { dayFrom } from '../src/moment.js'
import { dayExists } from '../src/slots.js'
import { wallInstant, wallTime } from '../src/wall-time.js'
import { withOffset } from '../src/with-offset.js'

const ZONES = [...Intl.supportedValuesOf('timeZone'), 'UTC', '+05:45', '-03:30']
const RUNS = 500

const zone = fc.constantFrom(...ZONES)
/** From 1970 to the end of 2099, to the millisecond. */
const moment = fc.integer({ min: 0, max: Date.UTC(2099, 11, 31) })
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'))

/** Moments by chance rarely meet a change of the clock; half of these lie within two hours of the next one. */
const near = fc
  .tuple(zone, moment, fc.integer({ min: -7_200_000, max: 7_200_000 }), fc.boolean())
  .map(([name, at, by, isNear]) => {
    const change = Temporal.Instant.fromEpochMilliseconds(at)
      .toZonedDateTimeISO(name)
      .getTimeZoneTransition('next')
    return { name, at: instant(isNear && change !== null ? change.epochMilliseconds + by : at) }
  })

describe('the time zone data', () => {
  it('gives the same day, clock and offset', () => {
    fc.assert(
      fc.property(near, ({ name, at }) => {
        const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(name)
        const day = local.toPlainDate().toString()
        expect(localDay(at, name)).toBe(day)
        expect(wallTime(at, name)).toEqual({
          day,
          time: local.toPlainTime().toString({ smallestUnit: 'minute' }),
        })
        expect(withOffset(new Date(at).toISOString(), name)).toBe(local.toString({ timeZoneName: 'never' }))
      }),
      { numRuns: RUNS },
    )
  })

  it('gives the same moment of a time on a day, and the same days', () => {
    fc.assert(
      fc.property(near, time, fc.integer({ min: -2, max: 2 }), ({ name, at }, clock, plus) => {
        const start = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(name).toPlainDate()
        const date = start.add({ days: plus })
        const wall = date.toPlainDateTime(Temporal.PlainTime.from(clock))
        const asked = wallInstant(start.toString(), plus, clock, name)
        expect(asked).toBe(wall.toZonedDateTime(name).epochMilliseconds)
        expect(dayExists(dayFrom(date.toString()), name)).toBe(
          date.toZonedDateTime(name).toPlainDate().equals(date),
        )
      }),
      { numRuns: RUNS },
    )
  })

  it.each(['2026-02-30', '2026-3-2', '2026-03-02[u-ca=hebrew]', ''])('has no day %j', (text) =>
    expect(() => dayFrom(text)).toThrow(RangeError),
  )
})
