// Every sentence that a clause, a gap or an edition shows has a name, and no name stands for two sentences.
import { describe, expect, test } from 'vitest'
import {
  ALL_EDITIONS,
  ALL_GAPS,
  checkedText,
  clausesOf,
  differenceText,
  EDITION_IDS,
  gapText,
  labelTexts,
  readingText,
  sourceText,
  type LabelText,
} from '@stature/label'

const named = new Map(labelTexts().map(({ id, english }) => [id, english]))
const isThere = ({ id, english }: LabelText): boolean => named.get(id) === english

test('each name stands once', () => {
  expect(named.size).toBe(labelTexts().length)
})

describe.each(EDITION_IDS)('%s', (edition) => {
  test('the reading and the source of every clause', () => {
    const clauses = clausesOf(edition)
    expect(clauses).toHaveLength(33)
    for (const clause of clauses) {
      expect(isThere(readingText(edition, clause)), clause.id).toBe(true)
      if (clause.source !== null)
        expect(isThere(sourceText(clause.id, clause.source.from)), clause.id).toBe(true)
    }
  })
})

test('what editions read otherwise, and what was checked of each', () => {
  for (const { id, differences, checked } of ALL_EDITIONS) {
    for (const { clause, statement } of differences)
      expect(isThere(differenceText(id, clause, statement)), clause).toBe(true)
    for (const part of checked) expect(isThere(checkedText(part)), `${id} ${part.part}`).toBe(true)
  }
})

test('the question and the reading of every gap', () => {
  expect(ALL_GAPS).toHaveLength(33)
  for (const { id, question, reading } of ALL_GAPS) {
    expect(isThere(gapText(id, 'question', question)), id).toBe(true)
    expect(isThere(gapText(id, 'reading', reading)), id).toBe(true)
  }
})

test('an edition that reads a clause otherwise has a name of its own for it', () => {
  const of = (edition: (typeof EDITION_IDS)[number]) =>
    clausesOf(edition).find(({ id }) => id === 'dose.start') ?? { id: 'dose.start', reading: '' }
  expect(readingText('us-2019-12', of('us-2019-12')).id).toBe('clause.dose.start.reading')
  expect(readingText('eu-2020', of('eu-2020')).id).toBe('clause.dose.start.reading.eu-2020')
  // Only its statement differs, so it shares the reading.
  expect(readingText('us-2025-05', { id: 'contraindication', reading: '' }).id).toBe(
    'clause.contraindication.reading',
  )
})
