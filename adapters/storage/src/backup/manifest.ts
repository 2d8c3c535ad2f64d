// What a backup says of itself in its first line: readable with `head -1`, without a patient's facts, covered by its own hash.
import { createHash } from 'node:crypto'
import { BackupFailure, altered, notABackup, truncated } from './failure.js'

export interface Manifest {
  readonly format: 'stature-backup'
  readonly formatVersion: 1
  readonly what: 'data' | 'keys'
  /** Of the store it was made of. */
  readonly schema: number
  /** Epoch milliseconds. */
  readonly madeAt: number
  /** Epoch milliseconds; null for data, which does not expire. */
  readonly expires: number | null
  readonly courses: number
  readonly events: number
  /** Of what follows the manifest: its length, and its SHA-256 in lower-case hexadecimal. */
  readonly bytes: number
  readonly sha256: string
}

/** The first line with its padding and its end; fixed, so that it is written last into the room left for it. */
export const MANIFEST_BYTES = 1024
const FORMAT = 'stature-backup'
const HASH_HEX = 64

const hash = (text: string): string => createHash('sha256').update(text).digest('hex')

export function manifestLine(manifest: Manifest): string {
  const json = JSON.stringify(manifest)
  return `${`${json} ${hash(json)}`.padEnd(MANIFEST_BYTES - 1)}\n`
}

type Fields = Readonly<Record<string, unknown>>
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null

function parsed(json: string): Fields | null {
  try {
    const value: unknown = JSON.parse(json)
    return isFields(value) ? value : null
  } catch {
    return null
  }
}

const whole = (value: unknown): number => {
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw new TypeError('a whole number')
  return value
}

function manifestOf(fields: Fields, path: string): Manifest {
  const { what, expires, sha256 } = fields
  if ((what !== 'data' && what !== 'keys') || typeof sha256 !== 'string') throw altered(path)
  return {
    format: FORMAT,
    formatVersion: 1,
    what,
    schema: whole(fields['schema']),
    madeAt: whole(fields['madeAt']),
    expires: expires === null ? null : whole(expires),
    courses: whole(fields['courses']),
    events: whole(fields['events']),
    bytes: whole(fields['bytes']),
    sha256,
  }
}

/** Reads the first line of a file. Throws BackupFailure. */
export function manifestFrom(line: string, path: string): Manifest {
  const text = line.trimEnd()
  const json = text.slice(0, -HASH_HEX - 1)
  if (!line.startsWith('{"format":"stature-')) throw notABackup(path)
  if (line.length < MANIFEST_BYTES) throw truncated(path)
  if (line !== `${text.padEnd(MANIFEST_BYTES - 1)}\n` || text !== `${json} ${hash(json)}`) throw altered(path)
  const fields = parsed(json)
  if (fields === null || fields['format'] !== FORMAT) throw notABackup(path)
  if (fields['formatVersion'] === 1) return manifestOf(fields, path)
  throw new BackupFailure(
    'backup-newer',
    `${path} was written by a newer version of the software.`,
    'Restore with that version, or a newer one.',
  )
}
