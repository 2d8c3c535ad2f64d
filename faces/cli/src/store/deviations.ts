// What a recorded fact deviates from: shown when it is recorded, never a reason to refuse it.
import { localDay } from '@stature/civil-time'
import { decideInjection, type Policy } from '@stature/protocol'
import { checkedInstant, entryOf, type Entry, type EventOf, type StatureEvent } from '@stature/record'
import { factsOf, type Question } from '../course/open.js'
import { ALARM_WORDS } from '../render/alarm-words.js'
import { Failure, type Message } from '../usage/failure.js'

/** What the injection decision was just before an injection was given; a restriction that was certain is a deviation. */
function injectionDeviation(
  event: EventOf<'injection-given'>,
  before: readonly Entry[],
  policy: Policy,
): readonly Message[] {
  const at = checkedInstant(event.occurredAt)
  const question = { policy, at, asKnownAt: null, slot: event.slot, vial: event.vial ?? null }
  const { outcome } = decideInjection(factsOf(courseOf(before, event), question), policy)
  if (outcome.kind !== 'do-not-inject' && outcome.kind !== 'withhold' && outcome.kind !== 'wait') return []
  const why = outcome.kind === 'wait' ? `for ${outcome.for}` : outcome.why.join(', ')
  const text = `recorded, although the answer at that time was ${outcome.kind} (${why})`
  return [{ code: 'deviation', place: `event ${event.id}`, text }]
}

const courseOf = (entries: readonly Entry[], event: StatureEvent) => ({
  file: 'COURSE',
  entries,
  zone: event.zone,
})

/** Alarms that speak of the event. */
function alarmsOf(event: StatureEvent, entries: readonly Entry[], policy: Policy): readonly Message[] {
  const at = checkedInstant(event.occurredAt)
  const known = checkedInstant(event.recordedAt)
  const question: Question = {
    policy,
    at: at > known ? at : known,
    asKnownAt: null,
    slot: null,
    vial: null,
  }
  return factsOf(courseOf(entries, event), question)
    .alarms.filter(({ events }) => events.includes(event.id))
    .map(({ alarm }) => ({
      code: alarm,
      place: `event ${event.id}`,
      text: `recorded: ${ALARM_WORDS[alarm]}`,
    }))
}

/** A deviation is only shown, so one that cannot be reckoned (before the opening, a slot that never was) is passed over. */
function quietly(work: () => readonly Message[]): readonly Message[] {
  try {
    return work()
  } catch (error) {
    if (error instanceof Failure) return []
    throw error
  }
}

/** Every deviation of the added events, in their order. */
export function deviations(
  recorded: readonly StatureEvent[],
  added: readonly StatureEvent[],
  policy: Policy,
): readonly Message[] {
  const entries = recorded.map((event) => entryOf(event, localDay))
  const before = added.flatMap((event) => {
    const found =
      event.kind === 'injection-given' ? quietly(() => injectionDeviation(event, entries, policy)) : []
    entries.push(entryOf(event, localDay))
    return found
  })
  return [...before, ...added.flatMap((event) => quietly(() => alarmsOf(event, entries, policy)))]
}
