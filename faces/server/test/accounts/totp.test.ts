// Codes against the test vectors of RFC 6238, appendix B (SHA-1, the last six of their eight digits).
import { describe, expect, it } from 'vitest'
import { stepOf } from '../../src/accounts/totp.js'
import { codeAt } from './codes.js'

/** The RFC's twenty bytes `12345678901234567890` in base32. */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

const VECTORS = [
  { seconds: 59, code: '287082', step: 1 },
  { seconds: 1_111_111_109, code: '081804', step: 37_037_036 },
  { seconds: 1_111_111_111, code: '050471', step: 37_037_037 },
  { seconds: 1_234_567_890, code: '005924', step: 41_152_263 },
  { seconds: 2_000_000_000, code: '279037', step: 66_666_666 },
]

describe('a code', () => {
  it.each(VECTORS)('of $seconds s is $code', ({ seconds, code, step }) => {
    expect(codeAt(SECRET, seconds * 1_000)).toBe(code)
    expect(stepOf(SECRET, code, seconds * 1_000)).toBe(step)
  })

  it('counts for the step before and after, and not beyond', () => {
    const at = 2_000_000_000_000
    const steps = [-60, -30, 0, 30, 60].map((s) => stepOf(SECRET, codeAt(SECRET, at + s * 1_000), at))
    expect(steps).toEqual([null, 66_666_665, 66_666_666, 66_666_667, null])
  })
})
