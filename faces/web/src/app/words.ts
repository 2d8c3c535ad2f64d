// The words of the app around its screens.
import { firstWordsOf } from '../words/first-words.js'
import en from './words.en.json'

export const useAppWords = firstWordsOf('app', en)

export type AppWord = keyof typeof en
