// `syringe.units`, `syringe.small-volume`, `gap.rounding`: hand-worked rows and properties against rational numbers.
import { grams, halfMarks, microgramsPerKg, nanograms } from '@stature/label'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amountOf, errorPercentOf, measuresOf } from '../../src/arithmetic/amount.js'
import { draw } from '../../src/arithmetic/draw.js'
import { exactMass, massOfHalfMarks } from '../../src/arithmetic/mass.js'
import { SYRINGES, chooseSyringe, fits, syringeOf, type Syringe } from '../../src/arithmetic/syringe.js'
import { unitsOf } from '../../src/arithmetic/units.js'

const ALL = SYRINGES.map((known) => known.id)
const known = (id: string): Syringe => {
  const found = syringeOf(id)
  if (found === null) throw new Error(`no syringe ${id}`)
  return found
}

describe('mass', () => {
  it('is grams times micrograms per kilogram', () => {
    expect(exactMass(grams(22_500), microgramsPerKg(120))).toBe(2_700_000)
  })
  it('is fifty thousand nanograms a half mark', () => {
    expect(massOfHalfMarks(halfMarks(3))).toBe(150_000)
  })
})

describe('syringes', () => {
  it('are these five, in half marks', () => {
    expect(SYRINGES).toEqual([
      { id: 'u100-0.3ml-half', capacity: 60, graduation: 1 },
      { id: 'u100-0.3ml', capacity: 60, graduation: 2 },
      { id: 'u100-0.5ml', capacity: 100, graduation: 2 },
      { id: 'u100-1ml', capacity: 200, graduation: 2 },
      { id: 'u100-1ml-by-2', capacity: 200, graduation: 4 },
    ])
    expect(Object.isFrozen(SYRINGES) && SYRINGES.every((each) => Object.isFrozen(each))).toBe(true)
  })

  it.each([
    ['the smallest, then the finest', 2_700_000, ALL, 'u100-0.3ml-half'],
    ['exactly full still fits', 3_000_000, ALL, 'u100-0.3ml-half'],
    ['one nanogram over', 3_000_001, ALL, 'u100-0.5ml'],
    ['exactly full half-millilitre', 5_000_000, ALL, 'u100-0.5ml'],
    ['over half a millilitre', 5_000_001, ALL, 'u100-1ml'],
    ['exactly full millilitre', 10_000_000, ALL, 'u100-1ml'],
    ['nothing holds it', 10_000_001, ALL, null],
    ['only what is stocked', 2_700_000, ['u100-1ml-by-2', 'u100-0.3ml'], 'u100-0.3ml'],
    [
      'finest of one capacity, whatever the order of stock',
      2_700_000,
      ['u100-1ml-by-2', 'u100-1ml'],
      'u100-1ml',
    ],
    ['nothing stocked', 1, [], null],
    ['unknown ids', 1, ['u40-1ml'], null],
  ])('%s', (_name, mass, stocked, expected) => {
    expect(chooseSyringe(nanograms(mass), stocked)?.id ?? null).toBe(expected)
  })

  it('are found by id', () => {
    expect(syringeOf('u100-0.5ml')?.id).toBe('u100-0.5ml')
    expect(syringeOf('U100-0.5ml')).toBeNull()
    expect(fits(nanograms(3_000_000), known('u100-0.3ml'))).toBe(true)
    expect(fits(nanograms(3_000_001), known('u100-0.3ml'))).toBe(false)
  })
})

describe('drawing', () => {
  it.each([
    ['on a graduation', 2_700_000, 'u100-0.3ml-half', 54, 54],
    ['below the half', 1_474_999, 'u100-0.3ml-half', 29, 29],
    ['exactly the half goes down', 1_475_000, 'u100-0.3ml-half', 29, 29],
    ['above the half goes up', 1_475_001, 'u100-0.3ml-half', 29, 30],
    ['whole marks', 1_450_001, 'u100-0.3ml', 28, 30],
    ['whole marks, exactly the half', 1_450_000, 'u100-0.3ml', 28, 28],
    ['by two marks', 3_709_080, 'u100-1ml-by-2', 72, 76],
    ['less than a graduation', 49_999, 'u100-0.3ml', 0, 0],
  ])('%s', (_name, mass, id, down, nearest) => {
    expect(draw(nanograms(mass), known(id), 'down', null)).toBe(down)
    expect(draw(nanograms(mass), known(id), 'nearest-under-maximum', null)).toBe(nearest)
  })

  it.each([
    ['the maximum holds the graduation above', 1_499_000, 1_500_000, 30],
    ['the maximum ends just below it', 1_499_000, 1_499_999, 28],
    ['a mass over the maximum', 4_000_000, 1_499_999, 28],
  ])('nearest: %s', (_name, mass, maximum, expected) => {
    expect(draw(nanograms(mass), known('u100-1ml'), 'nearest-under-maximum', nanograms(maximum))).toBe(
      expected,
    )
  })

  it('down looks at no maximum', () => {
    expect(draw(nanograms(4_000_000), known('u100-1ml'), 'down', nanograms(1))).toBe(80)
  })

  const dose = fc.record({
    mass: fc.bigInt(1n, 12_000_000n),
    maximum: fc.bigInt(1n, 12_000_000n),
    syringe: fc.constantFrom(...SYRINGES),
  })

  it('down is the last graduation at or under the mass', () => {
    fc.assert(
      fc.property(dose, ({ mass, syringe }) => {
        const drawn = BigInt(draw(nanograms(Number(mass)), syringe, 'down', null))
        const step = BigInt(syringe.graduation)
        expect(drawn % step).toBe(0n)
        expect(drawn * 50_000n <= mass && (drawn + step) * 50_000n > mass).toBe(true)
      }),
    )
  })

  it('nearest is never above the maximum, and no permitted graduation is nearer', () => {
    fc.assert(
      fc.property(dose, ({ mass, maximum, syringe }) => {
        const drawn = draw(
          nanograms(Number(mass)),
          syringe,
          'nearest-under-maximum',
          nanograms(Number(maximum)),
        )
        const away = (marks: number): bigint => {
          const difference = BigInt(marks) * 50_000n - mass
          return difference < 0n ? -difference : difference
        }
        let best = 0
        for (let at = 0; BigInt(at) * 50_000n <= maximum; at += syringe.graduation) {
          if (away(at) < away(best)) best = at
        }
        expect(drawn).toBe(best)
      }),
    )
  })
})

describe('an amount', () => {
  it('shows the drawn one with the exact one beside it', () => {
    // 12.3 kg × 0.12 mg/kg = 1.476 mg; 14.5 marks are 1.45 mg; (1.45 − 1.476) / 1.476 = −1.7615 %
    expect(amountOf(nanograms(1_476_000), halfMarks(29), 'u100-0.3ml-half')).toEqual({
      massNanograms: 1_450_000,
      halfMarks: 29,
      massMg: '1.45',
      volumeMl: '0.145',
      marks: '14.5',
      syringe: 'u100-0.3ml-half',
      exact: { massMg: '1.476', volumeMl: '0.1476', marks: '14.76' },
      errorPercent: '-1.76',
    })
  })

  it('is exact to the nanogram', () => {
    expect(measuresOf(nanograms(1))).toEqual({ massMg: '0.000001', volumeMl: '0.0000001', marks: '0.00001' })
    expect(measuresOf(nanograms(10_000_000))).toEqual({ massMg: '10', volumeMl: '1', marks: '100' })
  })

  it.each([
    ['none', 100_000, 100_000, '0'],
    ['above, without a plus', 101_000, 100_000, '1'],
    ['below', 99_000, 100_000, '-1'],
    // 150000/148500 = +1.0101 %
    ['two decimals', 150_000, 148_500, '1.01'],
    // 1/200000 = 0.0005 % and 5 × that = 0.0025 %
    ['under half a hundredth', 200_009, 200_000, '0'],
    ['half a hundredth, away from zero', 200_010, 200_000, '0.01'],
    ['minus half a hundredth, away from zero', 199_990, 200_000, '-0.01'],
    ['minus less than that has no sign', 199_991, 200_000, '0'],
    ['nothing drawn', 0, 40_000, '-100'],
  ])('error: %s', (_name, drawn, exact, expected) => {
    expect(errorPercentOf(nanograms(drawn), nanograms(exact))).toBe(expected)
  })

  it('differs as rational numbers say', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 200 }),
        fc.integer({ min: 1, max: 10_000_000 }),
        (marks, exact) => {
          const text = amountOf(nanograms(exact), halfMarks(marks), 'u100-1ml').errorPercent
          const [whole = '', part = ''] = text.replace('-', '').split('.')
          const hundredths = BigInt(whole + part.padEnd(2, '0')) * (text.startsWith('-') ? -1n : 1n)
          const twice =
            2n * ((BigInt(marks) * 50_000n - BigInt(exact)) * 10_000n - hundredths * BigInt(exact))
          expect(twice <= BigInt(exact) && twice >= -BigInt(exact)).toBe(true)
          expect(text).toMatch(/^-?(0|[1-9]\d*)(\.\d?[1-9])?$/)
        },
      ),
    )
  })
})

describe('the conversion', () => {
  const question = {
    weight: grams(12_300),
    level: microgramsPerKg(120),
    syringe: known('u100-0.3ml-half'),
    rounding: 'down',
    maximum: microgramsPerKg(120),
  } as const

  it('is one answer', () => {
    // 1.45 mg / 12.3 kg = 0.11788617… mg/kg
    expect(unitsOf(question)).toEqual({
      massMg: '1.476',
      volumeMl: '0.1476',
      marks: '14.76',
      syringe: 'u100-0.3ml-half',
      fits: true,
      drawn: {
        rounding: 'down',
        marks: '14.5',
        massMg: '1.45',
        doseMgPerKg: '0.117886',
        errorPercent: '-1.76',
      },
    })
  })

  it('rounds the drawn dose away from zero at the sixth decimal', () => {
    // 0.05 mg / 1.28 kg = 0.0390625 mg/kg
    const half = { ...question, weight: grams(1_280), level: microgramsPerKg(40) }
    expect(unitsOf(half).drawn).toMatchObject({ marks: '0.5', doseMgPerKg: '0.039063' })
  })

  it('draws nothing without a rounding', () => {
    expect(unitsOf({ ...question, rounding: null })).not.toHaveProperty('drawn')
  })

  it('draws nothing that does not fit', () => {
    const large = unitsOf({ ...question, weight: grams(25_001) })
    expect(large).toEqual({
      massMg: '3.00012',
      volumeMl: '0.300012',
      marks: '30.0012',
      syringe: 'u100-0.3ml-half',
      fits: false,
    })
  })

  it('keeps the nearest draw of an absurd dose under the maximum, and down to the dose asked', () => {
    const absurd = { ...question, syringe: known('u100-1ml'), level: microgramsPerKg(400) }
    expect(unitsOf({ ...absurd, rounding: 'nearest-under-maximum' }).drawn).toMatchObject({ marks: '14' })
    expect(unitsOf(absurd).drawn).toMatchObject({ marks: '49' })
  })
})
