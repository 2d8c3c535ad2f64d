// Compares what a scenario expects with what was decided; only the members it names.
import type { Json } from '@stature/protocol'
import { sortedJson } from '../render/json.js'

/** One member that is not as expected. */
export interface Difference {
  readonly member: string
  readonly expected: string
  readonly found: string
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const shown = (value: unknown): string => (value === undefined ? 'nothing' : sortedJson(value))

/** Differences between expected members and those found; objects are compared member by member, lists whole. */
export function differences(
  expected: { readonly [name: string]: Json },
  found: Readonly<Record<string, unknown>>,
  path = '',
): readonly Difference[] {
  return Object.entries(expected).flatMap(([name, value]) => {
    const member = path === '' ? name : `${path}.${name}`
    const actual = found[name]
    if (isObject(value) && isObject(actual)) return differences(value, actual, member)
    if (shown(value) === shown(actual)) return []
    return [{ member, expected: shown(value), found: shown(actual) }]
  })
}
