// How columns become values: integers as safe numbers, bytes as Uint8Array, truth as 1 and 0, all else as text.
import type { Value } from '../sql/driver.js'

const BOOL = 16
const BYTEA = 17
const INTEGERS: readonly number[] = [20, 21, 23]
/** `numeric`, which a sum of integers is. */
const NUMERIC = 1700

function integer(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value))
    throw new RangeError('PostgreSQL answered a number that is no safe integer')
  return value
}

function bytes(text: string): Uint8Array {
  // The server writes bytes as `\x…`; pg is told to ask for text, which suits prepared statements of every kind.
  const { buffer, byteOffset, byteLength } = Buffer.from(text.slice(2), 'hex')
  return new Uint8Array(buffer, byteOffset, byteLength)
}

const text = (value: string): Value => value
const truth = (value: string): Value => (value === 't' ? 1 : 0)

/** What pg asks for a column's type. */
export const TYPES = {
  getTypeParser: (type: number): ((value: string) => Value) => {
    if (INTEGERS.includes(type) || type === NUMERIC) return integer
    if (type === BYTEA) return bytes
    return type === BOOL ? truth : text
  },
}
