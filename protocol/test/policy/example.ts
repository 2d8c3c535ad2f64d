// The shipped example as JSON, and copies of it with one place changed.
import { readFileSync } from 'node:fs'
import { isRecord } from '../../src/shape/kinds.js'
import type { Json } from '../../src/shape/shape.js'

const file = new URL('../../policies/cautious.json', import.meta.url)

/** A fresh copy of the shipped example. */
export const cautiousJson = (): Record<string, Json> => JSON.parse(readFileSync(file, 'utf8'))

function changed(json: Json, names: readonly string[], value: Json | undefined): Json {
  const [name = '', ...rest] = names
  if (!isRecord(json)) throw new Error(`the example has no field ${name}`)
  const { [name]: old = null, ...others } = json
  if (rest.length === 0 && value === undefined) return others
  return { ...json, [name]: rest.length === 0 ? (value ?? null) : changed(old, rest, value) }
}

/** The example with the value at a dotted path replaced; `undefined` removes the field. */
export const withValue = (path: string, value: Json | undefined): Json =>
  changed(cautiousJson(), path.split('.'), value)
