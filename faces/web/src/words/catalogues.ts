// The protocol's words in the languages of the app: English is always there, another is loaded before it is shown.
import { readCatalogue, type Catalogue, type Json } from '@stature/protocol'
import en from '@stature/protocol/catalogues/en.json'
import type { LanguageCode } from '../data/family.js'

function catalogueIn(json: Json): Catalogue {
  const read = readCatalogue(json)
  if (!read.ok)
    throw new Error(`a catalogue that ships with the app cannot be read: ${read.issues[0]?.path ?? ''}`)
  return read.value
}

const english = catalogueIn(en)

/** Changed in place by `loadCatalogue` only. */
const loaded: Record<LanguageCode, Catalogue> = { en: english, es: english }

/** As they ship; what is not reviewed is shown through `forDisplay` and `lowSugarText` only. */
export const CATALOGUES: Readonly<Record<LanguageCode, Catalogue>> = loaded

/** Resolves when the language can be shown; rejects where its words cannot be had now. */
export async function loadCatalogue(language: LanguageCode): Promise<void> {
  if (language === 'en' || loaded[language] !== english) return
  loaded[language] = catalogueIn((await import('@stature/protocol/catalogues/es.json')).default)
}
