// The table of 97th percentiles against the published one.
import { readFileSync } from 'node:fs'
import { civilDate } from '@stature/label'
import { describe, expect, it } from 'vitest'
import { FEMALE_97TH, MALE_97TH } from '../../src/weight/percentile-table.js'
import { weight97th, weight97thOn } from '../../src/weight/percentile.js'

const [, ...lines] = readFileSync(new URL('../data/cdc2000_wtage.csv', import.meta.url), 'utf8')
  .trim()
  .split(/\r?\n/)
const rows = lines.map((line) => line.split(','))
const gramsOf = (kilograms = ''): number => {
  const [whole = '', part = ''] = kilograms.split('.')
  return Number(whole + part.slice(0, 3).padEnd(3, '0'))
}
const published = (sex: '1' | '2', age: string): number =>
  gramsOf(rows.find((row) => row[0] === sex && row[1] === age)?.[13])

describe('the 97th percentile of weight for age', () => {
  it.each([
    ['boys', MALE_97TH, '1'],
    ['girls', FEMALE_97TH, '2'],
  ])('%s: every published row, rounded down to the gram', (_name, table, sex) => {
    expect(table).toHaveLength(218)
    expect(table).toEqual(rows.filter((row) => row[0] === sex).map((row) => gramsOf(row[13])))
  })

  it.each([
    ['23 months: the first row', 23, '24'],
    ['before birth: the first row', -1, '24'],
    ['24 months', 24, '24.5'],
    ['25 months', 25, '25.5'],
    ['10 years', 120, '120.5'],
    ['239 months', 239, '239.5'],
    ['240 months: the last row', 240, '240'],
    ['30 years: the last row', 360, '240'],
  ])('%s', (_name, month, row) => {
    const [boys, girls] = [published('1', row), published('2', row)]
    expect(boys).not.toBe(girls)
    expect([weight97th('male', month), weight97th('female', month)]).toEqual([boys, girls])
    expect(weight97th('unknown', month)).toBe(Math.min(boys, girls))
  })

  it('goes by the completed month of age', () => {
    const birth = civilDate('2020-01-15')
    const [before, on] = [civilDate('2025-01-14'), civilDate('2025-01-15')]
    if (birth === null || before === null || on === null) throw new Error('no date')
    expect(weight97thOn(birth, 'male', before)).toBe(published('1', '59.5'))
    expect(weight97thOn(birth, 'male', on)).toBe(published('1', '60.5'))
    expect(weight97thOn('unknown', 'male', on)).toBeNull()
  })
})
