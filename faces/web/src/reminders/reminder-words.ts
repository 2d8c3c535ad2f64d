// The words of reminders and messages.
import { wordsOf, type Say } from '../words/words.js'
import en from './words.en.json'
import es from './words.es.json'

export const useReminderWords = wordsOf({ en, es })
export type SayReminder = Say<typeof en>
