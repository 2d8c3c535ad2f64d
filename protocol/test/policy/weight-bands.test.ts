// `gap.weight-age`: the days for which a weight is good, by age.
import { describe, expect, test } from 'vitest'
import { readPolicy } from '../../src/policy/read-policy.js'
import { weightValidDays } from '../../src/policy/weight-bands.js'
import type { Json } from '../../src/shape/shape.js'
import { withValue } from './example.js'

function policyWith(bands: Json) {
  const got = readPolicy(withValue('weightValidDays', bands))
  if (!got.ok) throw new Error('the test policy must be readable')
  return got.value
}

const rising = policyWith([
  { underYears: 6, days: 60 },
  { underYears: 120, days: 120 },
])
const falling = policyWith([
  { underYears: 6, days: 90 },
  { underYears: 12, days: 40 },
  { underYears: 19, days: 70 },
])

describe('weightValidDays', () => {
  test.each([
    ['a baby', rising, 0, 60],
    ['the day before the sixth birthday', rising, 5, 60],
    ['the sixth birthday', rising, 6, 120],
    ['an adult', rising, 119, 120],
    ['unknown age takes the shortest', rising, 'unknown', 60],
    ['unknown age takes the shortest wherever it stands', falling, 'unknown', 40],
    ['the second band', falling, 11, 40],
    ['the third band', falling, 12, 70],
    ['the last year of the last band', falling, 18, 70],
    ['beyond the last band takes the shortest', falling, 19, 40],
  ] as const)('%s', (_name, policy, age, days) => {
    expect(weightValidDays(policy, age)).toBe(days)
  })
})
