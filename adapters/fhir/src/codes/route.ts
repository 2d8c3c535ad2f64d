// SNOMED CT routes; a coded route that is none of these is `other`.
import { codeMap, meaningsOf, type CodeMap, type Concept } from '../element/concept.js'
import { SNOMED } from './systems.js'

export type Route = 'subcutaneous' | 'intramuscular' | 'intravenous' | 'other'

const ROUTES: CodeMap<Route> = codeMap(SNOMED, {
  '34206005': 'subcutaneous',
  '78421000': 'intramuscular',
  '47625008': 'intravenous',
})

/** The route of a concept; `other` for other codes, null where codes disagree or there is only text. */
export function routeOf(concept: Concept): Route | null {
  const [route, ...others] = meaningsOf(concept, ROUTES)
  if (others.length > 0 || concept.codings.length === 0) return null
  return route ?? 'other'
}
