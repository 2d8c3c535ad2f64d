// The words of several children side by side.
import { wordsOf } from '../words/words.js'
import en from './words.en.json'
import es from './words.es.json'

export const useChildrenWords = wordsOf({ en, es })
