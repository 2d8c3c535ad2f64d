// The catalogues that ship with room `protocol`: beside a bundle, in the source tree, or in an installed package.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { Json } from '@stature/protocol'

const PLACES = [
  './catalogues/',
  '../catalogues/',
  '../../../protocol/catalogues/',
  '../../protocol/catalogues/',
]

/** The folder that holds the card's own catalogues and, beside them, the shared ones. */
function folder(): URL {
  const urls = PLACES.map((place) => new URL(place, import.meta.url))
  const found = urls.find((url) => existsSync(new URL('card/', url)))
  if (found === undefined) throw new Error('the folder catalogues that ships with the program is missing')
  return found
}

/** Names of the languages that have a catalogue of the card. */
export const languagesOfCard = (): readonly string[] =>
  readdirSync(new URL('card/', folder()))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort()

/** Whether a catalogue file, such as `es.json`, is there. */
export const hasCatalogue = (file: string): boolean => existsSync(new URL(file, folder()))

/** A catalogue file, such as `card/es.json`. Throws an Error on one that is damaged. */
export function catalogueJson(file: string): Json {
  const url = new URL(file, folder())
  try {
    const json: Json = JSON.parse(readFileSync(url, 'utf8'))
    return json
  } catch {
    throw new Error(`the catalogue ${url.pathname} that ships with the program is damaged`)
  }
}
