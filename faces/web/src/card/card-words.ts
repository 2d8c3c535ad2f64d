// The words around the dosing card.
import { wordsOf, type Say } from '../words/words.js'
import en from './words.en.json'
import es from './words.es.json'

export const useCardWords = wordsOf({ en, es })
export type SayCard = Say<typeof en>
