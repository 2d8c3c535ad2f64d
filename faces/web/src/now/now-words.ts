// The words of the screen "Now".
import { firstWordsOf } from '../words/first-words.js'
import type { Say } from '../words/words.js'
import en from './words.en.json'

export const useNowWords = firstWordsOf('now', en)
export type SayNow = Say<typeof en>
