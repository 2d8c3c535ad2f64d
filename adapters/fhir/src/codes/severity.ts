// Coded severity of an episode; without a code it is symptomatic, because only a person says that it was severe.
import { codeMap, meaningsOf, type CodeMap, type Concept } from '../element/concept.js'
import { ADVERSE_EVENT_SEVERITY, SNOMED } from './systems.js'

export type Severity = 'symptomatic' | 'severe'

const SEVERITIES: CodeMap<Severity> = new Map([
  ...codeMap<Severity>(SNOMED, {
    '24484000': 'severe',
    '6736007': 'symptomatic',
    '255604002': 'symptomatic',
  }),
  ...codeMap<Severity>(ADVERSE_EVENT_SEVERITY, {
    severe: 'severe',
    moderate: 'symptomatic',
    mild: 'symptomatic',
  }),
])

/** `severe` where any code says so; null where none speaks. */
export function severityOf(concept: Concept | undefined): Severity | null {
  const said = concept === undefined ? [] : meaningsOf(concept, SEVERITIES)
  if (said.includes('severe')) return 'severe'
  return said[0] ?? null
}
