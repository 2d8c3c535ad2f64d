// The lines of the clauses: every one is there, is found by our words alone, and says who meets it and what decided.
import { ALL_EDITIONS, GAP_IDS, SECTION_TWO_IDS, SUPPLEMENT_IDS } from '@stature/label'
import { RULES } from '@stature/protocol'
import { describe, expect, it } from 'vitest'
import { restsOn, shownBy, type Answers } from '../../src/clauses/decided.js'
import {
  differencesOf,
  entriesOf,
  fieldsOf,
  isFound,
  isMetElsewhere,
  partOf,
  rulesOf,
  textOf,
} from '../../src/clauses/entries.js'
import { decidedOf } from '../../src/data/answers.js'
import { NOTHING_STATED } from '@stature/protocol'
import { courseAt, POLICY } from '../course.js'

const LISTED = import.meta.glob<string>('../../../../scripts/decided-elsewhere.mjs', {
  query: '?raw',
  import: 'default',
  eager: true,
})

const US = entriesOf('us-2019-12')
const entry = (id: string) => {
  const found = US.find((each) => each.id === id)
  if (found === undefined) throw new Error(id)
  return found
}

describe('the clauses', () => {
  it('are all there, each once, in every edition', () => {
    const all = [...SECTION_TWO_IDS, ...SUPPLEMENT_IDS, ...GAP_IDS]
    for (const { id } of ALL_EDITIONS) expect(entriesOf(id).map((each) => each.id)).toEqual(all)
  })
  it('say what was not checked against the full text, by edition', () => {
    const verified = (edition: 'us-2019-12' | 'eu-2020', id: string) => {
      const found = entriesOf(edition).find((each) => each.id === id)
      return found?.kind === 'clause' ? found.clause.verified : null
    }
    expect(verified('us-2019-12', 'meal.window')).toBe('full-text')
    expect(verified('us-2019-12', 'age.minimum')).toBe('not-checked')
    expect(verified('eu-2020', 'meal.window')).toBe('not-checked')
  })
  it('name every rule under the clause and the gap it cites', () => {
    const named = new Set(US.flatMap((each) => rulesOf(each).map(({ id }) => id)))
    expect(named).toEqual(new Set(RULES.map(({ id }) => id)))
  })
  it('are met elsewhere where the pages of the project say so', () => {
    const said = Object.values(LISTED).flatMap((text) =>
      [...text.matchAll(/\{ id: '([^']+)', path:/gu)].map(([, id]) => id),
    )
    expect(said.length).toBeGreaterThan(3)
    expect(
      US.filter(isMetElsewhere)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(said.sort())
  })
  it('know their parts, policy fields and differences', () => {
    expect([partOf(entry('meal.window')), partOf(entry('indication')), partOf(entry('gap.week'))]).toEqual([
      'section-2',
      'supplement',
      'gap',
    ])
    expect(fieldsOf(entry('gap.frequent')).map(({ path }) => path)).toEqual([
      'frequentSymptoms.count',
      'frequentSymptoms.withinDays',
    ])
    expect(differencesOf('vial.appearance').map(({ edition }) => edition)).toEqual(['eu-2020'])
  })
})

describe('the search', () => {
  const text = textOf(entry('meal.withhold'), ['sin comida, no hay inyección'])
  it.each([
    ['by its id', 'meal.with', true],
    ['by words in any order', 'dose eat', true],
    ['by the words of another language, without accents', 'inyeccion', true],
    ['by a rule', 'able-to-eat', true],
    ['not by what it does not say', 'syringe', false],
    ['by nothing at all', '', true],
  ])('finds %s', (_name, search, found) => expect(isFound(text, search)).toBe(found))
})

describe('what decided', () => {
  const { facts } = courseAt('18:10', [])
  const answers: Answers = { policy: POLICY, ...decidedOf(facts, NOTHING_STATED, POLICY) }
  it('are the findings that cite it, and the answer where it decided', () => {
    const rests = restsOn(answers, 'meal.withhold')
    expect(rests.map(({ finding }) => finding.rule)).toEqual([
      'injection.able-to-eat',
      'injection.slot-not-withheld',
    ])
    const decider = answers.injection.decidedBy
    expect(restsOn(answers, decider).some(({ decided }) => decided)).toBe(true)
    expect(restsOn(answers, 'indication')).toEqual([])
  })
  it('are answers of the log that it decided', () => {
    const row = { at: '2026-03-12T18:00:00Z', kind: 'injection', outcome: { kind: 'withhold' }, name: 'Ana' }
    const json = {
      decisions: [
        { ...row, decidedBy: 'meal.withhold' },
        { ...row, decidedBy: 'meal.window' },
      ],
    }
    expect(shownBy(json, 'meal.withhold')).toMatchObject([
      { outcome: 'withhold', name: 'Ana', kind: 'injection' },
    ])
    expect(shownBy(null, 'meal.withhold')).toEqual([])
  })
})
