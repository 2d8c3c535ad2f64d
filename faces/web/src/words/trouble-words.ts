// What was refused, in the language of the reader by its code; its own words are English and stay where they say more.
import { bringing } from './brought.js'
import type { TroubleSentences } from './trouble-shape.js'

/** As the clinic or a pure room says it. */
export interface Told {
  readonly code: string
  readonly message: string
  readonly fix: string | null
}

/** `said` in the reader's language, null where it has no sentence; `english` where that says more, or all there is. */
export interface TroubleWords {
  readonly said: string | null
  readonly english: string | null
}

/** One line a language; what is refused is said in English where it is refused. */
const useBrought = bringing<TroubleSentences>({
  es: async () => (await import('./troubles-spanish.js')).TROUBLES_SPANISH,
})

const sentence = (text: string): string => (text === '' || /[.!?]$/u.test(text) ? text : `${text}.`)

/** Null sentences say it in English. */
export function troubleWordsIn(sentences: TroubleSentences | null, told: Told): TroubleWords {
  const { code, message, fix } = told
  const english = [message, fix ?? ''].filter((each) => each !== '').map(sentence)
  const said = sentences?.of.get(code) ?? null
  const isMore = said === null || sentences?.sayMore.has(code) === true
  return { said, english: isMore && english.length > 0 ? english.join(' ') : null }
}

export function useTroubleWords(): (told: Told) => TroubleWords {
  const sentences = useBrought()
  return (told) => troubleWordsIn(sentences, told)
}
