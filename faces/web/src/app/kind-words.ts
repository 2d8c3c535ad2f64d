// What a family records, by kind, in words.
import { wordsOf } from '../words/words.js'
import en from './kinds.en.json'
import es from './kinds.es.json'

export const useKindWords = wordsOf({ en, es })
