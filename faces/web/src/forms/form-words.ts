// Words of what a clinician records, on whichever screen.
import { wordsOf } from '../words/words.js'
import en from './words.en.json'
import es from './words.es.json'

export const useFormWords = wordsOf({ en, es })
