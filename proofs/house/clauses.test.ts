// Clauses and rules: each enforced clause has its rule, each rule its clause, each gap its answer.
import { ALL_GAPS, clausesOf, DEFAULT_EDITION } from '@stature/label'
import { ADVICE_IDS, advice, POLICY_FIELDS, RULES } from '@stature/protocol'
import { describe, expect, it } from 'vitest'
import {
  ATTESTED,
  DECIDED_ELSEWHERE,
  READ_ELSEWHERE,
  SHOWN_ELSEWHERE,
} from '../../scripts/decided-elsewhere.mjs'
import {
  unansweredGaps,
  uncitedClauses,
  wrongCitations,
  wrongPlaces,
  type Citation,
  type Resolution,
} from './guards/coverage.js'
import { exists, sourcesOf, textOf } from './guards/sources.js'

const LABEL = clausesOf(DEFAULT_EDITION)
const ENFORCED = LABEL.filter(({ duty }) => duty !== 'advised').map(({ id }) => id)
const ADVISED = LABEL.filter(({ duty }) => duty !== 'enforced').map(({ id }) => id)

const RULE_CITATIONS: readonly Citation[] = RULES.map(({ id, cite }) => ({ id, ...cite }))
const ADVICE_CITATIONS: readonly Citation[] = ADVICE_IDS.map((id) => advice(id))
const CLAUSES: ReadonlySet<string> = new Set(LABEL.map(({ id }) => id))
const GAPS: ReadonlySet<string> = new Set(ALL_GAPS.map(({ id }) => id))

const textOrNull = (path: string): string | null => (exists(path) ? textOf(path) : null)
const gapsOf = (citations: readonly Citation[]): readonly string[] =>
  citations.flatMap(({ gap }) => gap ?? [])

const POLICY_GAPS: ReadonlySet<string> = new Set(POLICY_FIELDS.flatMap(({ gaps }) => gaps))
const READ_GAPS: ReadonlySet<string> = new Set([
  ...gapsOf(RULE_CITATIONS),
  ...gapsOf(ADVICE_CITATIONS),
  ...READ_ELSEWHERE.map(({ id }) => id),
])

describe('clauses and rules', () => {
  it('every enforced clause decides somewhere', () => {
    expect(uncitedClauses(ENFORCED, RULE_CITATIONS, DECIDED_ELSEWHERE)).toEqual([])
  })

  it('every place named instead of a rule shows its clause', () => {
    expect(wrongPlaces(DECIDED_ELSEWHERE, RULE_CITATIONS, textOrNull)).toEqual([])
    expect(wrongPlaces(SHOWN_ELSEWHERE, ADVICE_CITATIONS, textOrNull)).toEqual([])
    expect(wrongPlaces(READ_ELSEWHERE, [], textOrNull)).toEqual([])
  })

  it('every rule cites a clause that exists, under a name of its own', () => {
    expect(wrongCitations(RULE_CITATIONS, CLAUSES, GAPS)).toEqual([])
  })

  it('every advice cites a clause that exists', () => {
    expect(wrongCitations(ADVICE_CITATIONS, CLAUSES, GAPS)).toEqual([])
  })

  it('every advised clause is shown', () => {
    expect(uncitedClauses(ADVISED, ADVICE_CITATIONS, SHOWN_ELSEWHERE)).toEqual([])
  })
})

describe('gaps', () => {
  it('are answered in each way that the label data says: policy field, person, cited reading', () => {
    const attest = new Set(ATTESTED.keys())
    const answers = { policy: POLICY_GAPS, attest, 'cautious-reading': READ_GAPS }
    expect(unansweredGaps(ALL_GAPS, answers)).toEqual([])
  })

  it('that a person answers have a word in the record', () => {
    const record = sourcesOf(['record'])
      .map(({ text }) => text)
      .join('\n')
    expect([...ATTESTED.values()].filter((word) => !record.includes(word))).toEqual([])
  })
})

describe('the guard of coverage goes red', () => {
  const rules: readonly Citation[] = [{ id: 'r', clause: 'a', gap: 'gap.a' }]

  it('on a clause that nothing decides by', () => {
    expect(uncitedClauses(['a', 'b'], rules, [])).toEqual(['b is enforced and nothing decides by it'])
    expect(uncitedClauses(['a', 'b'], rules, [{ id: 'b', path: 'p', shows: 'b' }])).toEqual([])
  })

  it.each([
    ['a file that does not show the clause', { id: 'b', path: 'p', shows: 'b' }, 'other'],
    ['a file that is not there', { id: 'b', path: 'p', shows: 'b' }, null],
    ['a clause that has a rule by now', { id: 'a', path: 'p', shows: 'a' }, 'a'],
  ])('on %s', (_, place, text) => {
    expect(wrongPlaces([place], rules, () => text)).toHaveLength(1)
  })

  it.each([
    ['an unknown clause', { id: 's', clause: 'z' }],
    ['an unknown gap', { id: 's', clause: 'a', gap: 'gap.z' }],
    ['a name used twice', { id: 'r', clause: 'a' }],
  ])('on %s', (_, rule) => {
    expect(wrongCitations([...rules, rule], new Set(['a']), new Set(['gap.a']))).toHaveLength(1)
  })

  it.each<readonly [string, readonly Resolution[], readonly string[]]>([
    ['a gap without a policy field', ['policy'], ['gap.x has no answer by policy']],
    ['a gap with one of two answers', ['attest', 'policy'], ['gap.x has no answer by policy']],
    ['a gap without a resolution', [], ['gap.x says nothing about how it is resolved']],
    ['but not on an answered gap', ['attest', 'cautious-reading'], []],
  ])('on %s', (_, resolution, problems) => {
    const known = new Set(['gap.x'])
    const answers = { policy: new Set<string>(), attest: known, 'cautious-reading': known }
    expect(unansweredGaps([{ id: 'gap.x', resolution }], answers)).toEqual(problems)
  })
})
