// Scores agree with those of the CDC's own program, row by row.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { lmsAt, sdsOf, valueAt, type GrowthMeasure, type KnownSex } from '@stature/record/growth'

/** As far as the oracle writes its digits. */
const AGREES = 1e-9

const rows = readFileSync(new URL('cdc-zscores.csv', import.meta.url), 'utf8')
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line) => {
    const [months = '', sex = '', height = '', weight = '', heightZ = '', weightZ = ''] = line.split(',')
    const known: KnownSex = sex === 'male' ? 'male' : 'female'
    return { months: Number(months), sex: known, height, weight, heightZ, weightZ, line }
  })

function score(measure: GrowthMeasure, sex: KnownSex, months: number, value: number): number {
  const lms = lmsAt(measure, sex, months)
  return lms === null ? Number.NaN : sdsOf(value, lms)
}

describe('scores of 2000 children', () => {
  it('are 2000', () => expect(rows).toHaveLength(2_000))

  it.each([
    ['stature', 'height', 'heightZ'],
    ['weight', 'weight', 'weightZ'],
  ] as const)('%s for age', (measure, value, z) => {
    const apart = rows.filter((row) => {
      const ours = score(measure, row.sex, row.months, Number(row[value]))
      return !(Math.abs(ours - Number(row[z])) < AGREES)
    })
    expect(apart.map(({ line }) => line)).toEqual([])
  })

  it('and back: the value at a score is the value measured', () => {
    for (const { sex, months, height, heightZ } of rows) {
      const lms = lmsAt('stature', sex, months)
      const back = lms === null ? null : valueAt(Number(heightZ), lms)
      expect(back).toBeCloseTo(Number(height), 6)
    }
  })
})

/** Published centiles of the same tables: 3rd and 97th at the first and the last row. */
describe('published centiles', () => {
  it.each([
    ['stature', 'male', 24, -1.880793608, 79.91084447],
    ['stature', 'female', 240, 1.880793608, 175.4671292],
    ['weight', 'male', 25.5, 1.880793608, 15.87169941],
    ['weight', 'female', 240, -1.880793608, 45.04654822],
  ] as const)('%s, %s, %d months', (measure, sex, months, sds, published) => {
    const lms = lmsAt(measure, sex, months)
    expect(lms === null ? null : valueAt(sds, lms)).toBeCloseTo(published, 5)
  })
})
