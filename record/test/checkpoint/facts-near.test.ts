// What acceptance asks is answered from a checkpoint where that is the whole course's answer, else by the whole course.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  alarmsIn,
  alarmsNear,
  factsFrom,
  factsNear,
  makeCheckpoint,
  type CalendarOf,
  type Entry,
  type FactsAt,
  type FactsQuestion,
} from '@stature/record'
import { calendarAt, ms, OPENED } from '../make.js'
import { AT, HORIZON, idOf, JUST_BEFORE, made, weight } from './at.js'
import { askAfter, course, horizon } from './courses.js'

const calendarOf: CalendarOf = (at, zone) => (zone === 'nowhere' ? null : calendarAt(at, 'morning'))

const first = weight('03-02 08:00', 'nurse', {})
const later = weight('03-09 08:00', 'nurse', {})
const ASKED: FactsQuestion = {
  at: ms('03-12 07:00'),
  zone: 'UTC',
  slot: null,
  vial: null,
  without: null,
  plus: [],
}

describe('the facts near a checkpoint', () => {
  const rows: readonly (readonly [name: string, whole: boolean, question: Partial<FactsQuestion>])[] = [
    ['as they are', false, {}],
    ['with an entry that is admitted', false, { plus: [weight(AT, 'nurse', {})] }],
    ['with one that is not', true, { plus: [weight(JUST_BEFORE, 'nurse', {})] }],
    [
      'with one that is and one that is not',
      true,
      { plus: [weight(AT, 'nurse', {}), weight(JUST_BEFORE, 'nurse', {})] },
    ],
    ['without an entry of the tail', false, { without: idOf(later) }],
    ['without one that is folded', true, { without: idOf(first) }],
    [
      'without one that is folded and with another',
      true,
      { without: idOf(first), plus: [weight(AT, 'nurse', {})] },
    ],
    ['before the horizon', true, { at: ms(JUST_BEFORE) }],
    ['in no zone', true, { zone: 'nowhere' }],
  ]
  it.each(rows)('%s: of the whole course %s', (_name, isWhole, question) => {
    let asked = 0
    const whole = factsFrom([OPENED, first, later], calendarOf)
    const counted: FactsAt = (each) => {
      asked += 1
      return whole(each)
    }
    const near = factsNear(made(first, later), calendarOf, counted)
    expect(near({ ...ASKED, ...question })).toEqual(whole({ ...ASKED, ...question }))
    expect(asked).toBe(isWhole ? 1 : 0)
    const alarms = alarmsNear(made(first, later), calendarOf, counted)
    expect(alarms({ ...ASKED, ...question })).toEqual(alarmsIn(whole)({ ...ASKED, ...question }))
    expect(asked).toBe(isWhole ? 2 : 0)
  })

  it('are those of the whole course, whatever is left out and tried', () => {
    const asked = fc.tuple(course, horizon).chain(([entries, from]) =>
      fc.record({
        entries: fc.constant(entries),
        from: fc.constant(from),
        ask: askAfter(from),
        tried: fc.integer({ min: 0, max: 3 }),
        left: fc.option(fc.nat(), { nil: null }),
      }),
    )
    fc.assert(
      fc.property(asked, ({ entries, from, ask, tried, left }) => {
        const known = entries.slice(tried)
        const made = makeCheckpoint(known, from)
        if (made === null) return
        const leave = (list: readonly Entry[]): string | null =>
          left === null ? null : (list[left % list.length]?.event.id ?? null)
        const near = factsNear(made, calendarOf, factsFrom(known, calendarOf))
        const question = {
          ...ASKED,
          at: ask.asOf,
          vial: ask.vial,
          without: leave(made.tail.length > 0 ? made.tail : known),
          plus: entries.slice(0, tried),
        }
        expect(near(question)).toEqual(factsFrom(known, calendarOf)(question))
        const alarms = alarmsNear(made, calendarOf, factsFrom(known, calendarOf))
        expect(alarms(question)).toEqual(alarmsIn(factsFrom(known, calendarOf))(question))
      }),
      { numRuns: 150 },
    )
    expect(HORIZON).toBe(ms(AT))
  })
})
