// The card's sentences: its own catalogue of a language, and the shared one for places, signs and syringes.
import { readCatalogue, reviewState, type Catalogue, type Json } from '@stature/protocol'
import { catalogueJson, hasCatalogue, languagesOfCard } from './data.js'
import { CardError } from './problem.js'

/** A sentence by id with its values filled in. Throws RangeError for an id no catalogue holds. */
export type Fill = (id: string, values?: Readonly<Record<string, string>>) => string

/** The words of one language. */
export interface CardWords {
  readonly code: string
  readonly name: string
  readonly fill: Fill
  readonly lowSugarReviewed: boolean
  readonly reviewed: boolean
}

/** Languages that have both catalogues. */
export const cardLanguages = (): readonly string[] =>
  languagesOfCard().filter((code) => hasCatalogue(`${code}.json`))

function shared(code: string): Catalogue {
  const read = readCatalogue(catalogueJson(`${code}.json`))
  if (!read.ok) throw new Error(`catalogue ${code}: ${read.issues[0]?.message ?? 'damaged'}`)
  return read.value
}

interface OwnSentence {
  readonly text: string
  readonly reviewed: boolean
}

const isObject = (json: Json | undefined): json is { readonly [name: string]: Json } =>
  typeof json === 'object' && json !== null && !Array.isArray(json)

/** The card's own sentences of a language. */
export function ownSentences(code: string): ReadonlyMap<string, OwnSentence> {
  const json = catalogueJson(`card/${code}.json`)
  const sentences = isObject(json) ? json['sentences'] : undefined
  if (!isObject(sentences)) throw new Error(`catalogue card/${code}: has no sentences`)
  const found = new Map<string, OwnSentence>()
  for (const [id, each] of Object.entries(sentences)) {
    const text = isObject(each) ? each['caregiver'] : undefined
    if (!isObject(each) || typeof text !== 'string')
      throw new Error(`catalogue card/${code}: ${id} has no words`)
    found.set(id, {
      text,
      reviewed: typeof each['reviewedBy'] === 'string' && typeof each['reviewedOn'] === 'string',
    })
  }
  return found
}

const filled = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (hole, name: string) => values[name] ?? hole)

/** May low-sugar text be shown in this language: every such sentence of both catalogues is reviewed, and the text as a whole. */
export const lowSugarIsReviewed = (catalogue: Catalogue, own: ReadonlyMap<string, OwnSentence>): boolean =>
  reviewState(catalogue).usableForLowSugar &&
  [...own].every(([id, { reviewed }]) => reviewed || !id.startsWith('card.low-sugar-'))

/** The words of a language. Throws a `CardError` for one that has no catalogue. */
export function cardWords(code: string): CardWords {
  const languages = cardLanguages()
  if (!languages.includes(code)) {
    throw new CardError({ code: 'unknown-language', language: code, languages })
  }
  const catalogue = shared(code)
  const own = ownSentences(code)
  const common = new Map<string, OwnSentence>()
  for (const [id, { caregiver, reviewedBy }] of catalogue.sentences) {
    common.set(id, { text: caregiver, reviewed: reviewedBy !== null })
  }
  return {
    code,
    name: catalogue.language.name,
    fill: (id, values = {}) => {
      const sentence = own.get(id) ?? common.get(id)
      if (sentence === undefined) throw new RangeError(`no sentence ${id} in ${code}`)
      return filled(sentence.text, values)
    },
    lowSugarReviewed: lowSugarIsReviewed(catalogue, own),
    reviewed: [...own.values()].every((sentence) => sentence.reviewed),
  }
}
