// Our sentences about the label from a catalogue of another language.
import {
  checkedText,
  clauseOf,
  differenceText,
  gapOf,
  gapText,
  readingText,
  sourceText,
  type LabelText,
} from '@stature/label'
import { sayLabel, type LabelCatalogue, type Words } from '@stature/protocol'
import type { LabelWords } from './label-shape.js'

export function labelWordsIn(catalogue: LabelCatalogue): LabelWords {
  const say = (text: LabelText): Words => sayLabel(catalogue, text)
  return {
    reading: (edition, clause) => say(readingText(edition, clauseOf(edition, clause))),
    source: (clause, from) => say(sourceText(clause, from)),
    difference: (edition, clause, statement) => say(differenceText(edition, clause, statement)),
    checked: (part) => say(checkedText(part)),
    gapQuestion: (gap) => say(gapText(gap, 'question', gapOf(gap).question)),
    gapReading: (gap) => say(gapText(gap, 'reading', gapOf(gap).reading)),
  }
}
