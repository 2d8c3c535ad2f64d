// The places as the screen shows them: the rule's word, the last use of a place and of a part, and marks that stand.
import { describe, expect, it } from 'vitest'
import { given } from '../../src/now/events.js'
import { sitesOf } from '../../src/sites/place-history.js'
import { courseAt, GIVEN, POLICY } from '../course.js'

const UPPER = { region: 'abdomen', side: 'left', quadrant: 'upper' } as const
const LOWER = { region: 'abdomen', side: 'left', quadrant: 'lower' } as const
const THIGH = { region: 'thigh', side: 'right' } as const

const sitesAt = (time: string, more: Parameters<typeof courseAt>[1]) => {
  const course = courseAt(time, more)
  return sitesOf({ ...course, policy: POLICY })
}

describe('sitesOf', () => {
  const sites = sitesAt('19:00', [
    ['injection-given', { ...GIVEN, slot: '2026-03-12/morning', site: UPPER }, '2026-03-12T07:00:00Z'],
    ['site-excluded', { site: THIGH, reason: 'lump' }, '2026-03-12T08:00:00Z'],
  ])
  const of = (id: string) => sites.places.find((place) => place.id === id)

  it('tells all eight, in the order of the label', () => {
    expect(sites.places.map(({ id }) => id)).toEqual([
      'left.upper-arm',
      'right.upper-arm',
      'left.thigh',
      'right.thigh',
      'left.buttock',
      'right.buttock',
      'left.abdomen',
      'right.abdomen',
    ])
  })

  it('tells the last use of a place and of each part of the belly', () => {
    const belly = of('left.abdomen')
    expect(belly?.last?.entry.at).toBe(Date.parse('2026-03-12T07:00:00Z'))
    expect(belly?.parts.map(({ part, last }) => [part, last?.entry.at ?? null])).toEqual([
      ['upper', Date.parse('2026-03-12T07:00:00Z')],
      ['lower', null],
    ])
    expect(of('left.thigh')?.parts).toEqual([])
    expect(sites.uses).toHaveLength(2)
  })

  it('tells until when one rests, and what is marked', () => {
    expect([of('left.abdomen')?.state, of('left.abdomen')?.restsUntil]).toEqual([
      'resting',
      Date.parse('2026-03-13T07:00:00Z'),
    ])
    expect([of('right.thigh')?.state, of('right.thigh')?.marks.map(({ reason }) => reason)]).toEqual([
      'excluded',
      ['lump'],
    ])
    expect(of('left.upper-arm')?.state).toBe('recommended')
  })

  it('lets a mark go when it has healed, and keeps it in the history', () => {
    const healed = sitesAt('19:00', [
      ['site-excluded', { site: UPPER, reason: 'lump' }, '2026-03-12T08:00:00Z'],
      ['site-cleared', { site: LOWER }, '2026-03-12T09:00:00Z'],
    ])
    expect(healed.places.flatMap(({ marks }) => marks)).toEqual([])
    expect(healed.marks).toHaveLength(1)
  })

  it('says when nobody recorded the last place', () => {
    const { site: _site, ...nowhere } = GIVEN
    const row = ['injection-given', nowhere, '2026-03-12T18:00:00Z'] as const
    expect(sitesAt('19:00', [row]).lastIsUnknown).toBe(true)
    expect(sites.lastIsUnknown).toBe(false)
  })
})

describe('an injection given now', () => {
  const { facts, injection } = courseAt('18:00', [
    ['meal-started', { slot: '2026-03-12/evening' }, '2026-03-12T17:55:00Z'],
    ['vial-inspected', { vial: 'untracked', appearance: 'clear-colourless' }, '2026-03-12T17:56:00Z'],
  ])
  const { outcome } = injection
  if (outcome.kind !== 'give') throw new Error(outcome.kind)

  it.each([
    ['upper', { region: 'abdomen', side: 'right', quadrant: 'upper' }],
    [null, { region: 'abdomen', side: 'right' }],
  ] as const)('keeps the part that was said: %s', (quadrant, site) => {
    const event = given(facts, outcome, { region: 'abdomen', side: 'right', quadrant })
    expect(event.kind === 'injection-given' && event.body.site).toEqual(site)
  })
})
