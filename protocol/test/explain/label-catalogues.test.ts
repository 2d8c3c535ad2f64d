// Every language of our readings holds every sentence about the label, with the numbers of its English, and up to date.
import { readdirSync, readFileSync } from 'node:fs'
import { labelTexts } from '@stature/label'
import { describe, expect, test } from 'vitest'
import { hashOfEnglish, sayLabel, type LabelCatalogue } from '../../src/explain/label-catalogue.js'
import { readLabelCatalogue } from '../../src/explain/read-label-catalogue.js'
import { isRecord } from '../../src/shape/kinds.js'
import type { Json } from '../../src/shape/shape.js'

const place = new URL('../../catalogues/label/', import.meta.url)
const codes = readdirSync(place).map((name) => name.replace('.json', ''))
const jsonOf = (code: string): Json => JSON.parse(readFileSync(new URL(`${code}.json`, place), 'utf8'))

function catalogueOf(json: Json): LabelCatalogue {
  const got = readLabelCatalogue(json)
  if (!got.ok) throw new Error(got.issues.map(({ path, message }) => `${path}: ${message}`).join('\n'))
  return got.value
}

/** Numbers in words that a reading uses; one is left out, since in other languages it is also the article. */
const IN_WORDS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  en: { 'twenty-four': 24, two: 2, both: 2, several: 3 },
  es: { veinticuatro: 24, dos: 2, ambas: 2, ambos: 2, varias: 3 },
}

/** Every number in a sentence, in figures or words, the smallest first. */
function numbersIn(text: string, language: string): readonly string[] {
  const figures = text.match(/\d+(?:[.,/]\d+)*/gu) ?? []
  const words = text.toLowerCase().match(/[\p{L}-]+/gu) ?? []
  const known = IN_WORDS[language] ?? {}
  return [...figures, ...words.flatMap((word) => (word in known ? String(known[word]) : []))].sort()
}

test('Spanish is shipped; English stands in the label itself', () => {
  expect(codes).toEqual(['es'])
})

describe.each(codes)('%s', (code) => {
  const { language, sentences } = catalogueOf(jsonOf(code))
  const of = (id: string): string => sentences.get(id)?.text ?? ''

  test('is of its own language, and its numbers in words are known here', () => {
    expect(language).toBe(code)
    expect(Object.keys(IN_WORDS)).toContain(code)
  })
  test('holds every clause of every edition and every gap, in order', () => {
    expect([...sentences.keys()]).toEqual(labelTexts().map(({ id }) => id))
  })
  test.each(labelTexts().map(({ id, english }) => [id, english] as const))(
    '%s has the numbers of its English',
    (id, english) => {
      expect(numbersIn(of(id), code)).toEqual(numbersIn(english, 'en'))
    },
  )
  test('is tidy and translated', () => {
    for (const { id, english } of labelTexts()) {
      expect(of(id), id).toBe(of(id).trim())
      expect(of(id), id).not.toMatch(/ {2}|[{}]/)
      expect(of(id), id).not.toBe(english)
      expect(/[.?]$/u.exec(of(id))?.[0], id).toBe(/[.?]$/u.exec(english)?.[0])
    }
  })
  test('claims no review that did not happen', () => {
    expect([...sentences.values()].filter(({ reviewedBy }) => reviewedBy !== null)).toEqual([])
  })
})

test('numbers are told apart, in figures and in words', () => {
  expect(numbersIn('Días de veinticuatro horas, IGF-1', 'es')).toEqual(['1', '24'])
  expect(numbersIn('editions 12/2019', 'en')).not.toEqual(numbersIn('ediciones 12/2018', 'es'))
})

/** The Spanish file with one thing changed. */
function changed(id: string, change: { readonly [name: string]: Json } | null): Json {
  const json = jsonOf('es')
  const held = isRecord(json) ? json['sentences'] : undefined
  if (!isRecord(json) || held === undefined || !isRecord(held)) throw new Error('no sentences')
  const { [id]: before, ...rest } = held
  const own = before !== undefined && isRecord(before) ? before : {}
  return { ...json, sentences: change === null ? rest : { ...rest, [id]: { ...own, ...change } } }
}

describe('a file is refused', () => {
  const ID = 'gap.week.reading'
  const SIGNED = { reviewedBy: 'A. Reviewer', reviewedOn: '2026-01-31' }
  test.each([
    ['one that lacks a sentence', changed(ID, null), 'missing-field', `sentences.${ID}`],
    [
      'one with a sentence too many',
      changed('gap.wek.reading', {}),
      'unknown-field',
      'sentences.gap.wek.reading',
    ],
    ['an empty text', changed(ID, { text: ' ' }), 'bad-text', `sentences.${ID}.text`],
    [
      'a translation of an older English',
      changed(ID, { englishHash: '000000000000' }),
      'bad-combination',
      `sentences.${ID}.englishHash`,
    ],
    [
      'a name without a day',
      changed(ID, { reviewedBy: 'A. Reviewer' }),
      'bad-combination',
      `sentences.${ID}`,
    ],
    ['a text of another type', changed(ID, { text: 7 }), 'wrong-type', `sentences.${ID}.text`],
    ['sentences that are a list', { language: 'es', sentences: [] }, 'wrong-type', 'sentences'],
    ['no object', 'es', 'wrong-type', ''],
  ])('%s', (_name, json, code, path) => {
    const got = readLabelCatalogue(json)
    expect(got.ok ? [] : got.issues.slice(0, 1).map((issue) => [issue.code, issue.path])).toEqual([
      [code, path],
    ])
  })
  test('and a signed one is read', () => {
    expect(catalogueOf(changed(ID, SIGNED)).sentences.get(ID)?.reviewedBy).toBe('A. Reviewer')
  })
})

describe('what is shown', () => {
  const spanish = catalogueOf(jsonOf('es'))
  const text = { id: 'gap.severe.question', english: 'What makes an episode severe?' }
  const care = { id: 'clause.hypoglycemia.care.reading', english: 'Sugar is always at hand.' }
  const signed = (id: string): LabelCatalogue =>
    catalogueOf(changed(id, { reviewedBy: 'A. Reviewer', reviewedOn: '2026-01-31' }))
  test('a translation, with its language and whether it was reviewed', () => {
    const shown = { text: '¿Qué hace grave un episodio?', language: 'es' }
    expect(sayLabel(spanish, text)).toEqual({ ...shown, reviewed: false })
    expect(sayLabel(signed(text.id), text)).toEqual({ ...shown, reviewed: true })
  })
  test('English where there is no translation', () => {
    const english = { text: text.english, language: 'en', reviewed: false }
    expect(sayLabel(null, text)).toEqual(english)
    expect(sayLabel({ language: 'es', sentences: new Map() }, text)).toEqual(english)
  })
  test('how to act on low sugar in English, until the translation is reviewed', () => {
    expect(sayLabel(spanish, care)).toEqual({ text: care.english, language: 'en', reviewed: false })
    expect(sayLabel(signed(care.id), care).language).toBe('es')
    expect(sayLabel(signed(care.id), { ...care, id: 'clause.hypoglycemia.signs.reading' }).language).toBe(
      'en',
    )
  })
  test('a changed English has another hash', () => {
    expect(hashOfEnglish('What is a week?')).not.toBe(hashOfEnglish('What is one week?'))
    expect(hashOfEnglish('What is a week?')).toMatch(/^[0-9a-f]{12}$/u)
  })
})
