// The protocol's words in every language of the app, checked once when the app starts.
import { readCatalogue, type Catalogue, type Json } from '@stature/protocol'
import en from '@stature/protocol/catalogues/en.json'
import es from '@stature/protocol/catalogues/es.json'
import type { LanguageCode } from '../data/family.js'

function catalogueIn(json: Json): Catalogue {
  const read = readCatalogue(json)
  if (!read.ok) throw new Error(`a catalogue that ships with the app cannot be read: ${read.issues[0]?.path ?? ''}`)
  return read.value
}

/** As they ship; what is not reviewed is shown through `forDisplay` and `lowSugarText` only. */
export const CATALOGUES: Readonly<Record<LanguageCode, Catalogue>> = {
  en: catalogueIn(en),
  es: catalogueIn(es),
}
