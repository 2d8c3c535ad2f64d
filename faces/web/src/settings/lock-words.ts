// The words of the lock, on its own screen and in the settings.
import { wordsOf } from '../words/words.js'
import en from './lock.en.json'
import es from './lock.es.json'

export const useLockWords = wordsOf({ en, es })
