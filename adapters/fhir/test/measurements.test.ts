// Observations of weight, height, glucose and IGF-1: unit by unit, and what is not read.
import { describe, expect, it } from 'vitest'
import type { Json } from '@stature/protocol'
import {
  CAUTIOUS,
  concept,
  eventsOf,
  LOINC,
  observation,
  places,
  quantity,
  readBundle,
  SNOMED,
  STATURE,
  UCUM,
  weight,
  type Body,
} from './read.js'

const WEIGHTS: readonly (readonly [string, Json, string, number])[] = [
  ['kilograms', 22.5, 'kg', 22_500],
  ['grams', 15_400, 'g', 15_400],
  ['pounds, 453.59237 g each', 33, '[lb_av]', 14_969],
  ['lb', 33, 'lb', 14_969],
  ['six decimals, half to the even gram below', 15.4005, 'kg', 15_400],
  ['six decimals, half to the even gram above', 15.4015, 'kg', 15_402],
  ['just over the half', 15.400501, 'kg', 15_401],
  ['an exponent in JSON is only a way of writing', 1.54e4, 'g', 15_400],
  ['least', 1, 'kg', 1_000],
  ['most', 300, 'kg', 300_000],
]

describe('weight (29463-7)', () => {
  it.each(WEIGHTS)('%s', (_name, value, code, grams) => {
    const reading = readBundle([weight(value, code)])
    expect(eventsOf(reading, 'weight-measured').map(({ weightGrams }) => weightGrams)).toEqual([grams])
    expect(reading.issues).toEqual([])
  })

  const REFUSED: readonly (readonly [string, Body, string])[] = [
    ['no value', { valueQuantity: { system: UCUM, code: 'kg' } }, 'error required .valueQuantity'],
    ['a value as text', { valueQuantity: quantity('15.4', 'kg') }, 'error structure .valueQuantity.value'],
    ['zero', { valueQuantity: quantity(0, 'kg') }, 'error value .valueQuantity.value'],
    ['negative', { valueQuantity: quantity(-15.4, 'kg') }, 'error value .valueQuantity.value'],
    ['under a kilogram', { valueQuantity: quantity(0.999, 'kg') }, 'error value .valueQuantity.value'],
    ['absurd', { valueQuantity: quantity(1e21, 'kg') }, 'error value .valueQuantity.value'],
    ['tiny', { valueQuantity: quantity(1e-9, 'kg') }, 'error value .valueQuantity.value'],
    ['an unknown unit', { valueQuantity: quantity(15, 'cm') }, 'error code-invalid .valueQuantity.code'],
    ['a unit in words only', { valueQuantity: { value: 15.4, unit: 'kg' } }, 'error required .valueQuantity'],
    [
      'a unit of another system',
      { valueQuantity: { value: 15.4, system: 'http://other.example', code: 'kg' } },
      'error code-invalid .valueQuantity.system',
    ],
    ['a bound', { valueQuantity: { ...quantity(15, 'kg'), comparator: '<' } }, 'error value .valueQuantity'],
    [
      'a comparator that is none',
      { valueQuantity: { ...quantity(15, 'kg'), comparator: '~' } },
      'error code-invalid .valueQuantity.comparator',
    ],
    ['words for a value', { valueString: '15 kg' }, 'error required '],
    ['a list for a quantity', { valueQuantity: [quantity(15, 'kg')] }, 'error structure .valueQuantity'],
    ['no value and why', { dataAbsentReason: { text: 'asleep' } }, 'warning incomplete .dataAbsentReason'],
    ['only a year', { effectiveDateTime: '2026' }, 'error incomplete .effectiveDateTime'],
    ['no such day', { effectiveDateTime: '2026-02-30' }, 'error value .effectiveDateTime'],
    ['words for a time', { effectiveDateTime: 'yesterday' }, 'error value .effectiveDateTime'],
    ['two measurements', { code: concept(LOINC, '29463-7', '8302-2') }, 'error conflict '],
    ['entered in error', { status: 'entered-in-error' }, 'information informational .status'],
    ['cancelled', { status: 'cancelled' }, 'information informational .status'],
    ['registered', { status: 'registered' }, 'information informational .status'],
    ['status unknown', { status: 'unknown' }, 'error code-invalid .status'],
    ['about a relative', { focus: [{ reference: 'RelatedPerson/m' }] }, 'error not-supported .focus[0]'],
    ['a modifier extension', { modifierExtension: [{ url: 'u' }] }, 'error extension .modifierExtension'],
    ['an implicit rule', { implicitRules: 'http://r.example' }, 'error extension .implicitRules'],
  ]
  it.each(REFUSED)('not read: %s', (_name, body, place) => {
    const { valueQuantity: _value, ...bare } = weight(15.4, 'kg')
    const base = 'valueString' in body || 'dataAbsentReason' in body ? bare : weight(15.4, 'kg')
    const reading = readBundle([{ ...base, ...body }])
    expect(eventsOf(reading, 'weight-measured')).toEqual([])
    expect(places(reading.issues)).toContain(place)
  })

  it('without status or time is an issue at the resource', () => {
    const { status: _status, ...noStatus } = weight(15.4, 'kg')
    const { effectiveDateTime: _time, ...noTime } = weight(15.4, 'kg')
    expect(places(readBundle([noStatus]).issues)).toEqual(['error required '])
    expect(places(readBundle([noTime]).issues)).toEqual(['error required '])
  })
})

describe('height (8302-2)', () => {
  const HEIGHTS = [
    ['centimeters', 98.5, 'cm', 985],
    ['meters', 0.985, 'm', 985],
    ['inches, 25.4 mm each', 38.75, '[in_i]', 984],
    ['half a millimeter to the even one', 98.45, 'cm', 984],
  ] as const
  it.each(HEIGHTS)('%s', (_name, value, code, millimeters) => {
    const body = { valueQuantity: quantity(value, code) }
    const reading = readBundle([observation(concept(LOINC, '8302-2'), body)])
    expect(eventsOf(reading, 'height-measured')[0]?.heightMillimeters).toBe(millimeters)
  })

  it('that the record holds impossible is an issue at the resource', () => {
    const body = { valueQuantity: quantity(25, 'cm') }
    const reading = readBundle([observation(concept(LOINC, '8302-2'), body)])
    expect(eventsOf(reading, 'height-measured')).toEqual([])
    expect(places(reading.issues)).toEqual(['error value '])
  })
})

describe('glucose', () => {
  const glucose = (code: string, value: Json, unit: string, body: Body = {}): Body =>
    observation(concept(LOINC, code), { valueQuantity: quantity(value, unit), ...body })

  const CODES = [
    ['41653-7', 82, 'mg/dL', '82', 'meter'],
    ['14743-9', 4.5, 'mmol/L', '4.5', 'meter'],
    ['2339-0', 82.125, 'mg/dL', '82.125', 'laboratory'],
    ['15074-8', 4.55, 'mmol/L', '4.55', 'laboratory'],
    ['2345-7', 82, 'mg/dL', '82', 'laboratory'],
    ['14749-6', 4.5, 'mmol/L', '4.5', 'laboratory'],
  ] as const
  it.each(CODES)('%s', (code, value, unit, text, method) => {
    const reading = readBundle([glucose(code, value, unit)])
    expect(reading.issues).toEqual([])
    expect(eventsOf(reading, 'glucose-measured')[0]).toMatchObject({
      glucose: { value: text, unit },
      relation: 'other',
      method,
    })
  })

  it.each([
    ['41653-7', 69.9999, 'mg/dL', '69.999'],
    ['14743-9', 3.899, 'mmol/L', '3.89'],
  ])('%s: digits beyond those kept are cut, never rounded up over a limit', (code, value, unit, text) => {
    const reading = readBundle([glucose(code, value, unit)])
    expect(eventsOf(reading, 'glucose-measured')[0]?.glucose.value).toBe(text)
    expect(places(reading.issues)).toEqual(['information value .valueQuantity.value'])
  })

  const RELATIONS = [
    ['preprandial', 'preprandial'],
    ['symptomatic', 'symptomatic'],
    ['after-lunch', 'other'],
  ] as const
  it.each(RELATIONS)('relation coded %s is %s', (code, relation) => {
    const component = [
      { code: concept(STATURE, 'glucose-relation'), valueCodeableConcept: concept(STATURE, code) },
    ]
    const reading = readBundle([glucose('41653-7', 82, 'mg/dL', { component })])
    expect(eventsOf(reading, 'glucose-measured')[0]?.relation).toBe(relation)
  })

  it('a unit that is not that of the code is an issue', () => {
    const reading = readBundle([glucose('41653-7', 4.5, 'mmol/L')])
    expect(eventsOf(reading, 'glucose-measured')).toEqual([])
    expect(places(reading.issues)).toEqual(['error conflict .valueQuantity.code'])
  })

  it('of codes for both units the unit chooses', () => {
    const both = { code: concept(LOINC, '41653-7', '14743-9') }
    const reading = readBundle([glucose('41653-7', 4.5, 'mmol/L', both)])
    expect(eventsOf(reading, 'glucose-measured')[0]?.glucose).toEqual({ value: '4.5', unit: 'mmol/L' })
  })

  // The policy withholds below 70 mg/dL.
  const BOUNDS = [
    ['<', 69.999, true],
    ['<', 70, false],
    ['<=', 40, true],
    ['<=', 100, false],
    ['>', 70, true],
    ['>', 69.999, false],
    ['>=', 500, true],
  ] as const
  it.each(BOUNDS)('%s %d mg/dL is read: %s', (comparator, value, isRead) => {
    const body = { valueQuantity: { ...quantity(value, 'mg/dL'), comparator } }
    const reading = readBundle([observation(concept(LOINC, '41653-7'), body)])
    expect(eventsOf(reading, 'glucose-measured')).toHaveLength(isRead ? 1 : 0)
    const severity = isRead ? 'warning' : 'error'
    expect(places(reading.issues)).toEqual([`${severity} value .valueQuantity.comparator`])
  })

  it('a bound is not read without a limit to hold it against', () => {
    const body = { valueQuantity: { ...quantity(20, 'mg/dL'), comparator: '<' } }
    for (const policy of [null, { ...CAUTIOUS, withholdBelowGlucose: null }]) {
      const reading = readBundle([observation(concept(LOINC, '41653-7'), body)], { policy })
      expect(eventsOf(reading, 'glucose-measured')).toEqual([])
    }
  })

  it('without a time of day it is not read', () => {
    const reading = readBundle([glucose('41653-7', 82, 'mg/dL', { effectiveDateTime: '2026-03-02' })])
    expect(places(reading.issues)).toEqual(['error incomplete .effectiveDateTime'])
  })
})

describe('IGF-1', () => {
  const igf1 = (code: string, value: Json, unit: string): Body =>
    observation(concept(LOINC, code), { valueQuantity: quantity(value, unit) })

  it('keeps value and unit, and an SDS below zero', () => {
    const value = eventsOf(readBundle([igf1('2484-4', 38.2, 'ng/mL')]), 'laboratory-measured')[0]
    expect(value).toMatchObject({ test: 'igf-1', value: '38.2', unit: 'ng/mL' })
    const sds = eventsOf(readBundle([igf1('73561-3', -3.4, '{SDS}')]), 'laboratory-measured')[0]
    expect(sds).toMatchObject({ test: 'igf-1', sds: '-3.4' })
    expect(sds).not.toHaveProperty('unit')
  })

  it('a value below zero is none', () => {
    const reading = readBundle([igf1('2484-4', -38.2, 'ng/mL')])
    expect(reading.events.map(({ kind }) => kind)).toEqual(['course-opened'])
    expect(places(reading.issues)).toEqual(['error value .valueQuantity.value'])
  })
})

describe('who measured', () => {
  const WHO = [
    ['nobody named', [], 'nurse', 'fhir'],
    ['a practitioner', [{ reference: 'Practitioner/p' }], 'nurse', 'Practitioner/p'],
    ['a practitioner by address', [{ reference: 'https://h.example/Practitioner/p' }], 'nurse', undefined],
    ['a relative', [{ reference: 'RelatedPerson/m' }], 'caregiver', 'RelatedPerson/m'],
    ['the child', [{ reference: 'Patient/ana' }], 'patient', 'Patient/ana'],
    [
      'named only in words, then a relative',
      [{ display: 'x' }, { reference: 'RelatedPerson/m' }],
      'caregiver',
      'RelatedPerson/m',
    ],
  ] as const
  it.each(WHO)('%s', (_name, performer, role, id) => {
    const [event] = eventsOf(readBundle([weight(15.4, 'kg', { performer })]), 'weight-measured')
    expect(event?.by.role).toBe(role)
    if (id !== undefined) expect(event?.by.id).toBe(id)
  })
})

it('other codes are passed over, once each with their number', () => {
  const other = (id: string, code: string): Body => observation(concept(SNOMED, code), { id })
  const reading = readBundle([other('x1', '1'), other('x2', '1'), other('x3', '2')])
  expect(places(reading.issues)).toEqual(['information not-supported ', 'information not-supported '])
  expect(reading.issues[0]?.message).toContain('1 more')
})
