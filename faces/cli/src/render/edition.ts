// What of an edition was not checked against its full text, said wherever an answer rests on it.
import { editionOf, type EditionId, type LabelPart } from '@stature/label'

const PARTS: Readonly<Record<LabelPart, string>> = {
  'vial-strength': 'vial strength',
  'section-2': 'section 2',
  'other-sections': 'other sections',
}

/** Lines that mark what was not checked; none where everything was. */
export function editionLines(edition: EditionId): readonly string[] {
  const unseen = editionOf(edition).checked.filter(({ verified }) => verified !== 'full-text')
  if (unseen.length === 0) return []
  return [
    `Not checked against the full text of ${edition}: ${unseen.map(({ part }) => PARTS[part]).join(', ')}`,
  ]
}
