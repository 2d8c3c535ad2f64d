// The language the app opens in, before and after anybody is known.
import type { LanguageCode } from '../data/family.js'

/** Where this phone keeps the one chosen here. */
export const LANGUAGE_KEY = 'stature-language'

const isLanguage = (text: string | null | undefined): text is LanguageCode => text === 'en' || text === 'es'

/** Chosen here before, else what this phone speaks, else the account's. */
export function firstLanguage(account: string | undefined): LanguageCode {
  const spoken = navigator.languages.map((each) => each.slice(0, 2))
  const candidates = [localStorage.getItem(LANGUAGE_KEY), ...spoken, account?.slice(0, 2)]
  return candidates.find(isLanguage) ?? 'en'
}
