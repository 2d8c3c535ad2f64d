// The words between two carers.
import { firstWordsOf } from '../words/first-words.js'
import en from './words.en.json'

export const useCarerWords = firstWordsOf('carers', en)
