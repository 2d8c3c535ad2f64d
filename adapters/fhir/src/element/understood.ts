// FHIR forbids reading what a modifier extension or an implicit rule may have changed; such a resource is not read.
import { isList, isRecord, type Json } from '@stature/protocol'
import type { Report } from '../issue/report.js'
import type { Element } from './element.js'

interface Place {
  readonly path: string
  readonly value: Json
}

/** A name as FHIRPath writes it: any that is no element of FHIR stands in backticks. */
const identifier = (name: string): string =>
  /^_?[a-z][A-Za-z0-9]*$/.test(name) && name !== 'div'
    ? name
    : `\`${name.replace(/[\\`]/g, (sign) => `\\${sign}`)}\``

const below = ({ path, value }: Place): readonly Place[] => {
  if (isList(value)) return value.map((item, index) => ({ path: `${path}[${String(index)}]`, value: item }))
  if (!isRecord(value)) return []
  return Object.entries(value)
    .filter(([name]) => name !== 'contained')
    .map(([name, item]) => ({ path: `${path}.${identifier(name)}`, value: item }))
}

const MODIFIER = /\.(?:modifierExtension|implicitRules)$/

/** False, with an issue for each, where something may change the meaning of what is written. Input must not be too deep. */
export function isUnderstood(at: Element, report: Report): boolean {
  let level: readonly Place[] = [{ path: at.path, value: at.value }]
  let understood = true
  while (level.length > 0) {
    const next = level.flatMap(below)
    for (const place of next.filter(({ path }) => MODIFIER.test(path))) {
      understood = false
      const message = 'may change the meaning of the resource and is not known here: nothing is read from it'
      report.error('extension', { ...at, path: place.path }, message)
    }
    level = next
  }
  return understood
}
