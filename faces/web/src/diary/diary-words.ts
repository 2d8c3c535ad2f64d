// The words of the diary.
import { wordsOf, type Say } from '../words/words.js'
import en from './words.en.json'
import es from './words.es.json'

export const useDiaryWords = wordsOf({ en, es })
export type SayDiary = Say<typeof en>
