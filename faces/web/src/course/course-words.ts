// The words of the course screen.
import { wordsOf, type Say } from '../words/words.js'
import en from './words.en.json'
import es from './words.es.json'

export const useCourseWords = wordsOf({ en, es })

export type CourseWord = keyof typeof en
export type SayCourse = Say<typeof en>
