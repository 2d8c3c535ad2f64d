// The words of the app around its screens.
import { wordsOf } from '../words/words.js'
import en from './words.en.json'
import es from './words.es.json'

export const useAppWords = wordsOf({ en, es })

export type AppWord = keyof typeof en
