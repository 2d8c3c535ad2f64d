// Reads the fields of a row, or of a sealed JSON object, in the type they were written in.
import { StoreFailure } from '../port/store.js'

export type Fields = Readonly<Record<string, unknown>>

/** What was read is not what this program ever wrote. */
export const damaged = (what: string): StoreFailure =>
  new StoreFailure(
    'store-damaged',
    `the store holds something in ${what} that was never written so`,
    'Stop the server, keep the database, and restore the newest backup.',
    false,
  )

export function text(fields: Fields, name: string): string {
  const value = fields[name]
  if (typeof value !== 'string') throw damaged(name)
  return value
}

export function int(fields: Fields, name: string): number {
  const value = fields[name]
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw damaged(name)
  return value
}

export function bytes(fields: Fields, name: string): Uint8Array {
  const value = fields[name]
  if (!(value instanceof Uint8Array)) throw damaged(name)
  return value
}

/** Reads with another reader, or answers null where the field is null. */
export const orNull = <T>(
  read: (fields: Fields, name: string) => T,
  fields: Fields,
  name: string,
): T | null => (fields[name] === null ? null : read(fields, name))

/** One of the words of a closed union. */
export function word<const W extends string>(words: readonly W[], fields: Fields, name: string): W {
  const value = fields[name]
  const found = words.find((one) => one === value)
  if (found === undefined) throw damaged(name)
  return found
}

export function texts(fields: Fields, name: string): readonly string[] {
  const value = fields[name]
  if (!Array.isArray(value)) throw damaged(name)
  return value.map((one: unknown) => {
    if (typeof one !== 'string') throw damaged(name)
    return one
  })
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The fields of JSON text that was sealed here. */
export function fieldsOf(json: string): Fields {
  const value: unknown = JSON.parse(json)
  if (!isFields(value)) throw damaged('a sealed object')
  return value
}
