// The text of a body before it is parsed: valid UTF-8, not nested deeply, no key twice, nothing that hides in escapes.
import { Problem } from './problem.js'

/** Deepest nesting of a body that is read. */
const DEEPEST = 32

const QUOTE = 34
const BACKSLASH = 92

const badJson = (code: string, detail: string, fix: string, at: number): Problem =>
  new Problem(400, code, detail, fix, {
    issues: [{ code, path: '', message: `at character ${at + 1} of the body`, fix }],
  })

const UTF8 = new TextDecoder('utf-8', { fatal: true })

/** The body as text; throws 400 where its bytes are not UTF-8. */
export function textOf(bytes: Uint8Array): string {
  try {
    return UTF8.decode(bytes)
  } catch {
    throw new Problem(400, 'not-utf8', 'The body is not UTF-8 text.', 'Send JSON encoded as UTF-8.')
  }
}

/** Index of the quote that closes the string opened at `from`; the text's end where none does. */
function closing(text: string, from: number): number {
  let at = from + 1
  for (let code = text.charCodeAt(at); at < text.length; code = text.charCodeAt(at)) {
    if (code === QUOTE) return at
    at += code === BACKSLASH ? 2 : 1
  }
  return text.length
}

/** Throws 400 where objects and lists are nested too deeply; costs one pass and no memory. */
export function refuseDeep(text: string): void {
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) at = closing(text, at)
    else if (code === 123 || code === 91) {
      depth += 1
      if (depth > DEEPEST) {
        const detail = `Objects and lists are nested deeper than ${DEEPEST} levels.`
        throw badJson('too-deep', detail, 'Nothing that is read here nests so deep.', at)
      }
    } else if (code === 125 || code === 93) depth -= 1
  }
}

const refused = (path: string, code: string, detail: string): Problem =>
  new Problem(400, code, detail, 'Remove it.', {
    issues: [{ code, path, message: detail, fix: 'Remove it.' }],
  })

function refuseText(text: string, path: string): void {
  if (text.includes('\u0000')) throw refused(path, 'forbidden-text', 'A text holds the character NUL.')
  if (/\p{Surrogate}/u.test(text)) throw refused(path, 'forbidden-text', 'A text holds half a character.')
}

const pointer = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1')

/** Throws 400 on keys that reach for prototypes and on texts that no database keeps. Depth is bounded before. */
export function refuseHostile(value: unknown, path: string): void {
  if (typeof value === 'string') return refuseText(value, path)
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    if (key === '__proto__' || key === 'constructor' || key === 'prototype') {
      throw refused(`${path}/${key}`, 'forbidden-key', `A key ${JSON.stringify(key)} is not read.`)
    }
    refuseText(key, path)
    refuseHostile(inner, `${path}/${pointer(key)}`)
  }
}
