// Editions of the label as data: what is known of each, what differs, and what was never seen in full text.
import type { Verified } from '../clause/clause.js'
import { EDITION_IDS, type ClauseId, type EditionId } from '../ids.js'

/** Parts of a label that were checked, or not, as a whole. */
export type LabelPart = 'vial-strength' | 'section-2' | 'other-sections'

/** What was and was not compared with the full text of one part. */
export interface CheckedPart {
  readonly part: LabelPart
  readonly verified: Verified
  readonly statement: string
}

/** How an edition differs from the default one. */
export interface Difference {
  readonly clause: ClauseId
  readonly statement: string
  /** Our reading of the clause in this edition; null where only its numbers differ. */
  readonly reading: string | null
}

export interface Edition {
  readonly id: EditionId
  readonly name: string
  readonly jurisdiction: 'US' | 'EU'
  readonly checked: readonly CheckedPart[]
  readonly differences: readonly Difference[]
  /** Are the section numbers of the US label its own? They move: in 06/2012, 5.7 spoke of benzyl alcohol. */
  readonly sections: 'own' | 'not-checked' | 'unknown'
  /** Does it share the sentences of the default edition, so that fingerprints apply? */
  readonly sharesSentences: boolean
}

/** The edition by which the product was built. */
export const DEFAULT_EDITION: EditionId = 'us-2019-12'

const notSeen = (part: LabelPart): CheckedPart => ({
  part,
  verified: 'not-checked',
  statement: 'Taken from stated facts; the full text of this part was not seen.',
})

const EDITIONS: Readonly<Record<EditionId, Edition>> = {
  'us-2019-12': {
    id: 'us-2019-12',
    name: 'INCRELEX (mecasermin), US prescribing information, 12/2019',
    jurisdiction: 'US',
    checked: [
      {
        part: 'vial-strength',
        verified: 'numbers-only',
        statement: 'Mass and volume were seen in a page head, no sentence.',
      },
      {
        part: 'section-2',
        verified: 'full-text',
        statement: 'Every sentence was read and has a fingerprint.',
      },
      notSeen('other-sections'),
    ],
    differences: [
      {
        clause: 'contraindication',
        statement: 'Use into a vein is among the contraindications.',
        reading:
          'Not with closed epiphyses, not with a malignancy or a history of one, not with hypersensitivity to the product, and never into a vein.',
      },
    ],
    sections: 'own',
    sharesSentences: true,
  },
  'us-2025-05': {
    id: 'us-2025-05',
    name: 'INCRELEX (mecasermin), US prescribing information, 05/2025',
    jurisdiction: 'US',
    checked: [notSeen('vial-strength'), notSeen('section-2'), notSeen('other-sections')],
    differences: [
      {
        clause: 'contraindication',
        statement: 'Use into a vein is no longer among the contraindications.',
        reading: null,
      },
      {
        clause: 'reaction.hip',
        statement: 'Pain of the hip also means osteonecrosis.',
        reading: 'A limp, or pain of hip or knee: look for a slipped epiphysis and for osteonecrosis.',
      },
    ],
    sections: 'not-checked',
    sharesSentences: true,
  },
  'eu-2020': {
    id: 'eu-2020',
    name: 'INCRELEX (mecasermin), EU product information, 2020',
    jurisdiction: 'EU',
    checked: [notSeen('vial-strength'), notSeen('section-2'), notSeen('other-sections')],
    differences: [
      {
        clause: 'dose.start',
        statement: 'One starting dose, not a range.',
        reading:
          'The first dose level is one fixed level, per injection, so many times a day, under the skin.',
      },
      {
        clause: 'age.minimum',
        statement: 'An upper age is named; it advises and asks for review, it does not stop treatment.',
        reading:
          'Children under the least age are not treated; over the upper age the prescriber reviews the treatment.',
      },
      {
        clause: 'malignancy.discontinue',
        statement: 'A benign tumor stops treatment for good too.',
        reading: 'If a tumor develops, malignant or benign, treatment stops for good.',
      },
      {
        clause: 'vial.appearance',
        statement: 'The solution may be slightly yellow.',
        reading: 'The solution is clear, and colorless or slightly yellow.',
      },
    ],
    sections: 'unknown',
    sharesSentences: false,
  },
}

/** The edition of an id. */
export const editionOf = (id: EditionId): Edition => EDITIONS[id]

/** All editions, the default one first. */
export const ALL_EDITIONS: readonly Edition[] = EDITION_IDS.map(editionOf)
