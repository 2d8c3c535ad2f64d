// `syringe.units`, `vial.strength`: every row of the independent dose vectors, to the last digit.
import { readFileSync } from 'node:fs'
import { numbersOf, parseLevel, parseWeight } from '@stature/label'
import { describe, expect, it } from 'vitest'
import { syringeOf } from '../../src/arithmetic/syringe.js'
import { unitsOf } from '../../src/arithmetic/units.js'
import type { Rounding } from '../../src/policy/policy.js'

const [, ...rows] = readFileSync(new URL('../data/doses.csv', import.meta.url), 'utf8')
  .trim()
  .split(/\r?\n/)

function answer(weightKg: string, doseMgPerKg: string, syringeId: string, rounding: Rounding) {
  const weight = parseWeight(`${weightKg}kg`)
  const level = parseLevel(`${doseMgPerKg}mg/kg`)
  const syringe = syringeOf(syringeId)
  if (!weight.ok || !level.ok || syringe === null) throw new Error('a row that cannot be read')
  const maximum = numbersOf('us-2019-12').maximum
  return unitsOf({ weight: weight.value, level: level.value, syringe, rounding, maximum })
}

describe('the independent dose vectors', () => {
  it('has four hundred of them', () => {
    expect(rows).toHaveLength(400)
  })

  it.each(rows)('%s', (row) => {
    const [kg = '', dose = '', massMg, volumeMl, marks, syringe = '', fits, down, nearest] = row.split(',')
    const lower = answer(kg, dose, syringe, 'down')
    const near = answer(kg, dose, syringe, 'nearest-under-maximum')
    expect(lower).toMatchObject({ massMg, volumeMl, marks, syringe, fits: fits === 'true' })
    expect([lower.drawn?.marks ?? '', near.drawn?.marks ?? '']).toEqual([down, nearest])
    expect([lower.drawn?.rounding, near.drawn?.rounding]).toEqual(
      fits === 'true' ? ['down', 'nearest-under-maximum'] : [undefined, undefined],
    )
  })
})
