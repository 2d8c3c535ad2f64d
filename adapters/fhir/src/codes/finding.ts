// Diagnoses that matter to the label, by code: hypoglycemia, closed epiphyses, malignancy, hypersensitivity, indication.
import { codeMap, keyOf, type Code, type CodeMap, type Coding, type Concept } from '../element/concept.js'
import { ICD10, ICD10CM, SNOMED, STATURE } from './systems.js'

/** What a code says of the child. `general`: ruling it out rules out every kind of it. */
export type Finding =
  | { readonly topic: 'hypoglycemia'; readonly severity: 'symptomatic' | 'severe' }
  | { readonly topic: 'epiphyses' }
  | { readonly topic: 'malignancy'; readonly state: 'active' | 'history'; readonly general: boolean }
  | { readonly topic: 'hypersensitivity' }
  | { readonly topic: 'neoplasm' }
  | { readonly topic: 'indication' }

/** Codes the caller vouches for, beyond those built in. */
export interface ExtraCodes {
  readonly medication: readonly Code[]
  readonly hypoglycemia: readonly Code[]
  readonly closedEpiphyses: readonly Code[]
  readonly malignancy: readonly Code[]
}

export const NO_EXTRA_CODES: ExtraCodes = Object.freeze({
  medication: [],
  hypoglycemia: [],
  closedEpiphyses: [],
  malignancy: [],
})

const SYMPTOMATIC: Finding = { topic: 'hypoglycemia', severity: 'symptomatic' }
const SEVERE: Finding = { topic: 'hypoglycemia', severity: 'severe' }
const MALIGNANT: Finding = { topic: 'malignancy', state: 'active', general: false }
const PAST_MALIGNANT: Finding = { topic: 'malignancy', state: 'history', general: false }
const EPIPHYSES: Finding = { topic: 'epiphyses' }

const EXACT: CodeMap<Finding> = new Map([
  ...codeMap<Finding>(SNOMED, {
    '302866003': SYMPTOMATIC,
    '363346000': { topic: 'malignancy', state: 'active', general: true },
  }),
  ...codeMap<Finding>(STATURE, {
    'epiphyses-closed': EPIPHYSES,
    'hypersensitivity-mecasermin': { topic: 'hypersensitivity' },
  }),
  ...codeMap<Finding>(ICD10CM, { 'E34.321': { topic: 'indication' } }),
])

/** ICD-10-CM and ICD-10 by pattern; the text after the point may go on. `…641` is with coma. */
const PATTERNS: readonly (readonly [RegExp, Finding])[] = [
  [/^E(?:08|09|10|11|13)\.641$/, SEVERE],
  [/^E15$/, SEVERE],
  [/^E(?:08|09|10|11|13)\.649$/, SYMPTOMATIC],
  [/^E16\.[0-2]$/, SYMPTOMATIC],
  [/^C\d[\dAB](?:\.|$)/, MALIGNANT],
  [/^Z85(?:\.|$)/, PAST_MALIGNANT],
  [/^D[0-4]\d(?:\.|$)/, { topic: 'neoplasm' }],
]

const has = (codes: readonly Code[], coding: Code): boolean =>
  codes.some((code) => keyOf(code) === keyOf(coding))

/** D50 and above are diseases of the blood; D45 to D47 among the neoplasms stay a question for a clinician. */
function findingOf(coding: Coding, extra: ExtraCodes): Finding | undefined {
  if (has(extra.hypoglycemia, coding)) return SYMPTOMATIC
  if (has(extra.closedEpiphyses, coding)) return EPIPHYSES
  if (has(extra.malignancy, coding)) return MALIGNANT
  const exact = EXACT.get(keyOf(coding))
  if (exact !== undefined || (coding.system !== ICD10CM && coding.system !== ICD10)) return exact
  return PATTERNS.find(([pattern]) => pattern.test(coding.code))?.[1]
}

/** The more cautious of two findings of one topic. */
function graver(one: Finding, other: Finding): Finding {
  if (other.topic === 'hypoglycemia' && other.severity === 'severe') return other
  if (one.topic === 'malignancy' && other.topic === 'malignancy') {
    // Only a concept whose every code is the general one is ruled out in general.
    const general = one.general && other.general
    return { topic: 'malignancy', state: one.state === 'active' ? 'active' : other.state, general }
  }
  return one
}

/** What a concept's codes say, one finding a topic. */
export function findingsOf(concept: Concept, extra: ExtraCodes): readonly Finding[] {
  const byTopic = new Map<Finding['topic'], Finding>()
  for (const coding of concept.codings) {
    const found = findingOf(coding, extra)
    if (found === undefined) continue
    const before = byTopic.get(found.topic)
    byTopic.set(found.topic, before === undefined ? found : graver(before, found))
  }
  return [...byTopic.values()]
}
