// Fills one sentence of a catalogue with values; words that hold other words are reviewed only if all of them are.
import { sentenceOf, type Catalogue } from './catalogue.js'
import type { Register } from './placeholders.js'
import { isReviewed } from './review.js'
import type { SentenceId } from './sentence-ids.js'

/** Words ready to show. */
export interface Words {
  readonly text: string
  /** Language of the sentence; English where a translation may not be shown. */
  readonly language: string
  readonly reviewed: boolean
}

export type Values = Readonly<Record<string, string | Words>>

/** Which words to take: a language and a register. */
export interface Speaker {
  readonly catalogue: Catalogue
  readonly register: Register
}

/** The words of a sentence. Throws RangeError where it needs a value that is not given. */
export function say({ catalogue, register }: Speaker, id: SentenceId, values: Values): Words {
  const sentence = sentenceOf(catalogue, id)
  let reviewed = isReviewed(sentence)
  const text = sentence[register].replace(/\{(\w+)\}/g, (_whole, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined
    if (value === undefined) throw new RangeError(`sentence ${id} needs a value for ${name}`)
    if (typeof value === 'string') return value
    reviewed = reviewed && value.reviewed
    return value.text
  })
  return { text, language: sentence.language, reviewed }
}

/** A decimal string with the separator of the language; exact, since no number is made of it. */
export const decimal = ({ catalogue }: Speaker, value: string): string =>
  value.replace('.', catalogue.language.decimalSeparator)

/** Several words as a list, in order; null for none. */
export function sayList(speaker: Speaker, words: readonly Words[]): Words | null {
  const [first, ...rest] = words
  if (first === undefined) return null
  return rest.reduce((before, next) => say(speaker, 'list.next', { first: before, next }), first)
}
