// What follows an injection: asked once, answered, refused, lost, or passed over in silence.
import { describe, expect, it } from 'vitest'
import { afterState } from '../../src/after/after-state.js'
import { at, courseAt, GIVEN, SLOT } from '../course.js'

const given = ['injection-given', GIVEN, at('18:00')] as const
const stateAt = (time: string, more: Parameters<typeof courseAt>[1]) =>
  afterState(courseAt(time, more).injection)

describe('after an injection', () => {
  it('asks until twenty minutes have passed', () => {
    expect(stateAt('18:01', [given])).toEqual({
      kind: 'asks',
      slot: SLOT,
      dueAt: Date.parse(at('18:20')),
      plannedAt: null,
    })
    expect(stateAt('18:20', [given])).toMatchObject({ kind: 'asks' })
  })

  it('shows the plan after silence', () =>
    expect(stateAt('18:21', [given])).toEqual({ kind: 'no-food', slot: SLOT }))

  it('asks until twenty minutes after a planned meal', () => {
    const planned = ['meal-planned', { slot: SLOT, mealAt: at('18:15') }, at('17:58')] as const
    expect(stateAt('18:30', [planned, given])).toMatchObject({
      kind: 'asks',
      dueAt: Date.parse(at('18:35')),
      plannedAt: Date.parse(at('18:15')),
    })
  })

  it.each(['meal-refused', 'vomited'])('shows the plan after %s', (kind) =>
    expect(stateAt('18:06', [given, [kind, { slot: SLOT }, at('18:05')]])).toEqual({
      kind: 'no-food',
      slot: SLOT,
    }),
  )

  it('is fed once the meal began, for as long as the caution runs', () => {
    const meal = ['meal-started', { slot: SLOT }, at('18:05')] as const
    expect(stateAt('18:06', [given, meal])).toEqual({ kind: 'fed', slot: SLOT })
    expect(stateAt('21:00', [given, meal])).toEqual({ kind: 'fed', slot: SLOT })
    expect(stateAt('21:01', [given, meal])).toEqual({ kind: 'nothing' })
  })

  it('ends the plan with food taken after all', () => {
    const lost = ['vomited', { slot: SLOT }, at('18:05')] as const
    expect(stateAt('18:30', [given, lost, ['meal-started', { slot: SLOT }, at('18:20')]])).toMatchObject({
      kind: 'fed',
    })
  })
})
