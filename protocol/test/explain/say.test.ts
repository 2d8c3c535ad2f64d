// Words, decimals, times and syringes, exactly.
import { microgramsPerKg, numbersOf } from '@stature/label'
import { describe, expect, test } from 'vitest'
import { labelValues, sayLevel, sayLevels } from '../../src/explain/label-values.js'
import { sayAmount, saySyringe, sayTime } from '../../src/explain/measures.js'
import { decimal, say, sayList, type Words } from '../../src/explain/say.js'
import { catalogueFrom, english, probe, signed, spanish, unsigned } from './catalogues.js'

const en = { catalogue: english(), register: 'caregiver' } as const
const es = { catalogue: spanish(), register: 'caregiver' } as const
const textOf = (words: string | Words) => (typeof words === 'string' ? words : words.text)

describe('say', () => {
  test('fills the register asked for, without taking a value for a pattern', () => {
    expect(
      say({ catalogue: unsigned('en'), register: 'clinician' }, 'reason.gap', { id: '$&', because: '{id}' }),
    ).toEqual({
      text: 'reason.gap<because={id} id=$&>',
      language: 'en',
      reviewed: false,
    })
    expect(say({ catalogue: signed('es'), register: 'caregiver' }, 'sign.limp', {})).toEqual({
      text: 'sign.limp*',
      language: 'es',
      reviewed: true,
    })
  })
  test('names a value that is missing, an inherited one too', () => {
    expect(() => say(en, 'open.fact', {})).toThrow(
      new RangeError('sentence open.fact needs a value for fact'),
    )
    const odd = catalogueFrom(probe({ code: 'en', sentences: () => true, lowSugar: true }))
    const sentences = new Map(odd.sentences)
    const sign = sentences.get('sign.limp')
    if (sign === undefined) throw new Error('a sentence that exists')
    sentences.set('sign.limp', { ...sign, caregiver: '{toString}' })
    expect(() => say({ catalogue: { ...odd, sentences }, register: 'caregiver' }, 'sign.limp', {})).toThrow(
      RangeError,
    )
  })
  test.each([
    [true, true, true],
    [true, false, false],
    [false, true, false],
  ])('words in words are reviewed only if both are: %s and %s', (outer, inner, both) => {
    const catalogue = catalogueFrom(
      probe({ code: 'en', sentences: (id) => (id === 'open.fact' ? outer : inner), lowSugar: false }),
    )
    const speaker = { catalogue, register: 'clinician' } as const
    const words = say(speaker, 'open.fact', { fact: say(speaker, 'fact.meal', {}) })
    expect(words).toEqual({ text: 'open.fact<fact=fact.meal>', language: 'en', reviewed: both })
  })
  test('lists keep their order', () => {
    const words = ['hip-pain', 'limp', 'ear'].map((sign) => ({ text: sign, language: 'en', reviewed: true }))
    expect(sayList(en, words)?.text).toBe('hip-pain, limp, ear')
    expect(sayList(en, words.slice(0, 1))).toEqual(words[0])
    expect(sayList(en, [])).toBeNull()
  })
})

test.each([
  ['12.5', '12.5', '12,5'],
  ['-0.79', '-0.79', '-0,79'],
  ['27', '27', '27'],
  ['0.000001', '0.000001', '0,000001'],
])('decimal %s', (value, there, here) => {
  expect(decimal(en, value)).toBe(there)
  expect(decimal(es, value)).toBe(here)
})

describe('levels', () => {
  test.each([
    [40, '0.04 mg/kg', '0,04 mg/kg'],
    [120, '0.12 mg/kg', '0,12 mg/kg'],
    [85, '0.085 mg/kg', '0,085 mg/kg'],
    [1_000, '1 mg/kg', '1 mg/kg'],
  ])('%i µg/kg', (micrograms, there, here) => {
    expect(sayLevel(en, microgramsPerKg(micrograms)).text).toBe(there)
    expect(sayLevel(es, microgramsPerKg(micrograms)).text).toBe(here)
  })
  test('a range, and one that is a single level', () => {
    expect(sayLevels(es, microgramsPerKg(40), microgramsPerKg(80)).text).toBe('0,04 a 0,08 mg/kg')
    expect(sayLevels(en, microgramsPerKg(40), microgramsPerKg(40)).text).toBe('0.04 mg/kg')
  })
})

describe('the label’s numbers', () => {
  const shown = (edition: 'us-2019-12' | 'eu-2020') =>
    Object.fromEntries(Object.entries(labelValues(en, edition)).map(([name, value]) => [name, textOf(value)]))

  test('as the clauses state them', () => {
    expect(shown('us-2019-12')).toEqual({
      mg: '40',
      ml: '4',
      levels: '0.04 to 0.08 mg/kg',
      timesPerDay: '2',
      toleratedDays: '7',
      step: '0.04',
      maximum: '0.12',
      minutes: '20',
      leastAge: '2',
      cautionFrom: '2',
      cautionTo: '3',
      inUseDays: '30',
    })
  })
  test('the European start is one level', () => {
    expect(shown('eu-2020')['levels']).toBe('0.04 mg/kg')
    expect(numbersOf('eu-2020').startFrom).toBe(numbersOf('eu-2020').startTo)
  })
})

describe('amounts and syringes', () => {
  test('an amount in both decimals', () => {
    const amount = { massMg: '1.25', volumeMl: '0.125', marks: '12.5' }
    expect(Object.values(sayAmount(en, amount)).map(textOf)).toEqual([
      '1.25 mg',
      '0.125 mL',
      'the 12.5 mark (printed “units” on the syringe)',
    ])
    expect(Object.values(sayAmount(es, amount)).map(textOf)).toEqual([
      '1,25 mg',
      '0,125 mL',
      'la marca 12,5 (en la jeringa dice “units” o “unidades”)',
    ])
  })
  test.each([
    ['u100-0.3ml-half', '0.3', '0.5'],
    ['u100-0.3ml', '0.3', '1'],
    ['u100-0.5ml', '0.5', '1'],
    ['u100-1ml', '1', '1'],
    ['u100-1ml-by-2', '1', '2'],
  ])('%s', (id, ml, graduation) => {
    expect(textOf(saySyringe({ catalogue: unsigned('en'), register: 'clinician' }, id))).toBe(
      `syringe.${id}<graduation=${graduation} ml=${ml}>`,
    )
  })
  test('decimals of a syringe follow the language; an unknown one is shown as it stands', () => {
    expect(textOf(saySyringe(es, 'u100-0.3ml-half'))).toBe(
      'la jeringa de 0,3 mL (U-100) con líneas de 0,5 en 0,5',
    )
    expect(saySyringe(es, 'u40-1ml')).toBe('u40-1ml')
  })
})

test.each([
  ['an offset', '2026-03-02T16:00:00+01:00', '2026-03-02 16:00'],
  ['an offset west', '2026-03-02T16:00-03:30', '2026-03-02 16:00'],
  ['UTC', '2026-03-02T16:00:00.000Z', '2026-03-02 16:00 (UTC)'],
  ['seconds stay, so that nothing is early', '2026-03-02T16:00:30Z', '2026-03-02 16:00:30 (UTC)'],
  ['a fraction stays as written', '2026-03-02T16:00:00.500Z', '2026-03-02T16:00:00.500Z'],
  ['another text', 'tomorrow', 'tomorrow'],
  ['text around a time', 'at 2026-03-02T16:00Z', 'at 2026-03-02T16:00Z'],
  ['text after a time', '2026-03-02T16:00Z!', '2026-03-02T16:00Z!'],
])('time with %s', (_name, iso, shown) => {
  expect(textOf(sayTime(en, iso))).toBe(shown)
})
