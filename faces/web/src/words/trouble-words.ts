// What was refused, in the language of the reader by its code; its own words are English and stay where they say more.
import { useEffect, useState } from 'react'
import { useFamily, type LanguageCode } from '../data/family.js'
import type { TroubleSentences } from './trouble-shape.js'

/** As the clinic or a pure room says it. */
export interface Told {
  readonly code: string
  readonly message: string
  readonly fix: string | null
}

/** `said` in the reader's language, null where it has no sentence; `english` where that says more, or all there is. */
export interface TroubleWords {
  readonly said: string | null
  readonly english: string | null
}

/** One line a language; what is refused is said in English where it is refused. */
const OTHERS: Readonly<Partial<Record<LanguageCode, () => Promise<TroubleSentences>>>> = {
  es: async () => (await import('./troubles-spanish.js')).TROUBLES_SPANISH,
}

const sentence = (text: string): string => (text === '' || /[.!?]$/u.test(text) ? text : `${text}.`)

/** Null sentences say it in English. */
export function troubleWordsIn(sentences: TroubleSentences | null, told: Told): TroubleWords {
  const { code, message, fix } = told
  const english = [message, fix ?? ''].filter((each) => each !== '').map(sentence)
  const said = sentences?.of.get(code) ?? null
  const isMore = said === null || sentences?.sayMore.has(code) === true
  return { said, english: isMore && english.length > 0 ? english.join(' ') : null }
}

/** Filled by `useTroubleWords` only. */
const brought = new Map<LanguageCode, TroubleSentences>()

export function useTroubleWords(): (told: Told) => TroubleWords {
  const { language } = useFamily()
  const [, setCame] = useState(0)
  useEffect(() => {
    let stale = false
    const bring = brought.has(language) ? undefined : OTHERS[language]
    void bring?.().then(
      (sentences) => {
        brought.set(language, sentences)
        if (!stale) setCame((before) => before + 1)
      },
      () => undefined,
    )
    return () => {
      stale = true
    }
  }, [language])
  return (told) => troubleWordsIn(brought.get(language) ?? null, told)
}
