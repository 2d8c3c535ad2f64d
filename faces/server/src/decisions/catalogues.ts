// The words that ship with the rules, read once; a translation that nobody reviewed says low-sugar text in English.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { forDisplay, readCatalogue, type Catalogue } from '@stature/protocol'
import { jsonOf } from '../courses/json.js'

/** Beside a bundle, or in the source tree. */
const PLACES = ['./catalogues/', '../catalogues/', '../../../../protocol/catalogues/']

function folder(): URL {
  const found = PLACES.map((place) => new URL(place, import.meta.url)).find((url) => existsSync(url))
  if (found === undefined) throw new Error('the folder catalogues that ships with the program is missing')
  return found
}

function catalogueIn(url: URL): Catalogue {
  const read = readCatalogue(jsonOf(readFileSync(url, 'utf8')))
  if (!read.ok) throw new Error(`the catalogue ${url.pathname} cannot be read`)
  return read.value
}

function shipped(): ReadonlyMap<string, Catalogue> {
  const from = folder()
  const names = readdirSync(from).filter((name) => name.endsWith('.json'))
  const all = names.map((name) => catalogueIn(new URL(name, from)))
  const english = all.find(({ language }) => language.code === 'en')
  if (english === undefined) throw new Error('the English catalogue that ships with the program is missing')
  const shown = all.map((each): readonly [string, Catalogue] => [
    each.language.code,
    forDisplay(each, english),
  ])
  return new Map(shown)
}

let all: ReadonlyMap<string, Catalogue> | null = null

/** The words of a language such as `es` or `es-MX`; English where there are none. */
export function catalogueOf(language: string): Catalogue {
  all ??= shipped()
  const found = all.get(language) ?? all.get(language.split('-')[0] ?? '') ?? all.get('en')
  if (found === undefined) throw new Error('there is an English catalogue')
  return found
}
