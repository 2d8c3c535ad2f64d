// In which language and for whom an answer is said.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { forDisplay, readCatalogue, type Catalogue, type Register } from '@stature/protocol'
import type { Call, Flag } from '../commands/command.js'
import type { Io } from '../commands/io.js'
import { decode } from '../course/decode.js'
import { parseJson } from '../course/json.js'
import { Failure, input, usage } from '../usage/failure.js'
import { dataFolder } from './data.js'
import { choiceOf } from './quantity.js'

export const languageFlags: readonly Flag[] = [
  { name: 'language', value: 'L', help: 'language of the words: en, es, or a catalogue file; else en' },
  { name: 'register', value: 'R', help: 'said to a clinician or a caregiver; else clinician' },
]

/** Words to say an answer with. */
export interface Voice {
  readonly catalogue: Catalogue
  readonly register: Register
}

const folder = (): string => fileURLToPath(dataFolder('catalogues'))

const shipped = (): readonly string[] =>
  readdirSync(folder())
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))

function catalogueOf(text: string, file: string): Catalogue {
  const json = parseJson(text)
  if (!json.ok) throw input(json.fault.code, file, json.fault.text, json.fault.fix)
  const read = readCatalogue(json.value)
  if (read.ok) return read.value
  const messages = read.issues.map(({ code, path, message }) => ({
    code,
    place: `${file} ${path}`,
    text: message,
  }))
  throw new Failure(3, messages)
}

const shippedCatalogue = (name: string): Catalogue =>
  catalogueOf(readFileSync(`${folder()}/${name}.json`, 'utf8'), `${name}.json`)

/** A catalogue by language or file, with low-sugar text in English until its translation is reviewed. */
export function catalogueNamed(io: Io, typed: string): Catalogue {
  const english = shippedCatalogue('en')
  if (shipped().includes(typed)) return forDisplay(shippedCatalogue(typed), english)
  if (existsSync(typed)) return forDisplay(catalogueOf(decode(io.read(typed), typed), typed), english)
  const fix = `Write one of: ${shipped().join(', ')}; or name a catalogue file`
  throw usage('unknown-language', '--language', `there is no catalogue ${JSON.stringify(typed)}`, fix)
}

const REGISTERS: readonly Register[] = ['clinician', 'caregiver']

/** The voice of `--language` and `--register`; without them, English for a clinician. */
export function voiceOf(call: Call): Voice {
  const register = choiceOf('register', call.flag('register') ?? 'clinician', REGISTERS)
  return { register, catalogue: catalogueNamed(call.io, call.flag('language') ?? 'en') }
}
