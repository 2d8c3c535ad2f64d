// The reader's variety of the language shown, for clocks and decimals.
import { useFamily } from '../data/family.js'
import { localeOf } from './clock.js'

export const useLocale = (): string => localeOf(useFamily().language, navigator.languages)
