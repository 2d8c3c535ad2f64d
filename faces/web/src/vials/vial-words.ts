// The words of the vials.
import { wordsOf, type Say } from '../words/words.js'
import en from './words.en.json'
import es from './words.es.json'

export const useVialWords = wordsOf({ en, es })
export type SayVial = Say<typeof en>
