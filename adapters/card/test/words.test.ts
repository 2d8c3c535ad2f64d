// The card's catalogues: the same sentences with the same holes in every language, and none left unfilled on a page.
import { describe, expect, it, test } from 'vitest'
import { placeholdersIn, readCatalogue, type Catalogue } from '@stature/protocol'
import { readFonts } from '../src/fonts.js'
import { measureWith } from '../src/measure.js'
import { pageOf } from '../src/page-of.js'
import { unprintable } from '../src/printable.js'
import { cardLanguages, cardWords, lowSugarIsReviewed, ownSentences } from '../src/words.js'
import es from '../../../protocol/catalogues/es.json' with { type: 'json' }
import { CONTENT } from './content.js'

describe('catalogues of the card', () => {
  it('are there in English and Spanish', () => {
    expect(cardLanguages()).toEqual(['en', 'es'])
  })

  test.each(cardLanguages())('%s holds every sentence of the English one with its placeholders', (code) => {
    const english = ownSentences('en')
    const own = ownSentences(code)
    expect([...own.keys()].sort()).toEqual([...english.keys()].sort())
    for (const [id, { text }] of own) {
      expect([id, placeholdersIn(text)]).toEqual([id, placeholdersIn(english.get(id)?.text ?? '')])
      expect([id, unprintable(text)]).toEqual([id, null])
    }
  })

  test.each(cardLanguages())('%s leaves no hole on a page', (code) => {
    const measure = measureWith(readFonts())
    for (const content of [CONTENT, { ...CONTENT, carePlan: null, timesPerDay: 1 }]) {
      const page = pageOf(content, code, 'a4', measure)
      for (const shape of page?.shapes ?? [])
        if (shape.kind === 'text') expect(shape.text).not.toMatch(/[{}]/)
      expect(page).not.toBeNull()
    }
  })

  it('says when it has no such sentence', () => {
    expect(() => cardWords('en').fill('card.no-such')).toThrow(RangeError)
  })
})

/** Spanish as a clinician would leave it: signed as a whole, each shared sentence reviewed unless it is the one left out. */
function reviewedBut(left: string | null, signed = true): Catalogue {
  const read = readCatalogue(es)
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  const { language, sentences } = read.value
  const by = (id: string) => (id === left ? null : 'R. Reviewer')
  return {
    language: { ...language, lowSugarReviewedBy: signed ? 'R. Reviewer' : null },
    sentences: new Map([...sentences].map(([id, each]) => [id, { ...each, reviewedBy: by(id) }])),
  }
}

const ownBut = (left: string | null) =>
  new Map([...ownSentences('es')].map(([id, each]) => [id, { ...each, reviewed: id !== left }]))

describe('low-sugar text in a translation', () => {
  test.each([
    ['all reviewed and signed', reviewedBut(null), ownBut(null), true],
    ['reviewed but not signed as a whole', reviewedBut(null, false), ownBut(null), false],
    ['signed, a shared sentence not reviewed', reviewedBut('sign.seizure'), ownBut(null), false],
    ['signed, a sentence of the card not reviewed', reviewedBut(null), ownBut('card.low-sugar-sugar'), false],
    ['signed, a sentence about other things not reviewed', reviewedBut(null), ownBut('card.title'), true],
  ] as const)('%s', (_name, catalogue, own, usable) => {
    expect(lowSugarIsReviewed(catalogue, own)).toBe(usable)
  })

  it('is not used as shipped', () => {
    expect(cardWords('es').lowSugarReviewed).toBe(false)
  })
})
