// The store that `--data` and `--keys`, or the settings of the server, name; its master keys never come from a flag.
import { masterKeyFrom, type StoreOptions } from '@stature/storage'
import { join } from 'node:path'
import type { Call, Flag } from '../commands/command.js'
import type { Io } from '../commands/io.js'
import { decode, fileName } from '../course/decode.js'
import { usage } from '../usage/failure.js'

export const storeFlags: readonly Flag[] = [
  {
    name: 'data',
    value: 'URL',
    help: 'the record: file:PATH or postgres://…; else STATURE_DATA, else .stature/stature.db',
  },
  {
    name: 'keys',
    value: 'URL',
    help: 'the key store, in the same form; else STATURE_KEYS, else .stature/keys.db',
  },
]

export const ABOUT_KEYS =
  'The master keys are read from STATURE_MASTER_KEYS, from the file that STATURE_MASTER_KEYS_FILE names, or from ' +
  'master.key in the data folder; never from a flag, which other users of the machine can see.'

const given = (io: Io, name: string): string | undefined => {
  const value = io.env[name]
  return value === '' ? undefined : value
}

const folderOf = (io: Io): string => given(io, 'STATURE_DATA_DIR') ?? '.stature'

function keyText(io: Io): { readonly text: string; readonly place: string } {
  const text = given(io, 'STATURE_MASTER_KEYS')
  if (text !== undefined) return { text, place: 'STATURE_MASTER_KEYS' }
  const path = given(io, 'STATURE_MASTER_KEYS_FILE') ?? join(folderOf(io), 'master.key')
  return { text: decode(io.read(path), fileName(path)), place: fileName(path) }
}

function masterKeys(io: Io): readonly Uint8Array[] {
  const { text, place } = keyText(io)
  const words = text.split(/[\s,]+/).filter((word) => word !== '')
  const fix = 'Use the master keys of the server; a new one: openssl rand -base64 32'
  if (words.length === 0) throw usage('no-master-key', place, 'there is no master key', fix)
  return words.map((word) => {
    const key = masterKeyFrom(word)
    if (key instanceof Uint8Array) return key
    throw usage('bad-master-key', place, key.problem, fix)
  })
}

/** Where the data and the keys are; needs no master key. */
export function placesOf(call: Call): Pick<StoreOptions, 'data' | 'keys' | 'clock'> {
  const { io } = call
  const folder = folderOf(io)
  const data = call.flag('data') ?? given(io, 'STATURE_DATA') ?? `file:${join(folder, 'stature.db')}`
  const keys = call.flag('keys') ?? given(io, 'STATURE_KEYS') ?? `file:${join(folder, 'keys.db')}`
  return { data, keys, clock: () => Date.now() }
}

/** All that is needed to open the store. */
export const storeOptions = (call: Call): StoreOptions => ({
  ...placesOf(call),
  masterKeys: masterKeys(call.io),
})
