// The words of what follows an injection.
import { firstWordsOf } from '../words/first-words.js'
import en from './words.en.json'

export const useAfterWords = firstWordsOf('after', en)
