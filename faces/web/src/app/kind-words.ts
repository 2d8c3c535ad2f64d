// What a family records, by kind, in words.
import { firstWordsOf } from '../words/first-words.js'
import en from './kinds.en.json'

export const useKindWords = firstWordsOf('kinds', en)
