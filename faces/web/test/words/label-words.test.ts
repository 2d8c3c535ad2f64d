// Our sentences about the label, in the language of the reader or in English.
import { clausesOf, EDITION_IDS, GAP_IDS } from '@stature/label'
import { describe, expect, it } from 'vitest'
import { entriesOf, wordsOfEntry } from '../../src/clauses/entries.js'
import { LABEL_SPANISH } from '../../src/words/label-spanish.js'
import { LABEL_ENGLISH } from '../../src/words/label-words.js'

const english = LABEL_ENGLISH
const spanish = LABEL_SPANISH

describe('label words', () => {
  it('are those of the edition', () => {
    expect(english.reading('us-2019-12', 'vial.appearance').text).toBe('The solution is clear and colorless.')
    expect(spanish.reading('us-2019-12', 'vial.appearance').text).toBe(
      'La solución es transparente e incolora.',
    )
    expect(spanish.reading('eu-2020', 'vial.appearance').text).toContain('ligeramente amarilla')
  })
  it.each(EDITION_IDS)('are Spanish for every entry of %s but how to act on low sugar', (edition) => {
    const inEnglish = entriesOf(edition)
      .filter((entry) => wordsOfEntry(spanish, entry, edition).some(({ language }) => language !== 'es'))
      .map(({ id }) => id)
    expect(inEnglish).toEqual(['hypoglycemia.signs', 'hypoglycemia.care'])
    expect(entriesOf(edition)).toHaveLength(clausesOf(edition).length + GAP_IDS.length)
  })
  it('say where a fact comes from, and what was checked', () => {
    expect(spanish.source('vial.expiry', 'storage section').text).toBe('sección de conservación')
    const part = { part: 'section-2', verified: 'full-text', statement: 'It was read.' } as const
    expect(spanish.checked(part).language).toBe('es')
    expect(english.checked(part)).toEqual({ text: 'It was read.', language: 'en', reviewed: false })
    expect(spanish.difference('eu-2020', 'dose.start', '').text).toContain('Una sola dosis')
  })
})
