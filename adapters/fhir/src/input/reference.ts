// Reference: which resource of the input is meant, by relative, absolute, URN or contained reference.
import { objectAt, textAt } from '../element/child.js'
import type { Element, TextElement } from '../element/element.js'
import type { Report } from '../issue/report.js'
import { containedOf, type Entry } from './entry.js'

/** What a reference names. */
export interface Reference {
  readonly at: Element
  /** Without `/_history/…`. */
  readonly target: TextElement
}

/** Reads the Reference at an element; undefined where it names nothing by reference. */
export function referenceOf(at: Element, report: Report): Reference | undefined {
  const text = textAt(at, 'reference', report)
  if (text === undefined) return undefined
  return { at, target: { ...text, value: text.value.replace(/\/_history\/[^/]+$/, '') } }
}

/** The Reference below; undefined where absent. */
export function referenceAt(parent: Element, name: string, report: Report): Reference | undefined {
  const at = objectAt(parent, name, report)
  return at === undefined ? undefined : referenceOf(at, report)
}

/** Every name by which others may refer to an entry. */
export function namesOf({ type, id, fullUrl }: Entry): readonly string[] {
  const byId = id === null ? [] : [`${type}/${id}`, `urn:uuid:${id}`]
  return fullUrl === null ? byId : [...byId, fullUrl]
}

const TYPE_AND_ID = /([A-Z][A-Za-z]+)\/[A-Za-z0-9\-.]{1,64}$/

/** The type that a reference names, from its text; null for URNs and fragments. */
export const typeNamed = (reference: string): string | null => TYPE_AND_ID.exec(reference)?.[1] ?? null

/** Finds resources of the input. */
export type Find = (reference: Reference, from: Entry) => Entry | undefined

/** An index of the input. Absolute references fit an entry without fullUrl by their last two parts. */
export function finder(entries: readonly Entry[]): Find {
  const byName = new Map<string, Entry>()
  for (const entry of entries) {
    for (const name of namesOf(entry)) if (!byName.has(name)) byName.set(name, entry)
  }
  return ({ target }, from) => {
    const name = target.value
    if (name.startsWith('#')) return containedOf(from).find(({ id }) => `#${id ?? ''}` === name)
    const exact = byName.get(name)
    if (exact !== undefined || !/^https?:/.test(name)) return exact
    const relative = byName.get(TYPE_AND_ID.exec(name)?.[0] ?? '')
    return relative?.fullUrl === null ? relative : undefined
  }
}
