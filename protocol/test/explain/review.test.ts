// Which sentences are reviewed, and in which language low-sugar text may stand.
import { describe, expect, test } from 'vitest'
import { sentenceOf } from '../../src/explain/catalogue.js'
import { forDisplay, LOW_SUGAR_IDS, reviewState } from '../../src/explain/review.js'
import { SENTENCE_IDS } from '../../src/explain/sentence-ids.js'
import { catalogueFrom, english, probe, signed, spanish, unsigned } from './catalogues.js'

const isLowSugar = (id: string) => LOW_SUGAR_IDS.some((known) => known === id)

test('low-sugar sentences are the plan, the signs and what to do', () => {
  expect(LOW_SUGAR_IDS.filter((id) => !id.startsWith('low-sugar.'))).toEqual([
    'advice.injected-without-food',
    'advice.double-injection',
    'advice.more-than-prescribed',
    'advice.carry-sugar',
    'sign.dizziness',
    'sign.tiredness',
    'sign.restlessness',
    'sign.hunger',
    'sign.irritability',
    'sign.poor-concentration',
    'sign.sweating',
    'sign.nausea',
    'sign.fast-heartbeat',
    'sign.unconscious',
    'sign.seizure',
  ])
  expect(LOW_SUGAR_IDS.filter((id) => id.startsWith('low-sugar.'))).toHaveLength(10)
})

describe('reviewState', () => {
  test.each([english(), spanish()])('nobody reviewed the shipped languages', (catalogue) => {
    expect(reviewState(catalogue)).toEqual({
      language: catalogue.language.code,
      all: { total: SENTENCE_IDS.length, reviewed: 0, unreviewed: SENTENCE_IDS },
      lowSugar: { total: LOW_SUGAR_IDS.length, reviewed: 0, unreviewed: LOW_SUGAR_IDS },
      usableForLowSugar: false,
    })
  })
  test('all reviewed', () => {
    expect(reviewState(signed('es'))).toEqual({
      language: 'es',
      all: { total: SENTENCE_IDS.length, reviewed: SENTENCE_IDS.length, unreviewed: [] },
      lowSugar: { total: LOW_SUGAR_IDS.length, reviewed: LOW_SUGAR_IDS.length, unreviewed: [] },
      usableForLowSugar: true,
    })
  })
  test.each([
    ['the low-sugar sentences alone suffice', isLowSugar, true, true],
    ['one low-sugar sentence is left', (id: string) => id !== 'low-sugar.awake', true, false],
    ['the text as a whole is not signed', () => true, false, false],
    ['only the text as a whole is signed', () => false, true, false],
  ])('%s', (_name, sentences, lowSugar, usable) => {
    const state = reviewState(catalogueFrom(probe({ code: 'es', sentences, lowSugar })))
    expect(state.usableForLowSugar).toBe(usable)
    expect(state.all.reviewed).toBe(SENTENCE_IDS.filter((id) => sentences(id)).length)
    expect(state.lowSugar.reviewed).toBe(LOW_SUGAR_IDS.filter((id) => sentences(id)).length)
  })
})

describe('forDisplay', () => {
  test('takes low-sugar sentences, and no others, from English until they are reviewed', () => {
    const shown = forDisplay(unsigned('es'), unsigned('en'))
    for (const id of SENTENCE_IDS)
      expect(sentenceOf(shown, id).language, id).toBe(isLowSugar(id) ? 'en' : 'es')
    expect(shown.language.code).toBe('es')
    expect([...shown.sentences.keys()]).toEqual(SENTENCE_IDS)
  })
  test('leaves the translation as it was', () => {
    const own = unsigned('es')
    forDisplay(own, unsigned('en'))
    expect(sentenceOf(own, 'low-sugar.awake').language).toBe('es')
  })
  test('keeps a reviewed language', () => {
    const own = signed('es')
    expect(forDisplay(own, signed('en'))).toBe(own)
  })
  test('English that nobody reviewed stays unreviewed', () => {
    expect(sentenceOf(forDisplay(spanish(), english()), 'low-sugar.awake').reviewedBy).toBeNull()
  })
})
