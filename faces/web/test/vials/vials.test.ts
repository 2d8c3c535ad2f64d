// What a family types and taps about vials: names, printed dates, periods and counts.
import { civilDate, type CivilDate } from '@stature/label'
import { describe, expect, it } from 'vitest'
import { expiryIn } from '../../src/vials/expiry-text.js'
import { countIn, daysThrough, toOrder } from '../../src/vials/order.js'
import { newVialId } from '../../src/vials/vial-id.js'

const day = (text: string): CivilDate => {
  const read = civilDate(text)
  if (read === null) throw new Error(text)
  return read
}

describe('what a vial opened today is called', () => {
  it.each<readonly [string, readonly string[], string]>([
    ['the first of the day', [], 'vial-2026-03-02'],
    ['beside one of another day', ['vial-2026-03-01'], 'vial-2026-03-02'],
    ['the second of the day', ['vial-2026-03-02'], 'vial-2026-03-02-2'],
    ['the third', ['vial-2026-03-02', 'vial-2026-03-02-2'], 'vial-2026-03-02-3'],
  ])('%s', (_, open, id) => expect(newVialId(day('2026-03-02'), open)).toBe(id))
})

describe('a printed expiry', () => {
  it.each([
    ['2027-03', '2027-03'],
    [' 2027-03-31 ', '2027-03-31'],
    ['2027-13', null],
    ['2027-02-30', null],
    ['03/2027', null],
    ['', null],
  ])('%j', (text, read) => expect(expiryIn(text)).toBe(read))
})

describe('the days through a day', () => {
  it.each([
    ['2026-03-02', 1],
    ['2026-03-31', 30],
    ['2026-03-01', null],
    ['2036-03-08', 3_660],
    ['2036-03-09', null],
  ])('from March 2 through %s', (until, days) =>
    expect(daysThrough(day('2026-03-02'), day(until))).toBe(days),
  )
})

describe('what to order', () => {
  it.each([
    [3, 0, 3],
    [3, 2, 1],
    [3, 3, 0],
    [3, 9, 0],
  ])('%i needed, %i at home', (needed, atHome, order) => expect(toOrder(needed, atHome)).toBe(order))

  it.each([
    ['2', 2],
    [' 12 ', 12],
    ['', null],
    ['-1', null],
    ['1.5', null],
  ])('a count typed as %j', (text, count) => expect(countIn(text)).toBe(count))
})
