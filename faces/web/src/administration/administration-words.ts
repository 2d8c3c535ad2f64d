// The words of this room.
import { wordsOf } from '../words/words.js'
import en from './words.en.json'
import es from './words.es.json'

export const useAdministrationWords = wordsOf({ en, es })
