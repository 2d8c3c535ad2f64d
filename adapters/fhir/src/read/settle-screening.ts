// Statements about the screening seen together: a permission never overrules a restriction that still stands.
import { child } from '../element/child.js'
import type { Element } from '../element/element.js'
import type { Moment } from '../time/moment.js'
import type { Context } from './context.js'
import type { Draft, Statement } from './fact.js'

const isPermissive = ({ state }: Statement): boolean => state === 'open' || state === 'none'

const elementOf = ({ source, when }: Statement): Element => when?.from ?? source.entry.at

const draft = (statement: Statement, when: Moment): Draft => ({
  fact: 'draft',
  kind: 'screening-recorded',
  when,
  body: { [statement.topic]: statement.state },
  source: statement.source,
})

/** A restriction without a day holds from the first instant it may have begun, else from the opening of the course. */
function restriction(statement: Statement, opened: Moment | null, context: Context): readonly Draft[] {
  const { when, topic, source } = statement
  if (when !== null) {
    if (when.precision === 'time' || when.precision === 'day') return [draft(statement, when)]
    context.report.warn('incomplete', when.from, 'names no day: it holds from the first day it may mean')
    return [draft(statement, when)]
  }
  if (opened === null) {
    context.report.error('required', source.entry.at, `has no time, and none is known for ${topic}: give one`)
    return []
  }
  context.report.warn('incomplete', source.entry.at, 'has no time: it holds from the opening of the course')
  return [draft(statement, opened)]
}

/** Does a restriction forbid reading this permission? One that still stands does, and one of the same instant. */
function isOverruled(permission: Moment, restrictions: readonly Statement[]): boolean {
  return restrictions.some(({ when, standing }) => {
    if (standing) return when === null || when.at <= permission.at
    return when?.at === permission.at
  })
}

function permission(
  statement: Statement,
  restrictions: readonly Statement[],
  context: Context,
): readonly Draft[] {
  const { when, topic, source } = statement
  if (when === null || (when.precision !== 'time' && when.precision !== 'day')) {
    context.report.error(
      'incomplete',
      elementOf(statement),
      `does not name the day: ${topic} stays as it was`,
    )
    return []
  }
  if (!isOverruled(when, restrictions)) return [draft(statement, when)]
  const at = child(source.entry.at, 'valueCodeableConcept') ?? source.entry.at
  const message = `is contradicted by another resource, which counts: settle ${topic} in the source system`
  context.report.warn('conflict', at, message)
  return []
}

/** The screening as drafts of events. */
export function settleScreening(
  statements: readonly Statement[],
  opened: Moment | null,
  context: Context,
): readonly Draft[] {
  return statements.flatMap((statement) => {
    if (!isPermissive(statement)) return restriction(statement, opened, context)
    const against = statements.filter((other) => other.topic === statement.topic && !isPermissive(other))
    return permission(statement, against, context)
  })
}
