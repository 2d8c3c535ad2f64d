// Our sentences about the label in the language of the reader; another language than English is brought when first shown.
import { clauseOf, gapOf } from '@stature/label'
import type { Words } from '@stature/protocol'
import { useEffect, useState } from 'react'
import { useFamily, type LanguageCode } from '../data/family.js'
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
const OTHERS: Readonly<Partial<Record<LanguageCode, () => Promise<LabelWords>>>> = {
  es: async () => (await import('./label-spanish.js')).LABEL_SPANISH,
}

/** Filled by `useLabelWords` only. */
const brought = new Map<LanguageCode, LabelWords>()

/** English, marked as such, until its words are there or where they cannot be had. */
export function useLabelWords(): LabelWords {
  const { language } = useFamily()
  const [, setCame] = useState(0)
  useEffect(() => {
    let stale = false
    const bring = brought.has(language) ? undefined : OTHERS[language]
    void bring?.().then(
      (words) => {
        brought.set(language, words)
        if (!stale) setCame((before) => before + 1)
      },
      () => undefined,
    )
    return () => {
      stale = true
    }
  }, [language])
  return brought.get(language) ?? LABEL_ENGLISH
}
