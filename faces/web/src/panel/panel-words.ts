// The words of the panel.
import { wordsOf } from '../words/words.js'
import en from './words.en.json'
import es from './words.es.json'

export const usePanelWords = wordsOf({ en, es })

export type PanelWord = keyof typeof en

export const isPanelWord = (id: string): id is PanelWord => Object.hasOwn(en, id)
