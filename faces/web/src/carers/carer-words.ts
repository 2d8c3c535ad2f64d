// The words between two carers.
import { wordsOf } from '../words/words.js'
import en from './words.en.json'
import es from './words.es.json'

export const useCarerWords = wordsOf({ en, es })
