// Words of the question when something was measured.
import { wordsOf } from '../words/words.js'
import en from './when.en.json'
import es from './when.es.json'

export const useWhenWords = wordsOf({ en, es })

export type WhenWord = keyof typeof en
