// What recorded facts deviate from, as warnings for stderr.
import { localDay } from '@stature/civil-time'
import type { Policy } from '@stature/protocol'
import { deviations, entryOf, factsFrom, type StatureEvent } from '@stature/record'
import type { Message } from '../usage/failure.js'
import { calendarOf } from './civil.js'

/** Every deviation of the added events, in their order. */
export function warningsOf(
  recorded: readonly StatureEvent[],
  added: readonly StatureEvent[],
  policy: Policy,
): readonly Message[] {
  const entry = (event: StatureEvent) => entryOf(event, localDay)
  const factsAt = factsFrom(recorded.map(entry), calendarOf(policy))
  return deviations(added.map(entry), policy, factsAt).map(({ code, event, message }) => ({
    code,
    place: `event ${event}`,
    text: message,
  }))
}
