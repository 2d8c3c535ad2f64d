// Words of the screen on which a dose is prescribed.
import { wordsOf } from '../words/words.js'
import en from './words.en.json'
import es from './words.es.json'

export const usePrescribeWords = wordsOf({ en, es })
