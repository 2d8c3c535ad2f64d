// Where events are accepted, roles and the label are enforced; a fact is never refused for breaking a rule.
import type { Policy } from '@stature/protocol'
import type { Entry } from '../entry/entry.js'
import { MAY_RECORD, mayRecord } from '../rights/rights.js'
import type { FactsAt, NoFacts } from './facts-at.js'
import { judgement } from './judgement.js'
import { ownProblems } from './own-problems.js'
import { prescribingOf, type Prescribing } from './prescription.js'
import { refusalOf, type Refusal, type Said } from './refusal.js'

function wrongRole({ event }: Entry): readonly Refusal[] {
  const { id, kind, by } = event
  if (mayRecord(kind, by.role)) return []
  const message = `a ${by.role} may not record ${kind}`
  const fix = `Recorded by: ${MAY_RECORD[kind].join(', ')}`
  return [{ code: 'wrong-role', event: id, path: 'by.role', message, fix, decision: null }]
}

function noFacts({ missing }: NoFacts): Said {
  if (missing === 'calendar') {
    const message = 'civil time knows no such zone'
    const fix = 'Write a name of the time zone data, such as America/New_York, or an offset such as +01:00'
    return { code: 'no-calendar', field: '', message, fix, decision: null }
  }
  const message = 'the course is not opened yet at the instant asked about'
  const fix = 'Ask for a time at or after its event course-opened'
  return { code: 'not-opened', field: '', message, fix, decision: null }
}

function againstPrescribing(
  prescribing: Prescribing,
  plus: readonly Entry[],
  policy: Policy,
  factsAt: FactsAt,
): readonly Said[] {
  const own = ownProblems(prescribing)
  if (own.length > 0) return own
  const { prescription, at, replaces } = prescribing
  const question = { at, zone: prescription.zone, slot: null, vial: null, without: replaces, plus }
  const facts = factsAt(question)
  if ('missing' in facts) return [noFacts(facts)]
  const against = judgement(prescription, facts, policy)
  return against === null ? [] : [against]
}

/** Why one entry is not accepted on top of a course and of `plus`; empty where it is. */
export function refusalsOf(
  entry: Entry,
  plus: readonly Entry[],
  policy: Policy,
  factsAt: FactsAt,
): readonly Refusal[] {
  const role = wrongRole(entry)
  if (role.length > 0) return role
  const prescribing = prescribingOf(entry)
  if (prescribing === null) return []
  return againstPrescribing(prescribing, plus, policy, factsAt).map((said) => refusalOf(entry.event, said))
}

/** Judges each added entry on top of those accepted before it; every refusal, or none where all may be recorded. */
export function refusals(added: readonly Entry[], policy: Policy, factsAt: FactsAt): readonly Refusal[] {
  const accepted: Entry[] = []
  return added.flatMap((entry) => {
    const found = refusalsOf(entry, accepted, policy, factsAt)
    if (found.length === 0) accepted.push(entry)
    return found
  })
}
