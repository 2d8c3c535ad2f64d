// The words of what follows an injection.
import { wordsOf } from '../words/words.js'
import en from './words.en.json'
import es from './words.es.json'

export const useAfterWords = wordsOf({ en, es })
