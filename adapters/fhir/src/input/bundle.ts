// The resources of a Bundle, or the one resource that was given.
import { isRecord, type Json } from '@stature/protocol'
import { child, objectsAt, textAt } from '../element/child.js'
import type { Element } from '../element/element.js'
import { isUnderstood } from '../element/understood.js'
import type { Report } from '../issue/report.js'
import { isTooDeep } from './depth.js'
import { entryOf, type Entry } from './entry.js'

const TYPE_NAME = /^[A-Z][A-Za-z]{1,60}$/

/** The root of the FHIRPath: the name of the type, where it is one. */
export function rootOf(json: Json, line: number | undefined): Element {
  const type = isRecord(json) ? json['resourceType'] : undefined
  const path = typeof type === 'string' && TYPE_NAME.test(type) ? type : 'Resource'
  return line === undefined ? { path, value: json } : { path, value: json, line }
}

function checked(entry: Entry, report: Report): readonly Entry[] {
  if (entry.type === 'Bundle') {
    report.error('not-supported', entry.at, 'is a Bundle inside a Bundle: give its entries themselves')
    return []
  }
  if (!isTooDeep(entry.at.value)) return [entry]
  report.error('too-costly', entry.at, 'nests deeper than any resource does: correct it')
  return []
}

function entryResource(item: Element, report: Report): readonly Entry[] {
  const at = child(item, 'resource')
  if (at === undefined) {
    report.note('incomplete', item, 'has no resource: nothing is read from it')
    return []
  }
  const entry = entryOf(at, textAt(item, 'fullUrl', report)?.value ?? null)
  if (entry !== null) return checked(entry, report)
  report.error('structure', at, 'is no resource: give an object with a resourceType')
  return []
}

/** A page of a search that goes on elsewhere is not the whole course. */
function warnOfMorePages(bundle: Element, report: Report): void {
  for (const link of objectsAt(bundle, 'link', report)) {
    const relation = textAt(link, 'relation', report)
    if (relation?.value === 'next') {
      report.warn('incomplete', relation, 'the Bundle is one page of several: fetch the others and join them')
    }
  }
}

/** The resources of one JSON value; `line` where it is a line of NDJSON. */
export function resourcesOf(json: Json, line: number | undefined, report: Report): readonly Entry[] {
  const root = rootOf(json, line)
  const entry = entryOf(root, null)
  if (entry === null) {
    report.error('structure', root, 'is no FHIR resource: give an object with a resourceType')
    return []
  }
  if (entry.type !== 'Bundle') return checked(entry, report)
  if (isTooDeepAroundEntries(root)) {
    report.error('too-costly', root, 'nests deeper than any Bundle does: correct it')
    return []
  }
  if (!isUnderstood({ ...root, value: withoutEntries(root.value) }, report)) return []
  warnOfMorePages(root, report)
  return objectsAt(root, 'entry', report).flatMap((item) => entryResource(item, report))
}

/** The Bundle's own fields; the entries are looked at one by one. */
const withoutEntries = (bundle: Json): Json =>
  isRecord(bundle) ? Object.fromEntries(Object.entries(bundle).filter(([name]) => name !== 'entry')) : bundle

const isTooDeepAroundEntries = (root: Element): boolean => isTooDeep(withoutEntries(root.value))
