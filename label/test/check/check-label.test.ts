// The check of a label file, on made-up sentences whose fingerprints are computed here.
import { describe, expect, it } from 'vitest'
import { checkLabel, checkSentences } from '../../src/check/check-label.js'
import { sentencesOf } from '../../src/check/sentences.js'
import { clauseOf } from '../../src/clause/clauses.js'
import { sha256Hex } from '../../src/fingerprint/sha256.js'
import { SECTION_TWO_IDS, type SectionTwoId } from '../../src/ids.js'

// Nonsense in the place of a label: what counts is that it is found again by its fingerprint.
const MADE_UP: Readonly<Record<SectionTwoId, string>> = {
  'vial.strength': 'The vial: 40 mg in 4 mL of solution.',
  supervision: 'A doctor with experience guides every therapy of a child.',
  'dose.individualize': 'Tailor the dose to each child.',
  'dose.start':
    'Begin with a usual dose of 0.04 to 0.08 mg/kg (40 to 80 micrograms/kg) twice daily under the skin.',
  'dose.increase':
    'Once one week was tolerated, raise the dose by 0.04 mg/kg, at most up to 0.12 mg/kg twice a day.',
  'glucose.at-start': 'Check blood sugar before meals at the start until a tolerated dose is established.',
  'glucose.continue': 'Keep checking glucose before meals with frequent or severe low blood sugar.',
  'hypoglycemia.reduce': 'With low blood sugar although the meal was enough, lower the dose.',
  'meal.window': 'Give it close to food, within 20 minutes before or after.',
  'meal.withhold': 'A child who cannot eat for any reason: hold the dose.',
  'missed.no-make-up': 'After a missed one, never double the next.',
  'route.subcutaneous': 'Inject it under the skin only.',
  'route.never-intravenous': 'Not to be given intravenously.',
  'site.rotate': 'Alternate the place of each injection: belly, thigh, buttock, arm.',
  'syringe.sterile': 'Syringe and needle are sterile and for single use.',
  'syringe.small-volume': 'Choose a small syringe to draw the dose precisely.',
  'vial.inspect': 'Look for particles or a change of color in the solution before use.',
  'syringe.units':
    'With a syringe in marks: weight (kg) × mg/kg × 1 mL/10 mg × 100 marks/1 mL by this formula.',
}
const clauses = SECTION_TWO_IDS.map((id) => ({
  ...clauseOf('us-2019-12', id),
  fingerprint: id === 'vial.strength' ? null : sha256Hex(MADE_UP[id]),
}))
const TEXT = SECTION_TWO_IDS.map((id) => `• ${MADE_UP[id]}`).join('\n')

const check = (text: string) => checkSentences(sentencesOf(text), clauses)
const notSame = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(check(text).flatMap((each) => (each.status === 'same' ? [] : [[each.id, each.status]])))
const replaced = (id: SectionTwoId, sentence: string): string => TEXT.replace(MADE_UP[id], sentence)

describe('a file with every sentence', () => {
  it('is the same in every clause, in the order of the clauses', () => {
    expect(check(TEXT)).toEqual(
      SECTION_TWO_IDS.map((id) => ({
        id,
        status: 'same',
        sentence: MADE_UP[id],
        verified: id === 'vial.strength' ? 'numbers-only' : 'full-text',
      })),
    )
  })

  it.each([
    ['as HTML', `<ul>${SECTION_TWO_IDS.map((id) => `<li>${MADE_UP[id]}</li>`).join('')}</ul>`],
    ['wrapped at 50', TEXT.replace(/(.{50}\S*) /g, '$1\n')],
    ['in one paragraph', SECTION_TWO_IDS.map((id) => MADE_UP[id]).join(' ')],
    ['under headings', SECTION_TWO_IDS.map((id) => `2.1 Heading\n${MADE_UP[id]}`).join('\n\n')],
  ])('is the same %s', (_name, text) => {
    const status = notSame(text)
    expect(Object.keys(status).filter((id) => id !== 'vial.strength')).toEqual([])
  })
})

describe('a sentence that is not there', () => {
  it.each(SECTION_TWO_IDS)('%s is missing', (id) => {
    expect(notSame(replaced(id, 'Something else.'))).toEqual({ [id]: 'missing' })
    expect(check(replaced(id, 'Something else.')).find((each) => each.id === id)?.sentence).toBeNull()
  })

  it('is not found in a known sentence, nor in a piece of one', () => {
    expect(notSame(replaced('meal.window', ''))).toEqual({ 'meal.window': 'missing' })
    const cut = check(TEXT.replace('• Give it close to food, within 20 minutes before or after.', '• Inject'))
    expect(cut.filter((each) => each.status !== 'same').map((each) => each.id)).toEqual(['meal.window'])
  })
})

describe('a known sentence', () => {
  // It would do for either clause by its words.
  const both =
    'From the start keep checking glucose before meals, with severe or frequent hypoglycemia, until tolerated.'
  const two = [
    { ...clauseOf('us-2019-12', 'glucose.at-start'), fingerprint: sha256Hex(both) },
    clauseOf('us-2019-12', 'glucose.continue'),
  ]
  const statuses = (likely: readonly string[], all: readonly string[]) =>
    checkSentences({ likely, all }, two).map((each) => each.status)

  it.each([
    ['itself', [both]],
    ['a piece of it', [both.slice(0, -1)]],
    ['under a heading', [`Heading ${both}`]],
  ])('is no other clause in other words: %s', (_name, likely) => {
    expect(statuses(likely, [both])).toEqual(['same', 'missing'])
  })

  it('fits both clauses where it is not known', () => {
    expect(checkSentences(sentencesOf(both.replace('From', 'At')), two).map((each) => each.status)).toEqual([
      'same-numbers',
      'same-numbers',
    ])
  })

  it('is not the empty text', () => {
    expect(statuses([''], ['', 'Other.'])).toEqual(['missing', 'missing'])
  })
})

describe('a sentence in other words', () => {
  it.each<[SectionTwoId, string]>([
    ['supervision', 'Only specialists who are experienced direct treatment.'],
    ['dose.individualize', 'Dosing is individual for every patient.'],
    [
      'dose.start',
      'The first dose, as recommended, is 40–80 mcg/kg, two times a day, injected subcutaneously.',
    ],
    ['dose.increase', 'Doses go up by 40 mcg/kg if tolerated for 7 days, and never exceed 120 mcg/kg.'],
    ['glucose.at-start', 'Measure glucose fasting while you initiate.'],
    [
      'glucose.continue',
      'Glucose monitoring goes on, or rather continues, when hypoglycemia is often or severe.',
    ],
    ['hypoglycemia.reduce', 'Hypoglycemia despite food: reduce the dose.'],
    ['meal.window', 'Administer around a snack (± 20 min).'],
    ['meal.withhold', 'If unable to eat, the dose is withheld.'],
    ['missed.no-make-up', 'Omitted doses are not made up by larger ones.'],
    ['route.subcutaneous', 'The only route is subcutaneous.'],
    ['route.never-intravenous', 'Never intravenous.'],
    ['site.rotate', 'Rotate sites with every injection (abdomen, thighs, buttocks, upper arms).'],
    ['syringe.sterile', 'Needles and syringes must be disposable and sterile.'],
    ['syringe.small-volume', 'Syringes of low volume give an accurate dose.'],
    ['vial.inspect', 'Inspect the product for discoloration prior to use.'],
    ['syringe.units', 'To convert by weight: mg × 100 units per mL × 1 mL/10 mg, which is 10 units per mg.'],
    ['vial.strength', 'Strength: 10 mg/mL'],
  ])('%s has the same numbers', (id, sentence) => {
    expect(notSame(replaced(id, sentence))).toEqual({ [id]: 'same-numbers' })
    expect(check(replaced(id, sentence)).find((each) => each.id === id)?.sentence).toBe(sentence)
  })
})

describe('a sentence with another number', () => {
  it.each<[SectionTwoId, string, string]>([
    ['vial.strength', '40 mg', '50 mg'],
    ['vial.strength', '4 mL', '2 mL'],
    ['dose.start', '0.04 to', '0.4 to'],
    ['dose.start', '0.08', '0.8'],
    ['dose.start', '(40 to 80', '(40 to 90'],
    ['dose.start', 'twice', 'three times'],
    ['dose.start', ' twice daily', ''],
    ['dose.start', '0.04', '.04'],
    ['dose.start', '0.04', '0,04'],
    ['dose.increase', 'one week', 'two weeks'],
    ['dose.increase', 'one week', '6 days'],
    ['dose.increase', 'by 0.04', 'by 0.02'],
    ['dose.increase', '0.12', '0.24'],
    ['dose.increase', 'twice a day', 'once a day'],
    ['meal.window', '20 minutes', '30 minutes'],
    ['meal.window', '20 minutes', '20 hours'],
    ['meal.window', '20 minutes', 'a while'],
    ['site.rotate', ', buttock', ''],
    ['syringe.units', '10 mg', '20 mg'],
    ['syringe.units', '100 marks', '40 marks'],
    ['missed.no-make-up', 'the next', 'the next by 2 mg'],
  ])('%s: %s → %s', (id, from, to) => {
    expect(notSame(replaced(id, MADE_UP[id].replace(from, to)))).toEqual({ [id]: 'numbers-differ' })
  })

  it('of two that fit alike, the one with the right numbers is taken', () => {
    const [wrong, right] = ['Give it 30 minutes before food.', 'Give it 20 minutes before food.']
    expect(notSame(replaced('meal.window', `${wrong}\n${right}`))).toEqual({ 'meal.window': 'same-numbers' })
    expect(notSame(replaced('meal.window', `${right}\n${wrong}`))).toEqual({ 'meal.window': 'same-numbers' })
  })

  it('a better fit is taken before right numbers', () => {
    const text = replaced(
      'meal.window',
      'Give it 20 minutes before food.\nGive it close to food, 30 minutes before.',
    )
    expect(notSame(text)).toEqual({ 'meal.window': 'numbers-differ' })
  })
})

describe('the strength of the vial', () => {
  it.each([
    ['one of two statements differs', '40 mg in 4 mL\n• Vial of 5 mg/mL', 'numbers-differ'],
    ['strength and mass agree', 'Increlex 40 mg/4 mL (10 mg/mL)', 'same'],
    ['in capitals', 'MECASERMIN 40 MG IN 4 ML', 'same'],
    ['a strength that differs beside another amount', '5 mg/mL in a box of 2 days', 'numbers-differ'],
    ['the strength beside another amount', '10 mg/mL for 2 days', 'same-numbers'],
    ['no strength but another amount', 'Give it for 2 days', 'missing'],
    ['no space before the unit', 'mecasermin 40mg in 4mL', 'same'],
    ['the same strength of another vial', '20 mg in 2 mL', 'same-numbers'],
    ['a larger vial that ends alike', '140 mg in 14 mL', 'same-numbers'],
    ['a conversion to marks is no statement of it', '10 mg/mL × 100 marks/mL', 'missing'],
  ])('%s', (_name, sentence, status) => {
    const text = replaced('vial.strength', sentence)
    expect(check(text).find((each) => each.id === 'vial.strength')?.status).toBe(status)
  })
})

describe('the check of a file', () => {
  it('fails an empty file in every clause', () => {
    const result = checkLabel('', 'us-2019-12')
    expect(result.ok).toBe(false)
    expect(result.edition).toBe('us-2019-12')
    expect(result.clauses.map((each) => [each.id, each.status])).toEqual(
      SECTION_TWO_IDS.map((id) => [id, 'missing']),
    )
  })

  it('passes other words with the same numbers, and says what was not checked', () => {
    const result = checkLabel(TEXT, 'us-2025-05')
    expect(result.ok).toBe(true)
    expect(result.clauses[1]).toMatchObject({ status: 'same-numbers', verified: 'not-checked' })
  })

  it('goes by the numbers of the edition', () => {
    const eu = checkLabel(TEXT, 'eu-2020')
    expect(eu.ok).toBe(false)
    expect(eu.clauses.filter((each) => each.status === 'numbers-differ').map((each) => each.id)).toEqual([
      'dose.start',
    ])
    const one = TEXT.replace('0.04 to 0.08 mg/kg (40 to 80 micrograms/kg)', '0.04 mg/kg')
    expect(checkLabel(one, 'eu-2020').ok).toBe(true)
  })

  it('fails for one missing clause alone', () => {
    expect(checkLabel(TEXT.replace(MADE_UP['syringe.sterile'], ''), 'us-2019-12').ok).toBe(false)
  })
})
