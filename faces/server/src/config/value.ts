// How the text of one setting is read: a value, or what is wrong with it and what to write.

export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: string; readonly fix: string }

export type Reader<T> = (text: string) => Read<T>

export const good = <T>(value: T): Read<T> => ({ ok: true, value })
export const bad = (problem: string, fix: string): Read<never> => ({ ok: false, problem, fix })

/** A whole number between two bounds, both included. */
export const wholeNumber =
  (least: number, most: number): Reader<number> =>
  (text) => {
    const value = /^\d{1,12}$/.test(text) ? Number(text) : Number.NaN
    const fix = `Write a whole number from ${least} to ${most}.`
    return value >= least && value <= most ? good(value) : bad('is no number in its bounds', fix)
  }

export const choice =
  <const T extends string>(...words: readonly T[]): Reader<T> =>
  (text) => {
    const found = words.find((word) => word === text)
    return found === undefined
      ? bad('is none of its words', `Write one of: ${words.join(', ')}.`)
      : good(found)
  }

/** A text of one line. */
export const line: Reader<string> = (text) =>
  /^[^\p{Cc}]{1,2000}$/u.test(text) ? good(text) : bad('is no text of one line', 'Write it in one line.')

const LOCAL: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]'])

export const isLocal = (url: string): boolean => LOCAL.has(new URL(url).hostname)

/** Where people reach the server: an origin, without a path. */
export const publicUrl: Reader<string> = (text) => {
  const fix = 'Write how people reach the server, such as https://stature.example.org, without a path.'
  if (!URL.canParse(text)) return bad('is no address', fix)
  const url = new URL(text)
  const plain = url.pathname === '/' && url.search === '' && url.hash === '' && url.username === ''
  if (!/^https?:$/.test(url.protocol) || !plain) return bad('is not only a scheme, a host and a port', fix)
  const insecure = url.protocol === 'http:' && !isLocal(text)
  return insecure
    ? bad('is not https', 'Put TLS in front of the server; only this machine is reached without.')
    : good(url.origin)
}

export const storeUrl: Reader<string> = (text) =>
  /^(memory:$|file:.+|postgres(ql)?:\/\/.+)/.test(text)
    ? good(text)
    : bad('names no store', 'Write memory:, file:/path/to/stature.db, or postgres://user@host/database.')

export const zone: Reader<string> = (text) => {
  try {
    return good(new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone)
  } catch {
    return bad('is no time zone', 'Write its name in the time zone data, such as America/New_York.')
  }
}
