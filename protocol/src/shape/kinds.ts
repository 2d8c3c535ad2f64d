// What a JSON value is, in the words of a message.
import type { Json } from './shape.js'
import { shown } from './nearest.js'

export const isList = (value: Json): value is readonly Json[] => Array.isArray(value)

export const isRecord = (value: Json): value is { readonly [name: string]: Json } =>
  typeof value === 'object' && value !== null && !isList(value)

/** Names what was found, quoting only text and numbers. */
export function found(value: Json): string {
  if (typeof value === 'string') return shown(value)
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (value === null) return 'null'
  return isList(value) ? 'a list' : 'an object'
}

/** The path of a field or list item below `path`. */
export const below = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`)
