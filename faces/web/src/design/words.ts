// The words of the parts that every screen shares.
import { firstWordsOf } from '../words/first-words.js'
import en from './words.en.json'

export const useDesignWords = firstWordsOf('design', en)
