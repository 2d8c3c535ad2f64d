// Which face the screen shows, what it asks, what it lists as said, and what a tap records.
import { instant } from '@stature/label'
import { describe, expect, it } from 'vitest'
import { behind } from '../../src/design/why-lines.js'
import { mealSpan } from '../../src/design/meal-span.js'
import { askedOf } from '../../src/now/asked.js'
import { given, vialLooked } from '../../src/now/events.js'
import { saidSoFar } from '../../src/now/said.js'
import { answerKind, nowShape } from '../../src/now/shape.js'
import { at, courseAt, GIVEN, POLICY, SLOT } from '../course.js'

const READY = [
  ['meal-started', { slot: SLOT }, at('18:00')],
  ['vial-inspected', { vial: 'untracked', appearance: 'clear-colourless' }, at('18:00')],
] as const

describe('shape', () => {
  it('asks a settled child for the meal and the vial only', () => {
    const { injection } = courseAt('18:00', [])
    expect(nowShape(injection)).toBe('cannot-decide')
    expect(askedOf(injection.outcome)).toEqual({ meal: true, vial: true, glucose: false, clinic: [] })
  })

  it('gives once both were said', () => {
    const { injection } = courseAt('18:01', READY)
    expect(nowShape(injection)).toBe('give')
    expect(askedOf(injection.outcome)).toEqual({ meal: false, vial: false, glucose: false, clinic: [] })
  })

  it('waits before the half-day opens', () => expect(nowShape(courseAt('14:00', []).injection)).toBe('wait'))

  it('is done once given, and does not say "do not inject"', () => {
    const shape = nowShape(courseAt('18:05', [...READY, ['injection-given', GIVEN, at('18:02')]]).injection)
    expect(shape).toBe('given')
    expect(answerKind(shape)).toBe('done')
  })

  it('is skipped once withheld on purpose', () =>
    expect(
      nowShape(
        courseAt('18:05', [['injection-withheld', { slot: SLOT, reason: 'unwell' }, at('18:02')]]).injection,
      ),
    ).toBe('skipped'))

  it('is in doubt where nobody can vouch for it', () =>
    expect(
      nowShape(
        courseAt('18:05', [['injection-uncertain', { slot: SLOT, reason: 'unsure' }, at('18:02')]]).injection,
      ),
    ).toBe('unsure'))

  it('says "do not inject" where anything else stands against it too', () => {
    const stopped = ['treatment-stopped', { reason: 'x' }, at('18:03'), 'dr'] as const
    const { injection } = courseAt('18:05', [['injection-given', GIVEN, at('18:02')], stopped])
    expect(nowShape(injection)).toBe('do-not-inject')
  })
})

describe('what a tap records', () => {
  it('takes the amount from the decision', () => {
    const { injection, facts } = courseAt('18:01', READY)
    if (injection.outcome.kind !== 'give') throw new Error('expected give')
    expect(given(facts, injection.outcome, { region: 'thigh', side: 'left' })).toEqual({
      kind: 'injection-given',
      body: { ...GIVEN, vial: 'untracked' },
    })
  })

  it('names a vial that nobody keeps track of', () =>
    expect(vialLooked(courseAt('18:00', []).facts, 'cloudy').body).toEqual({
      vial: 'untracked',
      appearance: 'cloudy',
    }))
})

describe('said so far', () => {
  it('lists the newest of each topic, and nothing of an earlier half-day', () => {
    const { entries, facts, now } = courseAt('18:10', [
      ...READY,
      ['meal-refused', { slot: SLOT }, at('18:05')],
    ])
    expect(saidSoFar(entries, facts.slot, POLICY, now).map(({ event }) => event.kind)).toEqual([
      'meal-refused',
      'vial-inspected',
    ])
  })

  it.each([
    ['18:30', 1],
    ['18:31', 0],
  ])('a reading of 18:00 at %s: %i, by the policy’s 30 minutes', (time, count) => {
    const reading = {
      glucose: { value: '92', unit: 'mg/dL' },
      relation: 'preprandial',
      method: 'meter',
    } as const
    const { entries, facts, now } = courseAt(time, [['glucose-measured', reading, at('18:00')]])
    expect(saidSoFar(entries, facts.slot, POLICY, now)).toHaveLength(count)
  })
})

describe('meal timer', () => {
  const edition = 'us-2019-12'
  const now = (time: string) => instant(Date.parse(at(time)))

  it('runs twenty minutes either way', () => {
    const span = mealSpan(courseAt('18:05', READY).injection.facts.meal, edition, now('18:05'))
    expect(span).toMatchObject({
      begun: true,
      from: now('17:40'),
      to: now('18:20'),
      minutesLeft: 15,
      isOpen: true,
    })
  })

  it('counts to the opening of a planned meal', () => {
    const planned = ['meal-planned', { slot: SLOT, mealAt: at('19:00') }, at('18:00')] as const
    const span = mealSpan(courseAt('18:10', [planned]).injection.facts.meal, edition, now('18:10'))
    expect(span).toMatchObject({ begun: false, isOpen: false, minutesLeft: 30 })
  })

  it('shows nothing after the window, or for a child who does not eat', () => {
    expect(mealSpan(courseAt('18:21', READY).injection.facts.meal, edition, now('18:21'))).toBeNull()
    const refused = courseAt('18:05', [...READY, ['meal-refused', { slot: SLOT }, at('18:04')]])
    expect(mealSpan(refused.injection.facts.meal, edition, now('18:05'))).toBeNull()
  })
})

describe('the rule behind', () => {
  it('names the gap that decided, its clause, and what fills it', () => {
    const [first, second] = behind(courseAt('14:00', []).injection, [])
    expect(first).toMatchObject({ id: 'gap.twice-daily', kind: 'gap', resolution: ['policy'] })
    expect(second).toMatchObject({ id: 'dose.start', kind: 'clause' })
  })
})
