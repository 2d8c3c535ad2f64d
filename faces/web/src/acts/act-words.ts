// Words of the screen of acts.
import { wordsOf } from '../words/words.js'
import en from './words.en.json'
import es from './words.es.json'

export const useActWords = wordsOf({ en, es })
