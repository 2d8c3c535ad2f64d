// Our sentences about the label in the language of the reader; another language than English is brought when first shown.
import { clauseOf, gapOf } from '@stature/label'
import type { Words } from '@stature/protocol'
import { bringing } from './brought.js'
import type { LabelWords } from './label-shape.js'

const inEnglish = (text: string): Words => ({ text, language: 'en', reviewed: false })

/** As it stands in the label room; nobody has reviewed it. */
export const LABEL_ENGLISH: LabelWords = {
  reading: (edition, clause) => inEnglish(clauseOf(edition, clause).reading),
  source: (_clause, from) => inEnglish(from),
  difference: (_edition, _clause, statement) => inEnglish(statement),
  checked: ({ statement }) => inEnglish(statement),
  gapQuestion: (gap) => inEnglish(gapOf(gap).question),
  gapReading: (gap) => inEnglish(gapOf(gap).reading),
}

/** One line a language; English stands in the label itself. */
const useBrought = bringing<LabelWords>({
  es: async () => (await import('./label-spanish.js')).LABEL_SPANISH,
})

/** English, marked as such, until its words are there or where they cannot be had. */
export function useLabelWords(): LabelWords {
  return useBrought() ?? LABEL_ENGLISH
}
