// The words of the screen "Now".
import { wordsOf, type Say } from '../words/words.js'
import en from './words.en.json'
import es from './words.es.json'

export const useNowWords = wordsOf({ en, es })
export type SayNow = Say<typeof en>
