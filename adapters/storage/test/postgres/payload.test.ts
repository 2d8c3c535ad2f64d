// What one process says is what another hears: every kind of change, and never one's own.
import { describe, expect, it } from 'vitest'
import { heardIn, missed, payloadsOf } from '../../src/postgres/payload.js'
import type { Announcement } from '../../src/sql/driver.js'

const SAID: readonly Announcement[] = [
  { what: 'course', key: 'a course', sequence: 12 },
  { what: 'course', key: 'erased', sequence: -1 },
  { what: 'account', key: 'ana', sequence: 0 },
  { what: 'lease', key: 'a course', sequence: 0 },
  { what: 'alarms', key: 'a course', sequence: 0 },
  { what: 'policy', key: 'policy', sequence: 0 },
]

describe('what processes say to each other', () => {
  it('arrives as it was said, and not at home', () => {
    const payloads = payloadsOf('one', SAID)
    expect(payloads.flatMap((payload) => heardIn('another', payload))).toEqual(SAID)
    expect(payloads.flatMap((payload) => heardIn('one', payload))).toEqual([])
  })

  it('counts as something missed of every kind where it cannot be read', () => {
    expect(heardIn('another', 'one\nsomething 1 new')).toEqual(missed())
    expect(missed().map(({ what }) => what)).toEqual(['course', 'account', 'lease', 'alarms', 'policy'])
  })
})
