// The product's own way from events to decisions, and its outcomes in the words of the second reader.
import { instant } from '@stature/label'
import {
  decideDose,
  decideInjection,
  judgeProposal,
  withStated,
  type Decision,
  type DoseOutcome,
  type Facts,
  type InjectionOutcome,
  type Json,
  type ProposalOutcome,
} from '@stature/protocol'
import { entryOf, fold, readEvent, type StatureEvent } from '@stature/record'
import { localDay } from './calendar.js'
import type { Answer, Question } from './question.js'

/** The events of a course from JSON; throws where one is malformed, for that is a fault of the test. */
export function readAll(course: readonly Json[]): readonly StatureEvent[] {
  return course.map((json) => {
    const got = readEvent(json)
    if (!got.ok) throw new RangeError(`${JSON.stringify(json)} ${JSON.stringify(got.issues)}`)
    return got.value
  })
}

export interface Decisions {
  readonly facts: Facts
  readonly dose: Decision<DoseOutcome>
  readonly proposal: Decision<ProposalOutcome>
  readonly injection: Decision<InjectionOutcome>
}

export function decideAll(q: Question): Decisions {
  const entries = q.events.map((event) => entryOf(event, localDay))
  const asOf = instant(q.asOf)
  const folded = fold(entries, { asOf, asKnownAt: null, calendar: q.calendar, vial: q.vial })
  if ('missing' in folded) throw new RangeError('a course without course-opened')
  const facts = withStated(folded, q.stated)
  return {
    facts,
    dose: decideDose(facts, q.policy),
    proposal: judgeProposal(facts, q.policy, q.proposal),
    injection: decideInjection(facts, q.policy),
  }
}

/** An outcome with only what the second reader answers too. */
export function plain(outcome: DoseOutcome | ProposalOutcome | InjectionOutcome): Answer {
  switch (outcome.kind) {
    case 'stop':
    case 'interrupt':
    case 'keep':
    case 'accept':
      return { kind: outcome.kind }
    case 'reduce':
      return { kind: 'reduce', suggested: outcome.suggestedMicrogramsPerKg ?? null }
    case 'may-increase':
      return { kind: 'may-increase', upTo: outcome.upToMicrogramsPerKg }
    case 'may-start':
      return { kind: 'may-start', from: outcome.fromMicrogramsPerKg, to: outcome.toMicrogramsPerKg }
    case 'cannot-decide':
      return { kind: 'cannot-decide', missing: outcome.missing }
    case 'refuse':
      return { kind: 'refuse', why: outcome.why, slip: outcome.slip ?? null }
    case 'do-not-inject':
    case 'withhold':
      return { kind: outcome.kind, why: outcome.why }
    case 'wait':
      return {
        kind: 'wait',
        for: outcome.for,
        until: outcome.until === undefined ? null : Date.parse(outcome.until),
      }
    case 'give':
      return {
        kind: 'give',
        halfMarks: outcome.halfMarks,
        sites: {
          allowed: outcome.sites.allowed,
          recommended: outcome.sites.recommended,
          longestRested: outcome.sites.longestRested ?? null,
        },
      }
    default:
      return unreachable(outcome)
  }
}

const unreachable = (outcome: never): never => {
  throw new RangeError(`an outcome nobody names: ${JSON.stringify(outcome)}`)
}
