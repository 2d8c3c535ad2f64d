// Low-sugar text: the care plan's own words, in a reviewed language or in English, marked when nobody reviewed it.
import { describe, expect, test } from 'vitest'
import { lowSugarText, type LowSugarPlan } from '../../src/explain/low-sugar.js'
import { english, signed, spanish, unsigned } from './catalogues.js'

const PLAN: LowSugarPlan = {
  sugar: 'half a glass of juice',
  glucagon: 'the orange kit',
  emergencyPhone: '112',
  clinicPhone: '555',
}
const EMPTY: LowSugarPlan = { sugar: null, glucagon: null, emergencyPhone: null, clinicPhone: null }
const sentencesOf = (lines: readonly { readonly sentence: string }[]) => lines.map(({ sentence }) => sentence)

describe('lines', () => {
  test('the whole plan, in the order of need', () => {
    const { lines } = lowSugarText(PLAN, 'caregiver', english(), english())
    expect(lines.map(({ text }) => text)).toEqual([
      'Low sugar',
      'Watch for: dizzy, very tired, restless, very hungry, cross or upset, hard to think, sweating, feeling sick, fast heartbeat',
      'Get help at once for: will not wake up, shaking fit',
      'If your child is awake and can drink, give sugar now',
      'Your plan for sugar: half a glass of juice',
      'If your child cannot drink or will not wake up, put nothing in the mouth. Use glucagon as you were taught and call for help',
      'Your plan for glucagon: the orange kit',
      'Call for emergency help: 112',
      'Call your clinic: 555',
    ])
  })
  test('no plan: what is always true, and where to ask', () => {
    const { lines } = lowSugarText(EMPTY, 'clinician', english(), english())
    expect(sentencesOf(lines)).toEqual([
      'low-sugar.title',
      'low-sugar.signs',
      'low-sugar.severe-signs',
      'low-sugar.awake',
      'low-sugar.not-awake',
      'low-sugar.no-plan',
    ])
  })
  test.each([
    ['sugar', 'low-sugar.sugar'],
    ['glucagon', 'low-sugar.glucagon'],
    ['emergencyPhone', 'low-sugar.emergency'],
    ['clinicPhone', 'low-sugar.clinic'],
  ] as const)('only %s', (field, sentence) => {
    const { lines } = lowSugarText(
      { ...EMPTY, [field]: 'own words' },
      'clinician',
      signed('en'),
      signed('en'),
    )
    const told = sentencesOf(lines)
    expect(told).toContain(sentence)
    expect(told).toHaveLength(6)
    expect(lines.find((line) => line.sentence === sentence)?.text).toContain('=own words>')
  })
})

describe('language and marks', () => {
  test.each([
    ['a reviewed language', signed('es'), signed('en'), 'es', []],
    ['reviewed English', signed('en'), signed('en'), 'en', []],
    ['an unreviewed language', unsigned('es'), signed('en'), 'en', ['mark.in-english']],
    ['nothing reviewed', unsigned('es'), unsigned('en'), 'en', ['mark.in-english', 'mark.unreviewed']],
    ['unreviewed English', unsigned('en'), unsigned('en'), 'en', ['mark.unreviewed']],
    ['a reviewed language beside unreviewed English', signed('es'), unsigned('en'), 'es', []],
  ])('%s', (_name, catalogue, base, language, marks) => {
    const shown = lowSugarText(PLAN, 'clinician', catalogue, base)
    expect(shown.language).toBe(language)
    expect(shown.lines.every((line) => line.language === language)).toBe(true)
    expect(sentencesOf(shown.marks)).toEqual(marks)
  })
  test('the marks speak the language of the reader, and count low-sugar sentences', () => {
    const shown = lowSugarText(PLAN, 'clinician', unsigned('es'), unsigned('en'))
    expect(shown.marks.map(({ text, language }) => [language, text])).toEqual([
      ['es', 'mark.in-english<language=name-es>'],
      ['es', 'mark.unreviewed<language=name-en total=25 unreviewed=25>'],
    ])
  })
  test('Spanish as shipped says that the words are English and unreviewed', () => {
    const { marks } = lowSugarText(PLAN, 'caregiver', spanish(), english())
    expect(marks.map(({ text }) => text)).toEqual([
      'Esta parte está en inglés porque ningún profesional ha revisado las palabras en español',
      'Algunas de estas palabras todavía no las ha revisado un profesional',
    ])
  })
})
