// A component of an Observation by its code: the coded value it carries.
import { conceptAt, meaningsOf, type CodeMap, type Concept } from '../element/concept.js'
import { objectsAt } from '../element/child.js'
import type { Element } from '../element/element.js'
import type { Entry } from '../input/entry.js'
import type { Context } from '../read/context.js'

/** The first component whose code is in the map; undefined where none has one. */
export const componentOf = <T>(entry: Entry, map: CodeMap<T>, context: Context): Element | undefined =>
  objectsAt(entry.at, 'component', context.report).find((item) => {
    const code = conceptAt(item, 'code', context.report)
    return code !== undefined && meaningsOf(code, map).length > 0
  })

/** The coded value of that component. */
export function componentConcept(entry: Entry, map: CodeMap<true>, context: Context): Concept | undefined {
  const component = componentOf(entry, map, context)
  return component === undefined ? undefined : conceptAt(component, 'valueCodeableConcept', context.report)
}
