// One resource of the input: where it stands, what it is, and the names by which others refer to it.
import { isRecord } from '@stature/protocol'
import { child } from '../element/child.js'
import type { Element } from '../element/element.js'

/** A resource and its place. */
export interface Entry {
  readonly at: Element
  readonly type: string
  readonly id: string | null
  readonly fullUrl: string | null
}

const textOf = (parent: Element, name: string): string | null => {
  const value = child(parent, name)?.value
  return typeof value === 'string' && value !== '' ? value : null
}

/** The entry of an object; null where it is no resource. */
export function entryOf(at: Element, fullUrl: string | null): Entry | null {
  if (!isRecord(at.value)) return null
  const type = textOf(at, 'resourceType')
  return type === null ? null : { at, type, id: textOf(at, 'id'), fullUrl }
}

/** The resources contained in a resource. */
export function containedOf(entry: Entry): readonly Entry[] {
  const list = child(entry.at, 'contained')
  if (list === undefined || !Array.isArray(list.value)) return []
  return list.value.flatMap((value: Element['value'], index) => {
    const inner = entryOf({ ...list, path: `${list.path}[${String(index)}]`, value }, null)
    return inner === null ? [] : [inner]
  })
}
