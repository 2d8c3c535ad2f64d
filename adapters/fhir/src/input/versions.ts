// A resource that comes more than once: the newest version counts; where none is newest, none is read.
import { canonicalJson } from '@stature/record'
import { child } from '../element/child.js'
import type { Report } from '../issue/report.js'
import { parseInstant } from '@stature/protocol'
import type { Entry } from './entry.js'

const updatedAt = ({ at }: Entry): number | null => {
  const meta = child(at, 'meta')
  const text = meta === undefined ? undefined : child(meta, 'lastUpdated')?.value
  return typeof text === 'string' ? parseInstant(text) : null
}

/** The entries of one identity, reduced to the newest. */
function newest(versions: readonly Entry[], report: Report): readonly Entry[] {
  const [first, ...others] = versions
  if (first === undefined || others.length === 0) return versions
  const text = canonicalJson(first.at.value)
  if (others.every((other) => canonicalJson(other.at.value) === text)) return [first]
  const times = versions.map(updatedAt)
  const latest = Math.max(...times.map((time) => time ?? Infinity))
  const found = versions.filter((_, index) => times[index] === latest)
  const [only, ...equal] = found
  if (only === undefined || equal.length > 0 || latest === Infinity) {
    for (const { at } of versions) {
      report.error(
        'multiple-matches',
        at,
        'comes more than once with other content, and meta.lastUpdated does not tell which is newest: keep one',
      )
    }
    return []
  }
  for (const { at } of versions.filter((entry) => entry !== only)) {
    report.note('duplicate', at, 'is an older version of a resource that comes again: the newest is read')
  }
  return [only]
}

/** Each resource once, in the order of the input. */
export function newestVersions(entries: readonly Entry[], report: Report): readonly Entry[] {
  const groups = new Map<string, Entry[]>()
  entries.forEach((entry, index) => {
    const key = entry.id === null ? (entry.fullUrl ?? `#${String(index)}`) : `${entry.type}/${entry.id}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [entry])
    else group.push(entry)
  })
  return [...groups.values()].flatMap((versions) => newest(versions, report))
}
