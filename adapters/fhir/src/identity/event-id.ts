// Event ids that are the same each time the same resource is read: a UUID version 8 over what names the fact.
import { sha256Hex } from '@stature/label'
import { canonicalJson } from '@stature/record'
import { child } from '../element/child.js'
import type { Entry } from '../input/entry.js'

/** The version of a resource: its versionId, else its content. */
function versionOf({ at }: Entry): string {
  const meta = child(at, 'meta')
  const version = meta === undefined ? undefined : child(meta, 'versionId')?.value
  return typeof version === 'string' ? `v${version}` : canonicalJson(at.value)
}

/** The resource's own name in the source system. */
const nameOf = ({ id, fullUrl }: Entry): string => id ?? fullUrl ?? ''

/** RFC 9562 version 8: 122 bits of SHA-256 over source system, type, id, version and part, with version and variant set. */
export function eventId(source: string, entry: Entry, part: string): string {
  const hex = sha256Hex(JSON.stringify([source, entry.type, nameOf(entry), versionOf(entry), part]))
  const variant = '89ab'[Number.parseInt(hex.slice(16, 17), 16) % 4] ?? '8'
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}
