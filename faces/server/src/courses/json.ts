// JSON as it was parsed, named as such; what it holds is checked by whoever reads it.
import type { Json } from '@stature/protocol'

/** Whatever `JSON.parse` gave is JSON; only an absent value is not. */
export const isJson = (value: unknown): value is Json =>
  value !== undefined && typeof value !== 'function' && typeof value !== 'symbol' && typeof value !== 'bigint'

/** The value of a JSON text; null where it is none. */
export function jsonOf(text: string): Json {
  try {
    const value: unknown = JSON.parse(text)
    return isJson(value) ? value : null
  } catch {
    return null
  }
}
