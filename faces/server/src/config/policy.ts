// The site policy by file or by the name it ships under.
import { policyIsExample, readPolicy, type Policy } from '@stature/protocol'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { jsonOf } from '../courses/json.js'
import { bad, good, type Read } from './value.js'

/** Beside a bundle, in the source tree, and where the packages are installed side by side. */
const PLACES = ['./policies/', '../../../../protocol/policies/', '../../../protocol/policies/']

function folder(): string | null {
  const found = PLACES.map((place) => new URL(place, import.meta.url)).find((url) => existsSync(url))
  return found === undefined ? null : fileURLToPath(found)
}

function shipped(name: string): string | null {
  const place = folder()
  if (place === null || !readdirSync(place).includes(`${name}.json`)) return null
  return readFileSync(`${place}${name}.json`, 'utf8')
}

function textOf(named: string): string | null {
  try {
    return shipped(named) ?? readFileSync(named, 'utf8')
  } catch {
    return null
  }
}

/** Reads a policy by name or file; in production the shipped example is a mistake. */
export function policyNamed(named: string, production: boolean): Read<Policy> {
  const text = textOf(named)
  if (text === null)
    return bad('names no policy that can be read', 'Write a file, or the name of a shipped policy.')
  const json = jsonOf(text)
  if (json === null) return bad('names a file that is not JSON', 'Check it: stature policy check FILE')
  const read = readPolicy(json)
  if (!read.ok) {
    const places = read.issues.map(({ path, message }) => `${path}: ${message}`).join('; ')
    return bad(`names a policy with mistakes: ${places}`, 'Correct them: stature policy check FILE')
  }
  if (production && policyIsExample(read.value)) {
    return bad('is the example policy', 'Adopt a policy of your own, under its own name.')
  }
  return good(read.value)
}
