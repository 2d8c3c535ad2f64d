// What a PIN must be, and how long one waits after wrong ones.
import { describe, expect, it } from 'vitest'
import { MOST_FAILURES, pinText, pinTrouble, waitAfter } from '../../src/data/lock-rules.js'

describe('a PIN', () => {
  it.each([
    { name: 'six digits', pin: '704193', trouble: null },
    { name: 'letters', pin: 'kettle', trouble: null },
    { name: 'five digits', pin: '70419', trouble: 'too-short' },
    { name: 'five faces of two units each', pin: '😀😁😂🤣😃', trouble: 'too-short' },
    { name: 'nothing', pin: '', trouble: 'too-short' },
    { name: 'a row upwards', pin: '123456', trouble: 'too-plain' },
    { name: 'a row downwards', pin: '987654', trouble: 'too-plain' },
    { name: 'one digit', pin: '777777', trouble: 'too-plain' },
    { name: 'two digits in turn', pin: '121212', trouble: 'too-plain' },
    { name: 'a row of letters', pin: 'abcdefgh', trouble: 'too-plain' },
  ])('of $name: $trouble', ({ pin, trouble }) => {
    expect(pinTrouble(pin)).toBe(trouble)
  })

  it('is the same however a keyboard writes its letters', () => {
    expect(pinText('e\u0301t\u00e9704')).toBe(pinText('\u00e9te\u0301704'))
  })
})

describe('after wrong ones', () => {
  it.each([
    { failures: 0, seconds: 0 },
    { failures: 2, seconds: 0 },
    { failures: 3, seconds: 30 },
    { failures: 4, seconds: 60 },
    { failures: 5, seconds: 120 },
    { failures: 8, seconds: 900 },
    { failures: MOST_FAILURES, seconds: 900 },
  ])('$failures: one waits $seconds s', ({ failures, seconds }) => {
    expect(waitAfter(failures)).toBe(seconds * 1_000)
  })
})
