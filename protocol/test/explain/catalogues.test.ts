// Every shipped language holds every sentence, in both registers, with the same values and no number of its own.
import { readdirSync } from 'node:fs'
import { ADVICE_IDS } from '../../src/decision/advice.js'
import { GAP_IDS, SECTION_TWO_IDS, SUPPLEMENT_IDS } from '@stature/label'
import { describe, expect, test } from 'vitest'
import type { Catalogue } from '../../src/explain/catalogue.js'
import { placeholdersIn, placeholdersOf } from '../../src/explain/placeholders.js'
import { SENTENCE_IDS } from '../../src/explain/sentence-ids.js'
import { SIGNS } from '../../src/facts/events.js'
import { FACT_NAMES } from '../../src/facts/facts.js'
import { catalogueFrom, catalogueJson, english } from './catalogues.js'

const codes = readdirSync(new URL('../../catalogues/', import.meta.url))
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.replace('.json', ''))
const REGISTERS = ['clinician', 'caregiver'] as const

const texts = (catalogue: Catalogue): readonly (readonly [string, string])[] =>
  [...catalogue.sentences].flatMap(([id, sentence]) =>
    REGISTERS.map((register) => [`${id} ${register}`, sentence[register]] as const),
  )

describe('the list of sentences', () => {
  const ids = new Set<string>(SENTENCE_IDS)
  test('names each id once', () => {
    expect(ids.size).toBe(SENTENCE_IDS.length)
  })
  test.each([
    [
      'every clause and gap',
      [...SECTION_TWO_IDS, ...SUPPLEMENT_IDS, ...GAP_IDS].map((id) => `because.${id}`),
    ],
    ['every question', FACT_NAMES.map((name) => `ask.${name}`)],
    ['every fact', FACT_NAMES.map((name) => `fact.${name}`)],
    ['every advice', ADVICE_IDS.map((id) => `advice.${id}`)],
    ['every sign', SIGNS.map((sign) => `sign.${sign}`)],
    ['every slip', ['slip.tenfold', 'slip.per-day', 'slip.pounds', 'slip.micrograms']],
    ['every wait', ['outcome.wait-meal', 'outcome.wait-interval', 'outcome.wait-slot']],
    [
      'every syringe',
      [
        'syringe.u100-0.3ml-half',
        'syringe.u100-0.3ml',
        'syringe.u100-0.5ml',
        'syringe.u100-1ml',
        'syringe.u100-1ml-by-2',
      ],
    ],
    ['every side', ['side.left', 'side.right']],
    ['regions', ['region.upper-arm', 'region.thigh', 'region.buttock', 'region.abdomen']],
    ['places', ['place.left.upper-arm', 'place.right.abdomen']],
    ['withheld', ['withhold.meal.withhold', 'withhold.gap.glucose-gate']],
  ])('%s', (_name, wanted) => {
    expect(wanted.filter((id) => !ids.has(id))).toEqual([])
  })
})

test('English and Spanish are shipped', () => {
  expect(codes).toEqual(['en', 'es'])
})

describe.each(codes)('%s', (code) => {
  const catalogue = catalogueFrom(catalogueJson(code))

  test('is of its own language', () => {
    expect(catalogue.language.code).toBe(code)
    for (const [id, sentence] of catalogue.sentences) expect(sentence.language, id).toBe(code)
  })
  test('holds every sentence, in order', () => {
    expect([...catalogue.sentences.keys()]).toEqual(SENTENCE_IDS)
  })
  test('carries the values of English in each register', () => {
    const original = english()
    for (const [id, sentence] of catalogue.sentences) {
      for (const register of REGISTERS) {
        const values = placeholdersIn(sentence[register])
        expect(values, id).toEqual(placeholdersIn(original.sentences.get(id)?.[register] ?? ''))
        expect(values, id).toEqual(placeholdersOf(id, register))
      }
    }
  })
  test('holds no number', () => {
    for (const [id, text] of texts(catalogue)) expect(text.replaceAll('U-100', ''), id).not.toMatch(/\d/)
  })
  test('is tidy: no stray space, no full stop at the end, no brace left open', () => {
    for (const [id, text] of texts(catalogue)) {
      expect(text, id).toBe(text.trim())
      expect(text, id).not.toMatch(/ {2}|\.$/)
      expect(text.replace(/\{\w+\}/g, ''), id).not.toMatch(/[{}]/)
    }
  })
  test('keeps questions to a caregiver short: one question, at most 15 words', () => {
    for (const name of FACT_NAMES) {
      const asked = catalogue.sentences.get(`ask.${name}`)?.caregiver ?? ''
      expect(asked.match(/\?/g), name).toHaveLength(1)
      expect(asked.split(' ').length, name).toBeLessThanOrEqual(15)
    }
  })
  test('spares caregivers the words of clinicians', () => {
    for (const [id, sentence] of catalogue.sentences) {
      expect(sentence.caregiver, id).not.toMatch(
        /glucos|hypoglyc|hipogluc|preprandial|epiphys|epífis|malignan|subcut|prescribed|verdict|cl[aá]us/i,
      )
    }
  })
  test('claims no review that did not happen', () => {
    const reviewed = [...catalogue.sentences.values()].filter(({ reviewedBy }) => reviewedBy !== null)
    expect(reviewed).toEqual([])
    expect(catalogue.language.lowSugarReviewedBy).toBeNull()
  })
})

test('Spanish repeats English only where nothing is to be translated', () => {
  const other = catalogueFrom(catalogueJson('es'))
  const same = [...english().sentences]
    .filter(([id, { clinician, caregiver }]) => {
      const there = other.sentences.get(id)
      return there?.clinician === clinician && there.caregiver === caregiver
    })
    .map(([id]) => id)
  expect(same).toEqual([
    'unit.mg',
    'unit.ml',
    'unit.level',
    'unit.glucose',
    'time.utc',
    'time.local',
    'list.next',
  ])
})
