// What is refused has a Spanish sentence for every code there is, and its English only where that says more.
import { describe, expect, it } from 'vitest'
import { TROUBLES_SPANISH } from '../../src/words/troubles-spanish.js'
import { troubleWordsIn } from '../../src/words/trouble-words.js'

const sources = import.meta.glob<string>(
  [
    '../../../server/src/**/*.ts',
    '../../../../record/src/accept/*.ts',
    '../../../../protocol/src/shape/*.ts',
  ],
  { eager: true, query: '?raw', import: 'default' },
)

const FORMS = [
  /new Problem\(\s*\d{3},\s*'([a-z-]+)'/gu,
  /\bcode: '([a-z-]+)'/gu,
  /\b(?:conflict|wrong|refused)\('([a-z-]+)'/gu,
  /\bfail\(issues, '([a-z-]+)'/gu,
]

/** Said by an administrator's program or a machine, never to somebody at a screen. */
const NOT_ON_A_SCREEN = [
  'bad-charset',
  'bad-length',
  'deviation',
  'metrics-guarded',
  'no-body',
  'not-json',
  'not-utf8',
  'wrong-method',
]

const codes = [
  ...new Set(
    Object.values(sources).flatMap((text) =>
      FORMS.flatMap((form) => [...text.matchAll(form)].flatMap(([, code]) => code ?? [])),
    ),
  ),
].sort()

describe('what is refused', () => {
  it('is found in the sources', () => {
    expect(codes).toEqual(expect.arrayContaining(['own-proposal', 'mass-differs', 'out-of-range']))
    expect(codes.length).toBeGreaterThan(60)
  })
  it.each(codes.filter((code) => !NOT_ON_A_SCREEN.includes(code)))('%s is said in Spanish', (code) => {
    expect(TROUBLES_SPANISH.of.get(code)).toMatch(/\S\.$/u)
  })
})

describe('the words of a refusal', () => {
  const told = {
    code: 'login-taken',
    message: 'Somebody has this login already.',
    fix: 'Choose another one.',
  }
  it.each([
    ['English as it came', null, told, null, 'Somebody has this login already. Choose another one.'],
    [
      'Spanish alone where it says all',
      TROUBLES_SPANISH,
      told,
      'Alguien tiene ya este usuario. Elija otro.',
      null,
    ],
    [
      'Spanish and the English with its numbers',
      TROUBLES_SPANISH,
      { code: 'out-of-range', message: 'must be 1 to 24; found 30', fix: null },
      'Está fuera de los límites. Compruebe el valor y su unidad.',
      'must be 1 to 24; found 30.',
    ],
    [
      'English for a code that nobody knows',
      TROUBLES_SPANISH,
      { code: 'of-tomorrow', message: 'It is new.', fix: null },
      null,
      'It is new.',
    ],
  ])('%s', (_name, sentences, what, said, english) => {
    expect(troubleWordsIn(sentences, what)).toEqual({ said, english })
  })
})
