// Words of what the clinic is asked on a screen, of links that are given away, and of roles.
import { wordsOf } from '../words/words.js'
import en from './asked.en.json'
import es from './asked.es.json'

export const useAskedWords = wordsOf({ en, es })
