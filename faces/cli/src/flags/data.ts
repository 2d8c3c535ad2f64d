// Where the files that ship with the program lie: beside the bundle, or in the source tree when run from sources.
import { existsSync } from 'node:fs'

/** The folder of shipped policies or catalogues. */
export function dataFolder(name: 'policies' | 'catalogues'): URL {
  const places = [`./${name}/`, `../${name}/`, `../../../../protocol/${name}/`]
  const urls = places.map((place) => new URL(place, import.meta.url))
  const found = urls.find((url) => existsSync(url))
  if (found === undefined) throw new Error(`the folder ${name} that ships with the program is missing`)
  return found
}
