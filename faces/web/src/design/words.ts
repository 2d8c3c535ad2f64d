// The words of the parts that every screen shares.
import { wordsOf } from '../words/words.js'
import en from './words.en.json'
import es from './words.es.json'

export const useDesignWords = wordsOf({ en, es })
