import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimalDigits, decimalText, parseDecimal } from '../../src/quantity/decimal.js'

describe('a decimal is read as a whole number of 10^-decimals', () => {
  it.each([
    ['a whole number', '12', 3, 12_000],
    ['one decimal', '12.5', 3, 12_500],
    ['as many decimals as are held', '12.345', 3, 12_345],
    ['zero', '0', 3, 0],
    ['zero with a fraction', '0.12', 3, 120],
    ['the smallest fraction', '0.001', 3, 1],
    ['zeros beyond what is held are no digits', '22.5000', 3, 22_500],
    ['a whole number where none is held', '14', 0, 14],
    ['zeros after the point where none is held', '14.0', 0, 14],
    ['ten, whose zero is a digit', '10', 0, 10],
    ['fifteen digits', '999999999999999', 0, 999_999_999_999_999],
  ])('%s', (_name, text, decimals, expected) => {
    expect(parseDecimal(text, decimals)).toEqual({ ok: true, value: expected })
  })

  it.each([
    ['nothing', '', 'empty', '12.5'],
    ['a comma', '12,5', 'comma', 'a point'],
    ['thousands', '1,250.5', 'comma', 'nothing between thousands'],
    ['no leading digit', '.5', 'missing-leading-digit', '0.5'],
    ['an exponent', '1e3', 'exponent', 'all its digits'],
    ['a capital exponent', '1.5E-3', 'exponent', 'without an exponent'],
    ['an exponent with a plus', '1e+3', 'exponent', 'without an exponent'],
    ['an exponent of two digits', '1e12', 'exponent', 'without an exponent'],
    ['NaN', 'NaN', 'not-a-number', 'digits'],
    ['Infinity', 'Infinity', 'not-a-number', 'digits'],
    ['a word with an exponent in it', 'x1e3', 'not-a-number', 'digits'],
    ['an exponent with a tail', '1e3x', 'not-a-number', 'digits'],
    ['hexadecimal', '0x10', 'not-a-number', 'digits'],
    ['two points', '1.2.3', 'not-a-number', 'one point'],
    ['a point alone', '.', 'not-a-number', 'one point'],
    ['two points at the end', '1..', 'not-a-number', 'one point'],
    ['a letter before a trailing point', 'x1.', 'not-a-number', 'one point'],
    ['other digits', '١٢', 'not-a-number', 'digits'],
    ['a minus sign', '-5', 'sign', 'without a sign'],
    ['a typeset minus sign', '−5', 'sign', 'without a sign'],
    ['a plus sign', '+5', 'sign', 'without a sign'],
    ['a sign inside', '5-3', 'not-a-number', 'digits'],
    ['a trailing point', '12.', 'trailing-point', 'remove the point'],
    ['a space in front', ' 5', 'white-space', 'white space'],
    ['a space behind', '5 ', 'white-space', 'white space'],
    ['a line break', '5\n', 'white-space', 'white space'],
    ['a no-break space for thousands', '1\u00a0250', 'white-space', 'white space'],
    ['a leading zero', '012', 'leading-zero', 'at the front'],
    ['a leading zero before decimals', '00.5', 'leading-zero', 'at the front'],
    ['a leading zero and two points', '01.5.5', 'not-a-number', 'digits'],
    ['a letter before a leading zero', 'x01', 'not-a-number', 'digits'],
    ['one digit too many', '12.3456', 'too-many-decimals', 'at most 3 digits after the point'],
    ['a last zero does not hide a digit too many', '12.34560', 'too-many-decimals', 'at most 3'],
    ['sixteen digits', '1000000000000.000', 'too-large', 'check its digits'],
    ['forty-one characters', `0.${'0'.repeat(39)}`, 'too-large', 'too long'],
  ])('%s is refused', (_name, text, code, says) => {
    expect(parseDecimal(text, 3)).toMatchObject({ ok: false, code, message: expect.stringContaining(says) })
  })

  it('asks for a whole number where no decimals are held', () => {
    expect(parseDecimal('12.5', 0)).toMatchObject({ message: expect.stringContaining('a whole number') })
  })

  it('holds fourteen and three digits apart from fifteen', () => {
    expect(parseDecimal('999999999999.999', 3)).toEqual({ ok: true, value: 999_999_999_999_999 })
  })

  it('reads forty characters', () => {
    expect(parseDecimal(`0.${'0'.repeat(38)}`, 3)).toEqual({ ok: true, value: 0 })
    expect(decimalDigits('12.50')).toEqual({ ok: true, value: { whole: '12', fraction: '50' } })
    expect(decimalDigits('12')).toEqual({ ok: true, value: { whole: '12', fraction: '' } })
  })

  it('keeps a long text out of its message and quotes a short one', () => {
    const long = parseDecimal('x'.repeat(500), 3)
    expect(long.ok ? '' : long.message).toContain(`"${'x'.repeat(40)}…"`)
    const exactly = parseDecimal('x'.repeat(40), 3)
    expect(exactly.ok ? '' : exactly.message).toContain(`"${'x'.repeat(40)}"`)
    expect(parseDecimal('12,5', 3)).toMatchObject({ message: expect.stringContaining('"12,5"') })
  })
})

describe('a whole number is written as a decimal', () => {
  it.each([
    ['zero', 0, 3, '0'],
    ['no decimals', 120, 0, '120'],
    ['trailing zeros go', 12_500, 3, '12.5'],
    ['all zeros and the point go', 12_000, 3, '12'],
    ['zeros of the whole part stay', 1_000, 2, '10'],
    ['a fraction below one', 1, 3, '0.001'],
    ['every digit', 12_345, 3, '12.345'],
    ['negative', -176, 2, '-1.76'],
    ['negative below one', -1, 2, '-0.01'],
    ['negative zero', -0, 2, '0'],
  ])('%s', (_name, scaled, decimals, expected) => {
    expect(decimalText(scaled, decimals)).toBe(expected)
  })

  it('refuses what is no whole number', () => {
    expect(() => decimalText(1.5, 2)).toThrow(new RangeError('not a whole number: 1.5'))
    expect(() => decimalText(2 ** 53, 2)).toThrow(RangeError)
  })

  it('is read back as the same number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999_999 }), fc.nat(9), (scaled, decimals) => {
        expect(parseDecimal(decimalText(scaled, decimals), decimals)).toEqual({ ok: true, value: scaled })
      }),
    )
  })
})
