// A withheld slot is reopened only by a meal stated since, and a stated meal takes the place of an older plan.
import { describe, expect, test } from 'vitest'
import { instant } from '@stature/label'
import { decideInjection, NOTHING_STATED, withStated } from '@stature/protocol'
import type { Facts, Stated } from '@stature/protocol'
import { facts, MEAL, NOW, policy, SLOT } from './facts.js'

const MINUTE = 60_000
const ago = (minutes: number) => instant(NOW - minutes * MINUTE)
const REOPENS = policy({ withheldSlot: 'reopen-with-meal' })

/** A slot withheld ten minutes ago, with a plan for now that was told an hour before. */
const planned = (told: number, startsAt = NOW): Facts =>
  facts({
    slot: { ...SLOT, withheldAt: ago(10) },
    meal: { ...MEAL, eatingStatedAt: ago(told), meals: [{ startsAt, begun: false, endedAt: null }] },
  })
const decided = (child: Facts, stated: Partial<Stated> = {}) =>
  decideInjection(withStated(child, { ...NOTHING_STATED, ...stated }), REOPENS)

describe('a withheld slot that a meal may reopen', () => {
  test('stays closed by a plan told before it was withheld', () => {
    expect(decided(planned(60)).decidedBy).toBe('gap.withheld-slot')
  })

  test('opens by a plan told as it was withheld', () => {
    expect(decided(planned(10)).outcome.kind).toBe('give')
  })

  test('opens by an old plan once eating is stated again', () => {
    expect(decided(planned(60), { eating: 'yes' }).outcome.kind).toBe('give')
  })

  test('stays closed by a meal stated now that began before, whatever the plan was', () => {
    expect(decided(planned(60), { mealAt: ago(15) }).decidedBy).toBe('gap.withheld-slot')
  })

  test('is not opened by a no, and says so beside the refusal to eat', () => {
    const { outcome } = decided(planned(60), { eating: 'no' })
    expect(outcome).toMatchObject({ kind: 'withhold', why: ['meal.withhold', 'gap.withheld-slot'] })
  })
})

describe('a stated meal', () => {
  test('takes the place of a plan', () => {
    const { meals } = withStated(planned(60), { ...NOTHING_STATED, mealAt: ago(-10) }).meal
    expect(meals.map((each) => each.startsAt)).toEqual([ago(-10)])
  })

  test('stands beside a meal that began', () => {
    const { meals } = withStated(facts({}), { ...NOTHING_STATED, mealAt: ago(0) }).meal
    expect(meals.map((each) => each.startsAt)).toEqual([ago(10), ago(0)])
  })
})
