// The words of the low-sugar screen; what to do comes from the protocol's catalogue and the care plan.
import { firstWordsOf } from '../words/first-words.js'
import en from './words.en.json'

export const useLowSugarWords = firstWordsOf('lowSugar', en)
