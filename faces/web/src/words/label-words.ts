// Our sentences about the label in the language of the reader; another language than English is brought when first shown.
import {
  checkedText,
  clauseOf,
  differenceText,
  gapOf,
  gapText,
  readingText,
  sourceText,
  type CheckedPart,
  type ClauseId,
  type EditionId,
  type GapId,
  type LabelText,
} from '@stature/label'
import { sayLabel, type LabelCatalogue, type Words } from '@stature/protocol'
import { useEffect, useMemo, useState } from 'react'
import { useFamily, type LanguageCode } from '../data/family.js'

type Bring = () => Promise<LabelCatalogue>

/** One line a language; English stands in the label itself. */
const OTHERS: Readonly<Partial<Record<LanguageCode, Bring>>> = {
  es: async () => (await import('./label-spanish.js')).LABEL_SPANISH,
}

/** Filled by `bring` only. */
const brought = new Map<LanguageCode, LabelCatalogue>()

async function bring(language: LanguageCode): Promise<LabelCatalogue | null> {
  const there = brought.get(language)
  const how = OTHERS[language]
  if (there !== undefined || how === undefined) return there ?? null
  const catalogue = await how()
  brought.set(language, catalogue)
  return catalogue
}

export interface LabelWords {
  readonly reading: (edition: EditionId, clause: ClauseId) => Words
  readonly source: (clause: ClauseId, from: string) => Words
  readonly difference: (edition: EditionId, clause: ClauseId, statement: string) => Words
  readonly checked: (part: CheckedPart) => Words
  readonly gapQuestion: (gap: GapId) => Words
  readonly gapReading: (gap: GapId) => Words
}

/** Null says all of it in English. */
export function labelWordsIn(catalogue: LabelCatalogue | null): LabelWords {
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

/** English, marked as such, until its words are there or where they cannot be had. */
export function useLabelWords(): LabelWords {
  const { language } = useFamily()
  const [, setCame] = useState<LabelCatalogue | null>(null)
  const catalogue = brought.get(language) ?? null
  useEffect(() => {
    let stale = false
    void bring(language).then(
      (came) => {
        if (!stale) setCame(came)
      },
      () => undefined,
    )
    return () => {
      stale = true
    }
  }, [language])
  return useMemo(() => labelWordsIn(catalogue), [catalogue])
}
