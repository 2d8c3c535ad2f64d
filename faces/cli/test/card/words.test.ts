// The card's catalogues: the same sentences with the same holes in every language, and none left unfilled on a page.
import { describe, expect, it, test } from 'vitest'
import { placeholdersIn } from '@stature/protocol'
import { readFonts } from '../../src/card/fonts.js'
import { measureWith } from '../../src/card/measure.js'
import { pageOf } from '../../src/card/page-of.js'
import { unprintable } from '../../src/card/printable.js'
import { cardLanguages, cardWords, ownSentences } from '../../src/card/words.js'
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
