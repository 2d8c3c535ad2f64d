// Facts stated with the question meet the same rules as recorded ones.
import { describe, expect, test } from 'vitest'
import { glucoseAmount, instant } from '@stature/label'
import { decideInjection, NOTHING_STATED, withStated } from '@stature/protocol'
import type { Facts, Stated } from '@stature/protocol'
import { CAUTIOUS, facts, INJECTIONS, MEAL, NO_MEAL, NOW, READING } from './facts.js'

const MINUTE = 60_000
const ago = (minutes: number) => instant(NOW - minutes * MINUTE)
const outcome = (child: Facts, stated: Partial<Stated>) =>
  decideInjection(withStated(child, { ...NOTHING_STATED, ...stated }), CAUTIOUS).outcome
const BARE = facts({ meal: NO_MEAL, glucose: [], vial: null })
const REFUSED = facts({ meal: { ...NO_MEAL, eating: 'no', eatingStatedAt: ago(5) } })

describe('what is stated', () => {
  test('nothing leaves the facts alone', () => {
    expect(withStated(BARE, NOTHING_STATED)).toEqual(BARE)
  })

  test('everything at once gives', () => {
    const stated = {
      eating: 'yes',
      mealAt: ago(-10),
      glucose: { ...READING, at: NOW },
      vialClear: true,
    } as const
    expect(outcome(BARE, stated)).toMatchObject({ kind: 'give' })
  })

  test('a stated meal implies eating', () => {
    const stated = withStated(BARE, { ...NOTHING_STATED, mealAt: ago(-10) })
    expect(stated.meal).toEqual({
      eating: 'yes',
      eatingStatedAt: NOW,
      eatingNow: false,
      meals: [{ startsAt: ago(-10), begun: false, endedAt: null }],
    })
  })

  test('a meal that starts now has begun', () => {
    const { meals } = withStated(BARE, { ...NOTHING_STATED, mealAt: NOW }).meal
    expect(meals).toEqual([{ startsAt: NOW, begun: true, endedAt: null }])
  })

  test('eating stated without a meal adds none', () => {
    const stated = withStated(facts({}), { ...NOTHING_STATED, eating: 'yes' })
    expect(stated.meal).toEqual({ ...MEAL, eatingStatedAt: NOW, eatingNow: true })
  })

  test('unless stated otherwise', () => {
    expect(outcome(BARE, { mealAt: ago(-10), eating: 'no' })).toMatchObject({ kind: 'withhold' })
  })

  test('a later yes reopens', () => {
    expect(outcome(REFUSED, {})).toMatchObject({ kind: 'withhold' })
    expect(outcome(REFUSED, { eating: 'yes', mealAt: ago(0) })).toMatchObject({ kind: 'give' })
  })

  test('unknown never replaces a known state', () => {
    expect(outcome(REFUSED, { eating: 'unknown' })).toMatchObject({ kind: 'withhold' })
    expect(outcome(facts({}), { eating: 'unknown' })).toMatchObject({ kind: 'give' })
  })

  test('eating stated now keeps a meal under way open', () => {
    const begun = facts({ meal: { ...MEAL, meals: [{ startsAt: ago(45), begun: true, endedAt: null }] } })
    expect(outcome(begun, {})).toMatchObject({ kind: 'wait', for: 'meal' })
    expect(outcome(begun, { eating: 'yes' })).toMatchObject({ kind: 'give' })
  })

  test('a past meal counts as begun, a planned one and a refused one do not', () => {
    const begunAt = (stated: Partial<Stated>) =>
      withStated(facts({ injections: { ...INJECTIONS, lastMealBegunAt: ago(60) } }), {
        ...NOTHING_STATED,
        ...stated,
      }).injections.lastMealBegunAt
    expect(begunAt({ mealAt: ago(5) })).toBe(ago(5))
    expect(begunAt({ mealAt: NOW })).toBe(NOW)
    expect(begunAt({ mealAt: ago(-5) })).toBe(ago(60))
    expect(begunAt({ mealAt: ago(5), eating: 'no' })).toBe(ago(60))
    expect(begunAt({ mealAt: ago(90) })).toBe(ago(60))
    expect(begunAt({ eating: 'yes' })).toBe(ago(60))
  })

  test('a first begun meal counts', () => {
    const never = facts({ injections: { ...INJECTIONS, lastMealBegunAt: null } })
    expect(withStated(never, { ...NOTHING_STATED, mealAt: ago(5) }).injections.lastMealBegunAt).toBe(ago(5))
    expect(withStated(never, NOTHING_STATED).injections.lastMealBegunAt).toBeNull()
  })

  test('a reading takes the place of an older one of its kind, and of no other', () => {
    const stated = { ...READING, at: NOW, amount: glucoseAmount(8_000_000) }
    const other = { ...READING, relation: 'other' as const }
    const newer = { ...READING, at: instant(NOW + 1) }
    const readings = (child: Facts) => withStated(child, { ...NOTHING_STATED, glucose: stated }).glucose
    expect(readings(facts({ glucose: [READING, other] }))).toEqual([other, stated])
    expect(readings(facts({ glucose: [{ ...READING, method: 'cgm' }] }))).toHaveLength(2)
    expect(readings(facts({ glucose: [newer] }))).toEqual([newer, stated])
    expect(readings(facts({ glucose: [{ ...READING, at: NOW }] }))).toEqual([stated])
  })

  test('a vial stated not clear is not used', () => {
    expect(outcome(facts({}), { vialClear: false })).toMatchObject({
      kind: 'do-not-inject',
      why: ['vial.inspect'],
    })
  })

  test('looking again does not clear a vial once found not clear', () => {
    const cloudy = facts({
      vial: { id: 'v1', openedOn: null, expires: null, appearance: 'not-clear', inspectedAt: null },
    })
    expect(outcome(cloudy, { vialClear: true })).toMatchObject({ kind: 'do-not-inject' })
  })

  test('an untracked vial stated clear is looked at', () => {
    expect(withStated(BARE, { ...NOTHING_STATED, vialClear: true }).vial).toEqual({
      id: 'untracked',
      openedOn: null,
      expires: null,
      appearance: 'clear',
      inspectedAt: NOW,
    })
  })
})
