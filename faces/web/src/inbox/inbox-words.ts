// The words of the inbox.
import { wordsOf } from '../words/words.js'
import en from './words.en.json'
import es from './words.es.json'

export const useInboxWords = wordsOf({ en, es })

export const isInboxWord = (id: string): id is keyof typeof en => Object.hasOwn(en, id)
