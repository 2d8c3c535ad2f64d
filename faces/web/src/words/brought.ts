// Words of another language than English, brought when somebody who reads it first looks at them, and kept.
import { useEffect, useState } from 'react'
import { useFamily, type LanguageCode } from '../data/family.js'

/** Makes a hook; it answers null until the words are there, and where they are English or cannot be had. */
export function bringing<T>(
  others: Readonly<Partial<Record<LanguageCode, () => Promise<T>>>>,
): () => T | null {
  const brought = new Map<LanguageCode, T>()
  return function useBrought() {
    const { language } = useFamily()
    const [, setCame] = useState(0)
    useEffect(() => {
      let stale = false
      const bring = brought.has(language) ? undefined : others[language]
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
    return brought.get(language) ?? null
  }
}
