// The words of the places.
import { wordsOf } from '../words/words.js'
import en from './words.en.json'
import es from './words.es.json'

export const useSitesWords = wordsOf({ en, es })
