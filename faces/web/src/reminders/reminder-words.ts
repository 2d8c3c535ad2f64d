// The words of reminders and messages.
import { wordsOf } from '../words/words.js'
import en from './words.en.json'
import es from './words.es.json'

export const useReminderWords = wordsOf({ en, es })
