// This project's own codes for answers that no verified code of another system gives.
import { codeMap, type CodeMap } from '../element/concept.js'
import { STATURE } from './systems.js'

/** `Observation.code` of a statement about the screening. */
export const SCREENING_TOPICS: CodeMap<'epiphyses' | 'malignancy' | 'hypersensitivity'> = codeMap(STATURE, {
  epiphyses: 'epiphyses',
  malignancy: 'malignancy',
  hypersensitivity: 'hypersensitivity',
})

/** `Observation.value` of such a statement, by topic. */
export const SCREENING_STATES = {
  epiphyses: codeMap(STATURE, { open: 'open', closed: 'closed' } as const),
  malignancy: codeMap(STATURE, {
    none: 'none',
    suspected: 'suspected',
    active: 'active',
    history: 'history',
  } as const),
  hypersensitivity: codeMap(STATURE, { none: 'none', known: 'known' } as const),
} as const

/** `component.code` of a glucose value: how it relates to a meal or a symptom. */
export const GLUCOSE_RELATION: CodeMap<true> = codeMap(STATURE, { 'glucose-relation': true })
export const RELATIONS = codeMap(STATURE, {
  preprandial: 'preprandial',
  symptomatic: 'symptomatic',
  other: 'other',
} as const)

/** `component.code` of an episode: whether the child had eaten enough. */
export const FOOD_INTAKE: CodeMap<true> = codeMap(STATURE, { 'food-intake': true })
export const FOOD_INTAKES = codeMap(STATURE, {
  adequate: 'adequate',
  inadequate: 'inadequate',
  unknown: 'unknown',
} as const)

/** `component.code` of an episode: its severity. */
export const EPISODE_SEVERITY: CodeMap<true> = codeMap(STATURE, { severity: true })
