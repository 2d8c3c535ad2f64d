// JSON that cannot surprise: no key twice, no deep nesting, no `__proto__`; checked before anything is built from it.
import type { Json } from '@stature/protocol'

/** Deepest nesting that is read. */
export const DEEPEST = 64

/** Why a text is not read as JSON. */
export interface JsonFault {
  readonly code: 'not-json' | 'repeated-key' | 'too-deep' | 'forbidden-key'
  readonly text: string
  readonly fix: string
  /** Index in the text where it was seen; null where unknown. */
  readonly at: number | null
}

/** A value, or why not. */
export type JsonResult =
  { readonly ok: true; readonly value: Json } | { readonly ok: false; readonly fault: JsonFault }

const QUOTE = 34
const BACKSLASH = 92

/** Index of the quote that closes the string opened at `from`; the text's end where none does. */
function closing(text: string, from: number): number {
  let at = from + 1
  for (let code = text.charCodeAt(at); at < text.length; code = text.charCodeAt(at)) {
    if (code === QUOTE) return at
    at += code === BACKSLASH ? 2 : 1
  }
  return text.length
}

/** The key between two quotes; escapes are resolved, so that `a` and `\u0061` are one key. */
function keyText(text: string, from: number, to: number): string {
  const raw = text.slice(from + 1, to)
  if (!raw.includes('\\')) return raw
  try {
    return String(JSON.parse(`"${raw}"`))
  } catch {
    return raw
  }
}

function keyFault(key: string, seen: Set<string>, at: number): JsonFault | null {
  if (key === '__proto__') {
    return { code: 'forbidden-key', text: 'a key "__proto__" is not read', fix: 'Remove it', at }
  }
  if (seen.has(key)) {
    const text = `the key ${JSON.stringify(key.slice(0, 40))} stands twice in one object`
    return { code: 'repeated-key', text, fix: 'Keep one of the two', at }
  }
  seen.add(key)
  return null
}

/** Looks for nesting and keys that are refused; says nothing about whether the text is JSON. */
export function jsonFault(text: string): JsonFault | null {
  // One entry a level: the keys of an object, or null for a list.
  const levels: (Set<string> | null)[] = []
  let keyNext = false
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charCodeAt(at)
    if (letter === QUOTE) {
      const end = closing(text, at)
      const keys = levels.at(-1)
      if (keyNext && keys !== null && keys !== undefined) {
        const fault = keyFault(keyText(text, at, end), keys, at)
        if (fault !== null) return fault
        keyNext = false
      }
      at = end
    } else if (letter === 123 || letter === 91) {
      levels.push(letter === 123 ? new Set() : null)
      keyNext = letter === 123
      if (levels.length > DEEPEST) {
        const words = `objects and lists are nested deeper than ${String(DEEPEST)} levels`
        return { code: 'too-deep', text: words, fix: 'Nothing that is read here nests so deep', at }
      }
    } else if (letter === 125 || letter === 93) levels.pop()
    else if (letter === 44) keyNext = levels.at(-1) instanceof Set
  }
  return null
}

function syntaxFault(error: unknown): JsonFault {
  const position = error instanceof Error ? /position (\d+)/.exec(error.message)?.[1] : undefined
  const at = position === undefined ? null : Number(position)
  const fix = 'Check quotes, commas and braces; one whole JSON object is expected'
  return { code: 'not-json', text: 'this is not JSON', fix, at }
}

/** Reads one JSON value. */
export function parseJson(text: string): JsonResult {
  const fault = jsonFault(text)
  if (fault !== null) return { ok: false, fault }
  try {
    const value: Json = JSON.parse(text)
    return { ok: true, value }
  } catch (error) {
    return { ok: false, fault: syntaxFault(error) }
  }
}
