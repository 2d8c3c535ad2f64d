// CodeableConcept and Coding: codes with their systems. Text beside a code is never interpreted.
import type { Report } from '../issue/report.js'
import { child, objectAt, objectsAt, textAt } from './child.js'
import type { Element } from './element.js'

/** One code and the system that gives it meaning. */
export interface Code {
  readonly system: string
  readonly code: string
}

/** A coding as it stands in a resource. */
export interface Coding extends Code {
  readonly at: Element
  readonly display: string | undefined
}

/** A CodeableConcept as it stands in a resource. */
export interface Concept {
  readonly at: Element
  readonly codings: readonly Coding[]
  readonly text: string | undefined
}

function codingOf(at: Element, report: Report): readonly Coding[] {
  const system = textAt(at, 'system', report)?.value
  const code = textAt(at, 'code', report)?.value
  const display = child(at, 'display') === undefined ? undefined : textAt(at, 'display', report)?.value
  return system === undefined || code === undefined ? [] : [{ at, system, code, display }]
}

/** Reads a CodeableConcept at an element. */
export const conceptOf = (at: Element, report: Report): Concept => ({
  at,
  codings: objectsAt(at, 'coding', report).flatMap((coding) => codingOf(coding, report)),
  text: textAt(at, 'text', report)?.value,
})

/** The CodeableConcept below; undefined where absent. */
export function conceptAt(parent: Element, name: string, report: Report): Concept | undefined {
  const at = objectAt(parent, name, report)
  return at === undefined ? undefined : conceptOf(at, report)
}

/** The CodeableConcepts of a list below. */
export const conceptsAt = (parent: Element, name: string, report: Report): readonly Concept[] =>
  objectsAt(parent, name, report).map((at) => conceptOf(at, report))

/** Meanings by `system|code`. */
export type CodeMap<T> = ReadonlyMap<string, T>

export const keyOf = ({ system, code }: Code): string => `${system}|${code}`

/** A map from one system's codes. */
export const codeMap = <T>(system: string, meanings: Readonly<Record<string, T>>): CodeMap<T> =>
  new Map(Object.entries(meanings).map(([code, meaning]) => [keyOf({ system, code }), meaning]))

/** The meanings of a concept's codings, each once, in order. */
export const meaningsOf = <T>(concept: Concept, map: CodeMap<T>): readonly T[] => [
  ...new Set(
    concept.codings.flatMap((coding) => {
      const meaning = map.get(keyOf(coding))
      return meaning === undefined ? [] : [meaning]
    }),
  ),
]

/** How codes are shown in a message; never text from the resource. */
export const codesShown = (concept: Concept): string =>
  concept.codings.length === 0 ? 'no code' : concept.codings.map(keyOf).join(', ').slice(0, 200)
