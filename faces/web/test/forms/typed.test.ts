// A number as it is typed: read exactly, with the unit that stands there or is chosen, and never guessed.
import { parseOrder, parseWeight } from '@stature/label'
import { describe, expect, it } from 'vitest'
import { readTyped, unreadOf } from '../../src/forms/typed.js'

const dose = (text: string, unit: string | null, separator = '.') =>
  readTyped({ text, unit }, separator, parseOrder)
const level = (microgramsPerKg: number, unit: string) => ({
  kind: 'read',
  value: { kind: 'level', microgramsPerKg },
  unit,
})
const mass = (massNanograms: number, unit: string) => ({
  kind: 'read',
  value: { kind: 'mass', massNanograms },
  unit,
})

describe('a dose as it is typed', () => {
  it.each([
    ['with the unit chosen', dose('0.08', 'mg/kg'), level(80, 'mg/kg')],
    ['with the unit behind it', dose('0.08 mg/kg', null), level(80, 'mg/kg')],
    ['with the unit close behind it', dose('80ug/kg', null), level(80, 'ug/kg')],
    ['with a micro sign', dose('80 µg/kg', null), level(80, 'µg/kg')],
    ['the unit behind it counts before the one chosen', dose('1.4 mg', 'mL'), mass(1_400_000, 'mg')],
    ['in mL', dose('0.14', 'mL'), mass(1_400_000, 'mL')],
    ['in half marks', dose('14.5', 'marks'), mass(1_450_000, 'marks')],
    ['with a comma where it is a decimal', dose('0,08', 'mg/kg', ','), level(80, 'mg/kg')],
    ['with a point where the comma is one', dose('0.08', 'mg/kg', ','), level(80, 'mg/kg')],
  ])('%s', (_name, read, expected) => expect(read).toEqual(expected))

  it.each([
    ['nothing', dose(' ', 'mg'), 'empty', null],
    ['no unit', dose('0.08', null), 'no-unit', null],
    ['a comma that may stand between thousands', dose('1,400', 'mg'), 'unreadable', 'unread.comma'],
    ['two commas', dose('1,4,0', 'mg', ','), 'unreadable', 'unread.comma'],
    ['a third of a mark', dose('14.3', 'marks'), 'unreadable', 'unread.half-mark'],
    ['a tenth of a µg/kg', dose('80.5', 'ug/kg'), 'unreadable', 'unread.finer'],
    ['a unit that is none of ours', dose('14 units', 'mg'), 'unreadable', 'unread.unit'],
    ['words', dose('some', 'mg'), 'unreadable', 'unread.other'],
    ['a sign', dose('-1', 'mg'), 'unreadable', 'unread.other'],
  ])('%s is not read', (_name, read, kind, said) => {
    expect(read.kind).toBe(kind)
    if (read.kind === 'unreadable') expect(unreadOf(read.code)).toBe(said)
  })
})

describe('a weight as it is typed', () => {
  it('in pounds is rounded to a gram', () => {
    expect(readTyped({ text: '34 lb', unit: null }, '.', parseWeight)).toEqual({
      kind: 'read',
      value: 15_422,
      unit: 'lb',
    })
  })

  it('out of reach is told', () => {
    const read = readTyped({ text: '15400', unit: 'kg' }, '.', parseWeight)
    expect(read.kind === 'unreadable' && unreadOf(read.code)).toBe('unread.range')
  })
})
