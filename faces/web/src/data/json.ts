// JSON as it comes from the clinic or from this phone, read field by field: what is absent or of another kind is null.
import type { Json } from '@stature/protocol'

const isJson = (value: unknown): value is Json =>
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

const isRecord = (json: Json): json is { readonly [name: string]: Json } =>
  typeof json === 'object' && json !== null && !Array.isArray(json)

const isList = (json: Json): json is readonly Json[] => Array.isArray(json)

/** What stands at a path of names; null where nothing does. */
export function at(json: Json, ...path: readonly string[]): Json {
  let here: Json = json
  for (const name of path) {
    if (!isRecord(here) || !Object.hasOwn(here, name)) return null
    here = here[name] ?? null
  }
  return here
}

export function textAt(json: Json, ...path: readonly string[]): string | null {
  const found = at(json, ...path)
  return typeof found === 'string' ? found : null
}

export function numberAt(json: Json, ...path: readonly string[]): number | null {
  const found = at(json, ...path)
  return typeof found === 'number' ? found : null
}

export function listAt(json: Json, ...path: readonly string[]): readonly Json[] {
  const found = at(json, ...path)
  return isList(found) ? found : []
}

/** The value with every field of one name left out, at any depth. */
export function without(json: Json, name: string): Json {
  if (isList(json)) return json.map((each) => without(each, name))
  if (!isRecord(json)) return json
  const rest = Object.entries(json).filter(([field]) => field !== name)
  return Object.fromEntries(rest.map(([field, value]) => [field, without(value, name)]))
}
