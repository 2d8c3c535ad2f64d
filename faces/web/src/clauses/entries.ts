// The clauses and gaps of one edition as lines to look through: what each says here, who meets it, what was checked.
import {
  ALL_EDITIONS,
  clausesOf,
  GAP_IDS,
  gapOf,
  type Clause,
  type ClauseId,
  type EditionId,
  type Gap,
  type GapId,
} from '@stature/label'
import { POLICY_FIELDS, RULES, type PolicyField, type RuleCard, type Words } from '@stature/protocol'
import type { LabelWords } from '../words/label-shape.js'

export interface ClauseEntry {
  readonly kind: 'clause'
  readonly id: ClauseId
  readonly clause: Clause
}
export type Entry = ClauseEntry | { readonly kind: 'gap'; readonly id: GapId; readonly gap: Gap }

/** Section 2, the other sections, and the gaps. */
export const PARTS = ['section-2', 'supplement', 'gap'] as const
export type Part = (typeof PARTS)[number]

export const partOf = (entry: Entry): Part => (entry.kind === 'gap' ? 'gap' : entry.clause.part)

export const entriesOf = (edition: EditionId): readonly Entry[] => [
  ...clausesOf(edition).map((clause): Entry => ({ kind: 'clause', id: clause.id, clause })),
  ...GAP_IDS.map((id): Entry => ({ kind: 'gap', id, gap: gapOf(id) })),
]

/** Rules that cite it. */
export const rulesOf = ({ kind, id }: Entry): readonly RuleCard[] =>
  RULES.filter(({ cite }) => (kind === 'clause' ? cite.clause === id : cite.gap === id))

/** Met without a rule of its own: by arithmetic, a state, or words. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  'vial.strength',
  'glucose.continue',
  'vial.appearance',
  'hypoglycemia.signs',
  'gap.monitoring-end',
])
export const isMetElsewhere = ({ id }: Entry): boolean => ELSEWHERE.has(id)

/** Fields of the site policy that settle a gap. */
export const fieldsOf = ({ id }: Entry): readonly PolicyField[] =>
  POLICY_FIELDS.filter(({ gaps }) => gaps.some((gap) => gap === id))

/** What an edition says otherwise of a clause. */
export const differencesOf = (id: string) =>
  ALL_EDITIONS.flatMap(({ id: edition, name, differences }) =>
    differences.filter(({ clause }) => clause === id).map((each) => ({ edition, name, ...each })),
  )

/** Small letters without accents, so that inyección is found as inyeccion. */
export const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** What of an entry is searched, in our words only. `said` are its words in the language shown. */
export function textOf(entry: Entry, said: readonly string[]): string {
  const own =
    entry.kind === 'clause'
      ? [entry.clause.reading, entry.clause.section ?? '']
      : [entry.gap.question, entry.gap.reading]
  return folded([entry.id, ...said, ...own, ...rulesOf(entry).map(({ id }) => id)].join(' '))
}

/** A clause's reading, or a gap's question and reading, in the language shown. */
export const wordsOfEntry = (label: LabelWords, entry: Entry, edition: EditionId): readonly Words[] =>
  entry.kind === 'clause'
    ? [label.reading(edition, entry.id)]
    : [label.gapQuestion(entry.id), label.gapReading(entry.id)]

/** All words of the search, in any order. */
export const isFound = (text: string, search: string): boolean =>
  folded(search)
    .split(/\s+/u)
    .every((word) => text.includes(word))
