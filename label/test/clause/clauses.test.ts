// Clauses and supplementary facts as data: complete, numbered from one place, marked where not checked.
import { describe, expect, it } from 'vitest'
import type { Clause, Confidence, Duty, LabelNumber } from '../../src/clause/clause.js'
import { clauseOf, clausesOf, verificationOf } from '../../src/clause/clauses.js'
import { ALL_EDITIONS, DEFAULT_EDITION, editionOf } from '../../src/edition/edition.js'
import { sha256Hex } from '../../src/fingerprint/sha256.js'
import { ALL_GAPS } from '../../src/gap/gaps.js'
import { EDITION_IDS, SECTION_TWO_IDS, SUPPLEMENT_IDS, type ClauseId } from '../../src/ids.js'

const US = clausesOf('us-2019-12')
const idsWhere = (test: (clause: Clause) => boolean): readonly ClauseId[] =>
  US.filter(test).map((each) => each.id)
const shortNumbers = (numbers: readonly LabelNumber[]): readonly string[] =>
  numbers.map((each) => `${each.name} ${String(each.value)} ${each.unit}`)

describe('the clauses of an edition', () => {
  it.each(EDITION_IDS)('%s: every id once, section 2 first, in the order of the label', (edition) => {
    const clauses = clausesOf(edition)
    expect(clauses.map((each) => each.id)).toEqual([...SECTION_TWO_IDS, ...SUPPLEMENT_IDS])
    expect(clauses.map((each) => clauseOf(edition, each.id))).toEqual(clauses)
  })

  it.each(EDITION_IDS)('%s: every reading is a sentence of our own, without a number', (edition) => {
    const readings = clausesOf(edition).map((each) => each.reading)
    expect(readings.filter((text) => !/^[A-Z].{20,}\.$/.test(text))).toEqual([])
    expect(readings.filter((text) => /\d/.test(text.replaceAll('IGF-1', '')))).toEqual([])
    expect(new Set(readings).size).toBe(readings.length)
  })

  it('never holds a sentence of the label', () => {
    const prints = new Set(US.map((each) => each.fingerprint))
    const ours = [
      ...EDITION_IDS.flatMap((edition) => clausesOf(edition).map((each) => each.reading)),
      ...ALL_GAPS.flatMap((each) => [each.question, each.reading]),
    ].flatMap((text) => text.split(/(?<=[.\]]) (?=[A-Z])/))
    expect(ours.filter((sentence) => prints.has(sha256Hex(sentence)))).toEqual([])
  })

  it('is enforced or advised as the reading says', () => {
    const section2 = (duty: Duty) => idsWhere((each) => each.part === 'section-2' && each.duty === duty)
    expect(section2('advised')).toEqual(['syringe.sterile'])
    expect(section2('both')).toEqual(['vial.inspect'])
    expect(section2('enforced')).toHaveLength(16)
    const others = (duty: Duty) => idsWhere((each) => each.part === 'supplement' && each.duty === duty)
    expect(others('both')).toEqual(['reaction.systemic', 'reaction.intracranial'])
    expect(others('enforced')).toEqual([
      'age.minimum',
      'contraindication',
      'malignancy.discontinue',
      'vial.in-use',
      'vial.expiry',
      'vial.appearance',
    ])
    expect(others('advised')).toHaveLength(7)
  })

  it('has a fingerprint for every sentence of section 2 and for nothing else', () => {
    const marked = idsWhere((each) => each.fingerprint !== null)
    expect(marked).toEqual(SECTION_TWO_IDS.filter((id) => id !== 'vial.strength'))
    const prints = US.flatMap((each) => each.fingerprint ?? [])
    expect(prints.every((print) => /^[0-9a-f]{64}$/.test(print))).toBe(true)
    expect(
      sha256Hex(SECTION_TWO_IDS.map((id) => clauseOf('us-2019-12', id).fingerprint ?? '').join('\n')),
    ).toBe('2881b7a35af8b5ed5fb1e4292678b6999f17988720be0723afe33f38c8bd1df7')
  })

  it('shares fingerprints with the later US edition and not with the EU', () => {
    const prints = (edition: 'us-2019-12' | 'us-2025-05' | 'eu-2020') =>
      clausesOf(edition).map((each) => each.fingerprint)
    expect(prints('us-2025-05')).toEqual(prints('us-2019-12'))
    expect(new Set(prints('eu-2020'))).toEqual(new Set([null]))
  })
})

describe('the numbers of a clause', () => {
  it.each<[ClauseId, readonly string[]]>([
    ['vial.strength', ['mass 40 mg', 'volume 4 mL', 'strength 10 mg/mL']],
    ['dose.start', ['startFrom 40 ug/kg', 'startTo 80 ug/kg', 'timesPerDay 2 per-day']],
    ['dose.increase', ['step 40 ug/kg', 'tolerated 7 days', 'maximum 120 ug/kg', 'timesPerDay 2 per-day']],
    ['meal.window', ['mealWindow 20 minutes']],
    ['site.rotate', ['regions 4 regions']],
    ['syringe.units', ['strength 10 mg/mL', 'marksPerMl 100 marks/mL', 'marksPerMg 10 marks/mg']],
    ['age.minimum', ['leastAge 2 years']],
    ['indication', ['mostHeight -3 SDS', 'mostIgf1 -3 SDS']],
    ['activity.caution', ['cautionFrom 2 hours', 'cautionTo 3 hours']],
    ['vial.in-use', ['inUse 30 days']],
  ])('%s', (id, expected) => {
    expect(shortNumbers(clauseOf('us-2019-12', id).numbers)).toEqual(expected)
    expect(shortNumbers(clauseOf('us-2025-05', id).numbers)).toEqual(expected)
  })

  it('are none for the others', () => {
    expect(US.filter((each) => each.numbers.length > 0)).toHaveLength(10)
  })

  it('differ in the EU for start and age', () => {
    const eu = (id: ClauseId) => shortNumbers(clauseOf('eu-2020', id).numbers)
    expect(eu('dose.start')).toEqual(['startFrom 40 ug/kg', 'startTo 40 ug/kg', 'timesPerDay 2 per-day'])
    expect(eu('age.minimum')).toEqual(['leastAge 2 years', 'advisedUnder 18 years'])
    expect(eu('dose.increase')).toEqual(shortNumbers(clauseOf('us-2019-12', 'dose.increase').numbers))
  })
})

describe('sections and sources', () => {
  const US_EDITIONS = 'US label, editions 12/2019 to 05/2025'
  const WARNINGS = 'US label, warnings and precautions'
  it.each<[ClauseId, string | null, Confidence, string]>([
    ['age.minimum', '1', 'same-in-several-editions', US_EDITIONS],
    ['indication', '1', 'same-in-several-editions', US_EDITIONS],
    ['contraindication', '4', 'same-in-several-editions', US_EDITIONS],
    ['activity.caution', '5.1', 'one-source', WARNINGS],
    ['reaction.systemic', '5.2', 'one-source', WARNINGS],
    ['reaction.intracranial', '5.3', 'one-source', WARNINGS],
    ['reaction.lymphoid', '5.4', 'one-source', WARNINGS],
    ['reaction.hip', '5.5', 'one-source', WARNINGS],
    ['reaction.scoliosis', '5.6', 'one-source', WARNINGS],
    ['malignancy.discontinue', '5.7', 'one-source', WARNINGS],
    ['vial.in-use', null, 'other-editions-only', 'storage section, US label of 2012 and EU label'],
    ['vial.expiry', null, 'one-source', 'storage section'],
    ['vial.appearance', '3', 'one-source', 'US label'],
    ['hypoglycemia.signs', null, 'sources-agree', 'patient information, US and EU'],
    ['hypoglycemia.care', null, 'one-source', 'patient information'],
  ])('%s', (id, section, confidence, from) => {
    const clause = clauseOf('us-2019-12', id)
    expect(clause.part).toBe('supplement')
    expect(clause.section).toBe(section)
    expect(clause.source).toEqual({ from, confidence })
    expect(clauseOf('us-2025-05', id).section).toBe(section)
    expect(clauseOf('eu-2020', id).section).toBeNull()
  })

  it('are section 2, but for the page head, and unknown in the EU', () => {
    expect(SECTION_TWO_IDS.map((id) => clauseOf('us-2019-12', id).section)).toEqual([
      null,
      ...Array.from({ length: 17 }, () => '2'),
    ])
    expect(new Set(SECTION_TWO_IDS.map((id) => clauseOf('eu-2020', id).section))).toEqual(new Set([null]))
    expect(SECTION_TWO_IDS.every((id) => clauseOf('us-2019-12', id).source === null)).toBe(true)
    expect(SECTION_TWO_IDS.every((id) => clauseOf('us-2019-12', id).part === 'section-2')).toBe(true)
  })
})

describe('what was checked', () => {
  it('is every sentence of section 2 in 12/2019, the strength by its numbers, and nothing else', () => {
    expect(verificationOf('us-2019-12', 'vial.strength')).toBe('numbers-only')
    const full = idsWhere((each) => each.verified === 'full-text')
    expect(full).toEqual(SECTION_TWO_IDS.filter((id) => id !== 'vial.strength'))
    expect(SUPPLEMENT_IDS.map((id) => verificationOf('us-2019-12', id))).toEqual(
      SUPPLEMENT_IDS.map(() => 'not-checked'),
    )
  })

  it.each(['us-2025-05', 'eu-2020'] as const)('is nothing in %s', (edition) => {
    expect(new Set(clausesOf(edition).map((each) => each.verified))).toEqual(new Set(['not-checked']))
  })

  it.each(ALL_EDITIONS)('is said of every part: $id', (edition) => {
    expect(edition.checked.map((each) => each.part)).toEqual(['vial-strength', 'section-2', 'other-sections'])
    expect(edition.checked.filter((each) => !/^[A-Z].{20,}\.$/.test(each.statement))).toEqual([])
    expect(edition.differences.filter((each) => !/^[A-Z].{15,}\.$/.test(each.statement))).toEqual([])
    for (const { verified, statement } of edition.checked) {
      expect(/not seen/.test(statement)).toBe(verified === 'not-checked')
    }
  })
})

describe('editions', () => {
  it('start with the one the product was built by', () => {
    expect(DEFAULT_EDITION).toBe('us-2019-12')
    expect(ALL_EDITIONS.map((each) => each.id)).toEqual(EDITION_IDS)
  })

  it.each([
    ['us-2019-12', 'US', 'own', true, /US prescribing information, 12\/2019$/],
    ['us-2025-05', 'US', 'not-checked', true, /US prescribing information, 05\/2025$/],
    ['eu-2020', 'EU', 'unknown', false, /EU product information, 2020$/],
  ] as const)('%s', (id, jurisdiction, sections, sharesSentences, name) => {
    expect(editionOf(id)).toMatchObject({ id, jurisdiction, sections, sharesSentences })
    expect(editionOf(id).name).toMatch(name)
  })

  it('differ in these clauses', () => {
    const differing = ALL_EDITIONS.map((each) => each.differences.map((one) => one.clause))
    expect(differing).toEqual([
      ['contraindication'],
      ['contraindication', 'reaction.hip'],
      ['dose.start', 'age.minimum', 'malignancy.discontinue', 'vial.appearance'],
    ])
  })

  it.each<[string, ClauseId, RegExp, boolean, boolean, boolean]>([
    ['use into a vein is contraindicated', 'contraindication', /into a vein/, true, false, false],
    ['a painful hip means osteonecrosis too', 'reaction.hip', /osteonecrosis/, false, true, false],
    ['a benign tumor stops too', 'malignancy.discontinue', /benign/, false, false, true],
    ['slightly yellow', 'vial.appearance', /slightly yellow/, false, false, true],
    ['an upper age asks for review', 'age.minimum', /reviews/, false, false, true],
    ['one fixed start', 'dose.start', /one fixed level/, false, false, true],
  ])('%s', (_name, id, word, ...expected) => {
    expect(EDITION_IDS.map((edition) => word.test(clauseOf(edition, id).reading))).toEqual(expected)
  })
})
