// The words of the low-sugar screen; what to do comes from the protocol's catalogue and the care plan.
import { wordsOf } from '../words/words.js'
import en from './words.en.json'
import es from './words.es.json'

export const useLowSugarWords = wordsOf({ en, es })
