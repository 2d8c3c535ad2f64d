// Words of the rooms that come with the first screen: English is there, another language is loaded before it is shown.
import { useCallback } from 'react'
import { useFamily, type LanguageCode } from '../data/family.js'
import type { Spanish } from './spanish.js'
import { sayIn, type Say } from './words.js'

/** Filled by `loadFirstWords` only. */
let spanish: Spanish | null = null

/** Resolves when a language can be shown; rejects where its words cannot be had now. */
export async function loadFirstWords(language: LanguageCode): Promise<void> {
  if (language === 'es') spanish ??= (await import('./spanish.js')).SPANISH
}

/** The words of a room in a language. */
export function firstWordsIn<K extends keyof Spanish>(
  room: K,
  en: Spanish[K],
  language: LanguageCode,
): Say<Spanish[K]> {
  return sayIn<Spanish[K]>({ en, es: spanish?.[room] ?? en }, language)
}

/** Makes the hook of a room: `export const useNowWords = firstWordsOf('now', en)`. */
export const firstWordsOf =
  <K extends keyof Spanish>(room: K, en: Spanish[K]) =>
  (): Say<Spanish[K]> => {
    const { language } = useFamily()
    return useCallback<Say<Spanish[K]>>(
      (id, values) => firstWordsIn(room, en, language)(id, values),
      [language],
    )
  }
