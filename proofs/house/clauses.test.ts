// Clauses and rules: each enforced clause has its rule, each rule its clause, each gap its answer.
import { GAP_IDS, SECTION_TWO_IDS, SUPPLEMENT_IDS } from '@stature/label'
import { ADVICE_IDS, advice, POLICY_FIELDS, RULES } from '@stature/protocol'
import { describe, expect, it } from 'vitest'
import {
  unansweredGaps,
  uncitedClauses,
  wrongCitations,
  wrongPlaces,
  type Citation,
  type Elsewhere,
  type Resolution,
} from './guards/coverage.js'
import { exists, sourcesOf, textOf } from './guards/sources.js'

const ADVISED_ONLY: readonly string[] = ['syringe.sterile']
const ENFORCED = SECTION_TWO_IDS.filter((id) => !ADVISED_ONLY.includes(id))

/** Clauses that are arithmetic, a state or a choice rather than a condition. */
const ELSEWHERE: readonly Elsewhere[] = [
  { clause: 'vial.strength', path: 'protocol/src/arithmetic/mass.ts', shows: 'vial.strength' },
  { clause: 'glucose.continue', path: 'protocol/src/state/monitoring.ts', shows: 'glucose.continue' },
  { clause: 'site.rotate', path: 'protocol/src/rules/injection/sites.ts', shows: 'site.rotate' },
  {
    clause: 'missed.no-make-up',
    path: 'protocol/src/rules/advice/injection-advice.ts',
    shows: 'never-make-up',
  },
]

/** Gaps that a person answers, and the word of the record by which they do. */
const ATTESTED: ReadonlyMap<string, string> = new Map([
  ['gap.well-tolerated', 'tolerance-assessed'],
  ['gap.severe', 'severity'],
  ['gap.adequate-food', 'foodIntake'],
  ['gap.monitoring-end', 'monitoring-ended'],
  ['gap.examinations', 'examinations'],
])

const RULE_CITATIONS: readonly Citation[] = RULES.map(({ id, cite }) => ({ id, ...cite }))
const ADVICE_CITATIONS: readonly Citation[] = ADVICE_IDS.map((id) => advice(id))
const CLAUSES: ReadonlySet<string> = new Set([...SECTION_TWO_IDS, ...SUPPLEMENT_IDS])
const GAPS: ReadonlySet<string> = new Set(GAP_IDS)

const textOrNull = (path: string): string | null => (exists(path) ? textOf(path) : null)
const gapsOf = (citations: readonly Citation[]): readonly string[] =>
  citations.flatMap(({ gap }) => gap ?? [])

const POLICY_GAPS: ReadonlySet<string> = new Set(POLICY_FIELDS.flatMap(({ gaps }) => gaps))
const CITED_GAPS: ReadonlySet<string> = new Set([...gapsOf(RULE_CITATIONS), ...gapsOf(ADVICE_CITATIONS)])

describe('clauses and rules', () => {
  it('every enforced clause decides somewhere', () => {
    expect(uncitedClauses(ENFORCED, RULE_CITATIONS, ELSEWHERE)).toEqual([])
  })

  it('every place named instead of a rule shows its clause', () => {
    expect(wrongPlaces(ELSEWHERE, RULE_CITATIONS, textOrNull)).toEqual([])
  })

  it('every rule cites a clause that exists, under a name of its own', () => {
    expect(wrongCitations(RULE_CITATIONS, CLAUSES, GAPS)).toEqual([])
  })

  it('every advice cites a clause that exists', () => {
    expect(wrongCitations(ADVICE_CITATIONS, CLAUSES, GAPS)).toEqual([])
  })

  it('every clause that is only advised is shown', () => {
    const shown = new Set(ADVICE_CITATIONS.map(({ clause }) => clause))
    expect(ADVISED_ONLY.filter((id) => !shown.has(id))).toEqual([])
  })
})

describe('gaps', () => {
  const answered = (id: string): boolean => POLICY_GAPS.has(id) || CITED_GAPS.has(id) || ATTESTED.has(id)

  it('have an answer each: a policy field, a person, or a reading that is cited', () => {
    expect(GAP_IDS.filter((id) => !answered(id))).toEqual([])
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
    expect(uncitedClauses(['a', 'b'], rules, [{ clause: 'b', path: 'p', shows: 'b' }])).toEqual([])
  })

  it.each([
    ['a file that does not show the clause', { clause: 'b', path: 'p', shows: 'b' }, 'other'],
    ['a file that is not there', { clause: 'b', path: 'p', shows: 'b' }, null],
    ['a clause that has a rule by now', { clause: 'a', path: 'p', shows: 'a' }, 'a'],
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
    ['but not on an answered gap', ['attest', 'cautious'], []],
  ])('on %s', (_, resolutions, problems) => {
    const answers = { policy: new Set<string>(), attest: new Set(['gap.x']), cautious: new Set(['gap.x']) }
    expect(unansweredGaps([{ id: 'gap.x', resolutions }], answers)).toEqual(problems)
  })
})
