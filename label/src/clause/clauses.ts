// The clauses of one edition: readings, numbers, fingerprints and what was checked, put together.
import { editionOf, type Edition, type LabelPart } from '../edition/edition.js'
import { SECTION_TWO_IDS, SUPPLEMENT_IDS } from '../ids.js'
import type { ClauseId, EditionId, SectionTwoId, SupplementId } from '../ids.js'
import { numbersOf } from '../numbers.js'
import { numbersOfClause } from './clause-numbers.js'
import type { Clause, Verified } from './clause.js'
import { FINGERPRINTS } from './fingerprints.js'
import { SECTION_TWO } from './section-two.js'
import { SUPPLEMENTS } from './supplements.js'

const isSectionTwo = (id: ClauseId): id is SectionTwoId => id in SECTION_TWO

const partOf = (id: ClauseId): LabelPart => {
  if (id === 'vial.strength') return 'vial-strength'
  return isSectionTwo(id) ? 'section-2' : 'other-sections'
}

/** How far a clause was compared with the full text of an edition: the marker to show beside it wherever it is shown. */
export const verificationOf = (edition: EditionId, id: ClauseId): Verified =>
  editionOf(edition).checked.find((each) => each.part === partOf(id))?.verified ?? 'not-checked'

const readingIn = (edition: Edition, id: ClauseId, shared: string): string =>
  edition.differences.find((each) => each.clause === id)?.reading ?? shared

function sectionTwo(edition: Edition, id: SectionTwoId): Clause {
  const { reading, duty } = SECTION_TWO[id]
  return {
    id,
    part: 'section-2',
    section: edition.sections === 'unknown' || id === 'vial.strength' ? null : '2',
    reading: readingIn(edition, id, reading),
    numbers: numbersOfClause(id, numbersOf(edition.id)),
    fingerprint: edition.sharesSentences ? FINGERPRINTS[id] : null,
    duty,
    verified: verificationOf(edition.id, id),
    source: null,
  }
}

function supplement(edition: Edition, id: SupplementId): Clause {
  const { reading, duty, section, from, confidence } = SUPPLEMENTS[id]
  return {
    id,
    part: 'supplement',
    section: edition.sections === 'unknown' ? null : section,
    reading: readingIn(edition, id, reading),
    numbers: numbersOfClause(id, numbersOf(edition.id)),
    fingerprint: null,
    duty,
    verified: verificationOf(edition.id, id),
    source: { from, confidence },
  }
}

/** Every clause and supplementary fact of an edition, section 2 first, in the label's order. */
export const clausesOf = (edition: EditionId): readonly Clause[] => [
  ...SECTION_TWO_IDS.map((id) => sectionTwo(editionOf(edition), id)),
  ...SUPPLEMENT_IDS.map((id) => supplement(editionOf(edition), id)),
]

/** One clause of an edition. */
export const clauseOf = (edition: EditionId, id: ClauseId): Clause =>
  isSectionTwo(id) ? sectionTwo(editionOf(edition), id) : supplement(editionOf(edition), id)
