// Bytes to text: strict UTF-8, a byte order mark passed over, the line of the first bad byte named.
import { input } from '../usage/failure.js'

const strict = new TextDecoder('utf-8', { fatal: true })

/** True where the bytes are UTF-8. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    strict.decode(bytes)
    return true
  } catch {
    return false
  }
}

/** Line of the first byte that is no UTF-8, counted from 1. */
function badLine(bytes: Uint8Array): number {
  let line = 1
  for (let from = 0; from < bytes.length; line += 1) {
    const end = bytes.indexOf(10, from)
    const to = end < 0 ? bytes.length : end + 1
    if (!isUtf8(bytes.subarray(from, to))) return line
    from = to
  }
  return line
}

/** Decodes a file. Throws a `Failure` (exit 3) naming the line of the first byte that is no UTF-8. */
export function decode(bytes: Uint8Array, file: string): string {
  try {
    return strict.decode(bytes)
  } catch {
    const place = `${file}:${String(badLine(bytes))}`
    throw input('bad-utf8', place, 'this line is not UTF-8', 'Save the file as UTF-8')
  }
}

/** How a file is named in messages. */
export const fileName = (path: string): string => (path === '-' ? 'stdin' : path)
