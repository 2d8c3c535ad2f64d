// A typed glucose value: the locale's decimals, both units by the exact conversion, odd values put in question.
import { describe, expect, it } from 'vitest'
import { emptyDraft, isSettled } from '../../src/design/glucose-field.js'
import { pointed, readTyped } from '../../src/design/glucose-text.js'

describe('decimals as typed', () => {
  it.each([
    ['4,5', '4.5'],
    ['4.5', '4.5'],
    [' 82 ', '82'],
    ['1.234,5', '1.234,5'],
    ['4,,5', '4,,5'],
  ])('%s is read as %s', (typed, text) => expect(pointed(typed)).toBe(text))
})

describe('reading', () => {
  it('shows the other unit: 5 mmol/L is 90.08 mg/dL', () =>
    expect(readTyped('5', 'mmol/L')).toMatchObject({
      kind: 'read',
      other: '90',
      otherUnit: 'mg/dL',
      odd: false,
    }))

  it('shows the other unit: 82 mg/dL is 4.55 mmol/L', () =>
    expect(readTyped('82', 'mg/dL')).toMatchObject({ kind: 'read', other: '4.6', otherUnit: 'mmol/L' }))

  it('keeps the value as entered', () =>
    expect(readTyped('4,5', 'mmol/L')).toMatchObject({ reading: { value: '4.5', unit: 'mmol/L' } }))

  it('asks for the unit where none is chosen', () =>
    expect(readTyped('82', null)).toEqual({ kind: 'no-unit' }))

  it('is empty while nothing is typed', () => expect(readTyped(' ', null)).toEqual({ kind: 'empty' }))

  it.each(['abc', '0', '-5', '4.555', '1.234,5'])('does not read %s mmol/L', (typed) =>
    expect(readTyped(typed, 'mmol/L')).toMatchObject({ kind: 'unreadable', fitsOther: false }),
  )

  it('offers the other unit for 120 mmol/L, which cannot be', () =>
    expect(readTyped('120', 'mmol/L')).toEqual({ kind: 'unreadable', otherUnit: 'mg/dL', fitsOther: true }))
})

describe('odd values', () => {
  it.each([
    ['19.999', 'mg/dL', true],
    ['20', 'mg/dL', false],
    ['600', 'mg/dL', false],
    ['600.001', 'mg/dL', true],
    ['1.11', 'mmol/L', true],
    ['1.12', 'mmol/L', false],
  ] as const)('%s %s: %s', (text, unit, odd) => expect(readTyped(text, unit)).toMatchObject({ odd }))

  it('count only once they are confirmed, and no longer when changed', () => {
    const typed = readTyped('5.6', 'mg/dL')
    const draft = { ...emptyDraft('mg/dL'), text: '5.6' }
    expect(typed).toMatchObject({ odd: true, fitsOther: true })
    expect(isSettled(draft, typed)).toBe(false)
    expect(isSettled({ ...draft, confirmed: '5.6' }, typed)).toBe(true)
    expect(isSettled({ ...draft, text: '5.7', confirmed: '5.6' }, readTyped('5.7', 'mg/dL'))).toBe(false)
  })
})
