// A sentence of ours about the label that people read, with the name under which a catalogue translates it.
import type { Clause } from '../clause/clause.js'
import { editionOf, type CheckedPart } from '../edition/edition.js'
import type { ClauseId, EditionId, GapId } from '../ids.js'

/** One sentence in English, which stands in this room only, and its name. */
export interface LabelText {
  readonly id: string
  readonly english: string
}

const readsItself = (edition: EditionId, clause: ClauseId): boolean =>
  editionOf(edition).differences.some((each) => each.clause === clause && each.reading !== null)

/** Our reading of a clause in an edition. Editions that read it alike share one name. */
export const readingText = (
  edition: EditionId,
  { id, reading }: Pick<Clause, 'id' | 'reading'>,
): LabelText => ({
  id: readsItself(edition, id) ? `clause.${id}.reading.${edition}` : `clause.${id}.reading`,
  english: reading,
})

/** Where a fact outside section 2 was taken from. */
export const sourceText = (clause: ClauseId, from: string): LabelText => ({
  id: `clause.${clause}.source`,
  english: from,
})

/** How an edition differs from the others in a clause. */
export const differenceText = (edition: EditionId, clause: ClauseId, statement: string): LabelText => ({
  id: `clause.${clause}.differs.${edition}`,
  english: statement,
})

/** What of a part of an edition was compared with its full text. */
export const checkedText = ({ part, verified, statement }: CheckedPart): LabelText => ({
  id: `checked.${part}.${verified}`,
  english: statement,
})

/** What the label leaves open, or our reading of it until somebody settles it. */
export const gapText = (gap: GapId, of: 'question' | 'reading', english: string): LabelText => ({
  id: `${gap}.${of}`,
  english,
})
