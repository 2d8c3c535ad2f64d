// What the record refuses where events are accepted, as messages for stderr.
import { localDay } from '@stature/civil-time'
import type { Policy } from '@stature/protocol'
import { entryOf, factsFrom, refusals, type Refusal, type StatureEvent } from '@stature/record'
import { input, type Message } from '../usage/failure.js'
import { calendarOf } from './civil.js'

/** What to do about a refusal, in terms of this program where it has a command for it. */
const fixOf = ({ code, fix }: Refusal): string =>
  code === 'refused' ? 'See: stature dose COURSE --at T --policy P --propose DOSE' : fix

const messageOf = (refusal: Refusal): Message => {
  const { code, event, path, message } = refusal
  const place = code === 'wrong-role' ? `event ${event} ${path}` : `event ${event}`
  return { code, place, text: message, fix: fixOf(refusal) }
}

export interface Enforced {
  readonly messages: readonly Message[]
  readonly decisions: readonly NonNullable<Refusal['decision']>[]
}

/** Why added events are refused, all together. Throws exit 3 where a prescription is older than the course's opening. */
export function enforce(
  recorded: readonly StatureEvent[],
  added: readonly StatureEvent[],
  policy: Policy,
): Enforced {
  const entry = (event: StatureEvent) => entryOf(event, localDay)
  const found = refusals(added.map(entry), policy, factsFrom(recorded.map(entry), calendarOf(policy)))
  const unopened = found.find(({ code }) => code === 'not-opened')
  if (unopened !== undefined) throw input('not-opened', 'COURSE', unopened.message, unopened.fix)
  const decisions = found.flatMap(({ decision }) => (decision === null ? [] : [decision]))
  return { messages: found.map(messageOf), decisions }
}
