// The syringe to scale, the places in words, the answer's two parts, telephone numbers and clocks.
import { halfMarks, instant } from '@stature/label'
import { SYRINGES, syringeOf, type PlaceFacts, type Sites } from '@stature/protocol'
import { describe, expect, it } from 'vitest'
import { partsOf } from '../../src/design/answer.js'
import { clockText, localeOf, momentText } from '../../src/design/clock.js'
import { dialed } from '../../src/design/phone-link.js'
import { shownPlaces } from '../../src/design/places.js'
import { BARREL, drawingOf } from '../../src/design/syringe-scale.js'

const syringe = (id: string) => {
  const found = syringeOf(id)
  if (found === null) throw new Error(`no syringe ${id}`)
  return found
}

describe('syringe', () => {
  it.each([
    ['u100-0.3ml-half', 61, 6],
    ['u100-0.3ml', 31, 6],
    ['u100-0.5ml', 51, 10],
    ['u100-1ml', 101, 10],
    ['u100-1ml-by-2', 51, 10],
  ])('%s has %i graduations and %i numbers', (id, ticks, numbers) => {
    const drawing = drawingOf(syringe(id), halfMarks(10))
    expect(drawing?.ticks).toHaveLength(ticks)
    expect(drawing?.ticks.filter(({ number }) => number !== null)).toHaveLength(numbers)
  })

  it('stands at 27 of 30 marks, nine tenths of the barrel', () => {
    const drawing = drawingOf(syringe('u100-0.3ml-half'), halfMarks(54))
    expect(drawing?.plungerX).toBeCloseTo(BARREL.from + (BARREL.to - BARREL.from) * 0.9)
  })

  it('stands at zero and at the end of every syringe', () => {
    for (const each of SYRINGES) {
      expect(drawingOf(each, halfMarks(0))?.plungerX).toBe(BARREL.from)
      expect(drawingOf(each, each.capacity)?.plungerX).toBe(BARREL.to)
    }
  })

  it('draws nothing it does not hold', () =>
    expect(drawingOf(syringe('u100-0.3ml'), halfMarks(61))).toBeNull())
})

const place = (region: PlaceFacts['region'], excluded = false): PlaceFacts => ({
  region,
  side: 'left',
  lastUsedAt: null,
  excluded,
})
const thigh = { region: 'thigh', side: 'left' } as const
const abdomen = { region: 'abdomen', side: 'left' } as const

describe('places', () => {
  const facts = [place('upper-arm'), place('thigh'), place('buttock', true), place('abdomen')]
  const states = (sites: Sites | null) => shownPlaces(facts, sites).map(({ state }) => state)

  it('say what the decision says of each', () =>
    expect(states({ recommended: thigh, allowed: [thigh, abdomen] })).toEqual([
      'resting',
      'recommended',
      'excluded',
      'allowed',
    ]))

  it('offer the longest rested where none is allowed', () =>
    expect(states({ recommended: null, allowed: [], longestRested: abdomen })).toEqual([
      'resting',
      'resting',
      'excluded',
      'offered',
    ]))

  it('promise nothing where the decision named no places', () =>
    expect(states(null)).toEqual(['plain', 'plain', 'excluded', 'plain']))
})

describe('answer', () => {
  it.each([
    [
      'Give: draw to the 27 mark (printed “units” on the syringe)',
      'Give: draw to the 27 mark',
      'printed “units” on the syringe',
    ],
    ['Wait until the meal', 'Wait until the meal', null],
    ['(all)', '(all)', null],
  ])('%s', (text, words, aside) => expect(partsOf(text)).toEqual({ words, aside }))
})

describe('telephone', () => {
  it.each([
    ['+1 (555) 01-00', '+15550100'],
    ['112', '112'],
  ])('%s dials %s', (number, dial) => expect(dialed(number)).toBe(dial))
})

describe('clock', () => {
  const evening = instant(Date.parse('2026-03-12T21:10:00-04:00'))
  const zone = 'America/New_York'

  it('has 24 hours in Spain', () => expect(clockText(evening, zone, 'es-ES')).toBe('21:10'))
  it('has 12 hours in the United States', () =>
    expect(clockText(evening, zone, 'en-US')).toMatch(/^9:10\sPM$/u))
  it('names the day only where it is another', () => {
    expect(momentText(evening, evening, zone, 'es-ES')).toBe('21:10')
    const before = instant(Date.parse('2026-03-11T21:10:00-04:00'))
    expect(momentText(evening, before, zone, 'es-ES')).toMatch(/12.*21:10$/u)
  })
  it('takes the reader’s own variety of the language', () => {
    expect(localeOf('en', ['es-MX', 'en-GB'])).toBe('en-GB')
    expect(localeOf('es', ['en-GB'])).toBe('es')
  })
})
