// What stands below an element; the only place where a JSON type is taken apart.
import { isList, isRecord, type Json } from '@stature/protocol'
import type { Report } from '../issue/report.js'
import type { Element, NumberElement, TextElement } from './element.js'

const kindOf = (value: Json): string =>
  value === null ? 'null' : isList(value) ? 'a list' : isRecord(value) ? 'an object' : typeof value

/** The element below, whatever its type; undefined where absent. */
export function child(parent: Element, name: string): Element | undefined {
  if (!isRecord(parent.value) || !Object.hasOwn(parent.value, name)) return undefined
  const value = parent.value[name]
  return value === undefined ? undefined : { ...parent, path: `${parent.path}.${name}`, value }
}

const wrong = (at: Element, wanted: string, report: Report): undefined =>
  report.error('structure', at, `must be ${wanted}, found ${kindOf(at.value)}: correct the JSON type`)

/** The object below; says so where it is something else. */
export function objectAt(parent: Element, name: string, report: Report): Element | undefined {
  const at = child(parent, name)
  if (at === undefined || isRecord(at.value)) return at
  return wrong(at, 'an object', report)
}

/** The objects of a list below; empty where absent. */
export function objectsAt(parent: Element, name: string, report: Report): readonly Element[] {
  const at = child(parent, name)
  if (at === undefined) return []
  if (!isList(at.value)) {
    wrong(at, 'a list', report)
    return []
  }
  return at.value.flatMap((value, index) => {
    const item = { ...at, path: `${at.path}[${String(index)}]`, value }
    if (isRecord(value)) return [item]
    wrong(item, 'an object', report)
    return []
  })
}

/** The text below; says so where it is something else or empty. */
export function textAt(parent: Element, name: string, report: Report): TextElement | undefined {
  const at = child(parent, name)
  if (at === undefined) return undefined
  const { value } = at
  if (typeof value !== 'string') return wrong(at, 'text', report)
  if (value.trim() === '') return report.error('structure', at, 'must not be empty: leave the element out')
  return { ...at, value }
}

/** The number below; says so where it is something else. */
export function numberAt(parent: Element, name: string, report: Report): NumberElement | undefined {
  const at = child(parent, name)
  if (at === undefined) return undefined
  const { value } = at
  return typeof value === 'number' ? { ...at, value } : wrong(at, 'a number without quotes', report)
}

/** The boolean below; says so where it is something else. */
export function booleanAt(parent: Element, name: string, report: Report): boolean | undefined {
  const at = child(parent, name)
  if (at === undefined) return undefined
  return typeof at.value === 'boolean' ? at.value : wrong(at, 'true or false without quotes', report)
}
