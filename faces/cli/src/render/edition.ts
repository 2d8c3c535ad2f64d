// What of an edition was not checked against its full text, said wherever an answer rests on it.
import { editionOf, type EditionId } from '@stature/label'
import type { Labels } from './labels.js'

/** Lines that mark what was not checked; none where everything was. */
export function editionLines(edition: EditionId, labels: Labels): readonly string[] {
  const unseen = editionOf(edition).checked.filter(({ verified }) => verified !== 'full-text')
  if (unseen.length === 0) return []
  return [`${labels.notChecked} ${edition}: ${unseen.map(({ part }) => labels.parts[part]).join(', ')}`]
}
