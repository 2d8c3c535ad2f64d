// When something is next for a child, seen from the list of all.
import { describe, expect, it } from 'vitest'
import { whenNext } from '../../src/children/when-next.js'
import { nowShape } from '../../src/now/shape.js'
import { at, courseAt, GIVEN, SLOT } from '../course.js'

const iso = (time: string): number => Date.parse(time)
const seen = (time: string, more: Parameters<typeof courseAt>[1]) => {
  const { injection } = courseAt(time, more)
  return whenNext(nowShape(injection), injection)
}

describe('when something is next', () => {
  it.each<readonly [string, string, Parameters<typeof courseAt>[1], object]>([
    ['asked for: until the half-day closes', '18:00', [], { kind: 'until', at: iso(at('23:00')) }],
    [
      'given: the next morning',
      '18:10',
      [
        ['meal-started', { slot: SLOT }, at('18:00')],
        ['injection-given', GIVEN, at('18:05')],
      ],
      { kind: 'next', at: iso('2026-03-13T05:00:00Z') },
    ],
    ['between the half-days: when the evening opens', '13:00', [], { kind: 'from', at: iso(at('16:00')) }],
    [
      'interrupted: nobody here knows',
      '18:00',
      [['treatment-interrupted', { reason: 'a fever' }, at('12:00'), 'dr']],
      { kind: 'unknown' },
    ],
  ])('%s', (_, time, more, next) => expect(seen(time, more)).toEqual(next))
})
