// Every sentence of ours about the label: what a catalogue of another language translates.
import { SECTION_TWO } from '../clause/section-two.js'
import { SUPPLEMENTS } from '../clause/supplements.js'
import { ALL_EDITIONS } from '../edition/edition.js'
import { ALL_GAPS } from '../gap/gaps.js'
import { SECTION_TWO_IDS, SUPPLEMENT_IDS } from '../ids.js'
import {
  checkedText,
  differenceText,
  gapText,
  readingText,
  sourceText,
  type LabelText,
} from './label-texts.js'

const ofClauses = (): readonly LabelText[] => [
  ...SECTION_TWO_IDS.map((id) => ({ id: `clause.${id}.reading`, english: SECTION_TWO[id].reading })),
  ...SUPPLEMENT_IDS.map((id) => ({ id: `clause.${id}.reading`, english: SUPPLEMENTS[id].reading })),
  ...SUPPLEMENT_IDS.map((id) => sourceText(id, SUPPLEMENTS[id].from)),
]

const ofEditions = (): readonly LabelText[] =>
  ALL_EDITIONS.flatMap(({ id: edition, differences, checked }) => [
    ...differences.flatMap(({ clause, statement, reading }) => [
      differenceText(edition, clause, statement),
      ...(reading === null ? [] : [readingText(edition, { id: clause, reading })]),
    ]),
    ...checked.map(checkedText),
  ])

const ofGaps = (): readonly LabelText[] =>
  ALL_GAPS.flatMap(({ id, question, reading }) => [
    gapText(id, 'question', question),
    gapText(id, 'reading', reading),
  ])

/** All of them, each name once: clauses, then what editions read otherwise, then gaps. */
export function labelTexts(): readonly LabelText[] {
  const all = [...ofClauses(), ...ofEditions(), ...ofGaps()]
  return [...new Map(all.map((each) => [each.id, each])).values()]
}
