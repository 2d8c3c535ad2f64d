// The order of a panel: total, by the first reason, then by who waits longer, then by id.
import { instant } from '@stature/label'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  byNeed,
  PANEL_REASONS,
  urgencyOf,
  urgencyOfRow,
  type Listed,
  type PanelReason,
} from '@stature/record'

const reason = (kind: PanelReason['kind'], since: number | null): PanelReason => ({
  ...{ kind, ids: [], rule: null, count: 1, about: [] },
  since: since === null ? null : instant(since),
})
const child = (course: string, ...reasons: readonly PanelReason[]): Listed => ({ course, row: { reasons } })

const anyReason = fc
  .tuple(fc.constantFrom(...PANEL_REASONS), fc.option(fc.integer({ min: 0, max: 5 })))
  .map(([kind, since]) => reason(kind, since))
const anyChild = fc
  .tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.array(anyReason, { maxLength: 2 }))
  .map(([course, reasons]) => child(course, ...reasons))

describe('the order of a panel', () => {
  it.each([
    ['the kind', child('b', reason('may-increase', 9)), child('a', reason('weight-old', 1))],
    ['the longer wait', child('b', reason('weight-old', 1)), child('a', reason('weight-old', 2))],
    [
      'a known time before an unknown one',
      child('b', reason('weight-old', 9)),
      child('a', reason('weight-old', null)),
    ],
    ['the id at last', child('a', reason('weight-old', 1)), child('b', reason('weight-old', 1))],
    [
      'the first reason only',
      child('a', reason('weight-old', 1)),
      child('b', reason('weight-old', 1), reason('doses-missed', 0)),
    ],
    ['any reason before none', child('b', reason('alarm-routine', null)), child('a')],
    ['the id where nothing is needed', child('a'), child('b')],
  ])('goes by %s', (_, one, other) => {
    expect(byNeed(one, other)).toBeLessThan(0)
    expect(byNeed(other, one)).toBeGreaterThan(0)
  })

  it('is total: no two children are equal, and three never go in a circle', () => {
    fc.assert(
      fc.property(anyChild, anyChild, anyChild, (one, two, three) => {
        expect(Math.sign(byNeed(one, two))).toBe(-Math.sign(byNeed(two, one)) + 0)
        if (one.course !== two.course) expect(byNeed(one, two)).not.toBe(0)
        if (byNeed(one, two) < 0 && byNeed(two, three) < 0) expect(byNeed(one, three)).toBeLessThan(0)
      }),
    )
  })
})

describe('how urgent a child is', () => {
  it.each([
    ['severe-episode', 'now'],
    ['alarm-urgent', 'now'],
    ['dose-reduce', 'soon'],
    ['clinic-question', 'soon'],
    ['may-increase', 'visit'],
    ['alarm-routine', 'visit'],
  ] as const)('%s: %s', (kind, urgency) => expect(urgencyOf(kind)).toBe(urgency))

  it('is its first reason’s, and none without one', () => {
    expect(urgencyOfRow(child('a', reason('dose-stop', 1), reason('weight-old', 0)).row)).toBe('now')
    expect(urgencyOfRow(child('a').row)).toBeNull()
  })
})
