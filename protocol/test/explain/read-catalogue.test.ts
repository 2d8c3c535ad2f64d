// A catalogue is read whole, or refused with every missing, unknown or unfilled sentence named.
import { describe, expect, test } from 'vitest'
import { sentenceOf } from '../../src/explain/catalogue.js'
import { placeholdersIn } from '../../src/explain/placeholders.js'
import { readCatalogue } from '../../src/explain/read-catalogue.js'
import { SENTENCE_IDS } from '../../src/explain/sentence-ids.js'
import { isRecord } from '../../src/shape/kinds.js'
import type { Json } from '../../src/shape/shape.js'
import { catalogueFrom, catalogueJson, probe, unsigned } from './catalogues.js'
import { rows } from './rows.js'

type Part = { readonly [name: string]: Json }

function part(json: Json, name: string): Part {
  const found = isRecord(json) ? json[name] : undefined
  if (found === undefined || !isRecord(found)) throw new Error(`no ${name}`)
  return found
}

const issuesOf = (json: Json) => {
  const got = readCatalogue(json)
  return got.ok ? [] : got.issues.map(({ code, path }) => `${code} ${path}`)
}
const messageOf = (json: Json) => {
  const got = readCatalogue(json)
  return got.ok ? '' : got.issues.map(({ message }) => message).join('\n')
}

const spanishJson = catalogueJson('es')
const language = part(spanishJson, 'language')
const sentences = part(spanishJson, 'sentences')
const withSentence = (id: string, change: Part): Json => ({
  language,
  sentences: { ...sentences, [id]: { ...part(sentences, id), ...change } },
})
const without = (id: string): Json => {
  const { [id]: _left, ...others } = sentences
  return { language, sentences: others }
}
const withLanguage = (change: Part): Json => ({ language: { ...language, ...change }, sentences })

describe('a new language', () => {
  test('is added with a file alone, right to left too', () => {
    const arabic = catalogueFrom(probe({ code: 'ar', sentences: () => true, lowSugar: false }))
    expect(arabic.language).toEqual({
      code: 'ar',
      name: 'name-ar',
      direction: 'rtl',
      decimalSeparator: ',',
      lowSugarReviewedBy: null,
      lowSugarReviewedOn: null,
    })
    expect(sentenceOf(arabic, 'sign.limp')).toEqual({
      clinician: 'sign.limp',
      caregiver: 'sign.limp*',
      reviewedBy: 'a reviewer',
      reviewedOn: '2026-01-31',
      language: 'ar',
    })
  })
  test.each(['pt-BR', 'zh-Hans', 'fil'])('code %s', (code) => {
    expect(issuesOf(withLanguage({ code }))).toEqual([])
  })
})

describe('refused', () => {
  test.each(
    rows<readonly [string, Json, readonly string[]]>([
      ['a missing sentence', without('sign.limp'), ['missing-field sentences.sign.limp']],
      [
        'an unknown sentence',
        { language, sentences: { ...sentences, 'sign.limpp': {} } },
        ['unknown-field sentences.sign.limpp'],
      ],
      [
        'an empty text',
        withSentence('sign.limp', { caregiver: '' }),
        ['bad-text sentences.sign.limp.caregiver'],
      ],
      [
        'a blank text',
        withSentence('sign.limp', { clinician: ' ' }),
        ['bad-text sentences.sign.limp.clinician'],
      ],
      [
        'a text of 401 characters',
        withSentence('sign.limp', { clinician: 'x'.repeat(401) }),
        ['bad-text sentences.sign.limp.clinician'],
      ],
      [
        'a placeholder left out',
        withSentence('unit.marks', { caregiver: 'marca' }),
        ['bad-combination sentences.unit.marks.caregiver'],
      ],
      [
        'a placeholder too many',
        withSentence('sign.limp', { clinician: '{x}' }),
        ['bad-combination sentences.sign.limp.clinician'],
      ],
      [
        'a register left out',
        {
          language,
          sentences: { ...sentences, 'sign.limp': { clinician: 'x', reviewedBy: null, reviewedOn: null } },
        },
        ['missing-field sentences.sign.limp.caregiver'],
      ],
      [
        'a reviewer without a day',
        withSentence('sign.limp', { reviewedBy: 'x' }),
        ['bad-combination sentences.sign.limp'],
      ],
      [
        'a day without a reviewer',
        withSentence('sign.limp', { reviewedOn: '2026-01-31' }),
        ['bad-combination sentences.sign.limp'],
      ],
      [
        'a day that does not exist',
        withSentence('sign.limp', { reviewedBy: 'x', reviewedOn: '2026-02-29' }),
        ['bad-date sentences.sign.limp.reviewedOn'],
      ],
      [
        'an empty reviewer',
        withSentence('sign.limp', { reviewedBy: '', reviewedOn: '2026-01-31' }),
        ['bad-text sentences.sign.limp.reviewedBy'],
      ],
      ['a code that is none', withLanguage({ code: 'Spanish' }), ['bad-text language.code']],
      ['a language without a name', withLanguage({ name: '' }), ['bad-text language.name']],
      ['a direction that is none', withLanguage({ direction: 'up' }), ['not-a-choice language.direction']],
      [
        'a separator that is none',
        withLanguage({ decimalSeparator: ';' }),
        ['not-a-choice language.decimalSeparator'],
      ],
      ['low-sugar text half signed', withLanguage({ lowSugarReviewedBy: 'x' }), ['bad-combination language']],
      ['no sentences', { language }, ['missing-field sentences']],
      ['sentences that are a list', { language, sentences: [] }, ['wrong-type sentences']],
      ['no language', { sentences }, ['missing-field language']],
      ['no object', [], ['wrong-type ']],
      ['no object but text', 'en', ['wrong-type ']],
      ['a part too many', { language, sentences, more: 1 }, ['unknown-field more']],
      [
        'an inherited name',
        { language, sentences: { ...sentences, toString: 'x' } },
        ['unknown-field sentences.toString'],
      ],
    ]),
  )('%s', (_name, json, issues) => {
    expect(issuesOf(JSON.parse(JSON.stringify(json)))).toEqual(issues)
  })

  test('every missing sentence is named at once, beside the errors of the language', () => {
    const issues = issuesOf({ language: { ...language, name: '' }, sentences: {} })
    expect(issues).toEqual([
      'bad-text language.name',
      ...SENTENCE_IDS.map((id) => `missing-field sentences.${id}`),
    ])
  })
  test('several errors of one sentence', () => {
    expect(issuesOf(withSentence('unit.marks', { clinician: 'a', caregiver: 'b', reviewedBy: 'c' }))).toEqual(
      [
        'bad-combination sentences.unit.marks.clinician',
        'bad-combination sentences.unit.marks.caregiver',
        'bad-combination sentences.unit.marks',
      ],
    )
  })
})

describe('messages', () => {
  test.each(
    rows<readonly [string, Json, string]>([
      ['a missing sentence', without('sign.limp'), 'sentence "sign.limp" is missing'],
      [
        'a misspelt id',
        { language, sentences: { ...sentences, 'sign.limpp': {} } },
        'no sentence has the id "sign.limpp"; did you mean "sign.limp"?',
      ],
      ['a blank text', withSentence('sign.limp', { clinician: ' ' }), 'must not be empty'],
      [
        'other placeholders',
        withSentence('unit.levels', { clinician: '{from} {until}' }),
        'must hold the placeholders of the English text: {from} {to}; found {from} {until}',
      ],
      [
        'no placeholders',
        withSentence('sign.limp', { clinician: '{x}' }),
        'must hold the placeholders of the English text: none; found {x}',
      ],
      [
        'half a signature',
        withSentence('sign.limp', { reviewedBy: 'x' }),
        'a review needs both who and when; write both, or null for both',
      ],
      [
        'a code that is none',
        withLanguage({ code: 'ES' }),
        'must be a language code such as "es" or "pt-BR"; found "ES"',
      ],
      ['sentences that are none', { language, sentences: 'none' }, 'must be an object; found "none"'],
    ]),
  )('%s', (_name, json, message) => {
    expect(messageOf(JSON.parse(JSON.stringify(json)))).toBe(message)
  })
  test('a long unknown id is cut', () => {
    const [issue] = issuesOf({ language, sentences: { ...sentences, ['y'.repeat(90)]: {} } })
    expect(issue).toBe(`unknown-field sentences.${'y'.repeat(40)}`)
  })
})

test('placeholders are counted once and in order, whatever the text', () => {
  expect(placeholdersIn('{to} or {from} or {to}')).toEqual(['from', 'to'])
  expect(placeholdersIn('none { here }')).toEqual([])
})

test('a sentence that a catalogue lacks is an error of the program', () => {
  const { language: spoken } = unsigned('en')
  expect(() => sentenceOf({ language: spoken, sentences: new Map() }, 'sign.limp')).toThrow(
    new RangeError('catalogue en has no sentence sign.limp'),
  )
})
