// When something was measured, as a person says it: now, or a day and perhaps a time before it.
import { wallInstant } from '@stature/civil-time'
import { civilDate, type Instant } from '@stature/label'
import type { Facts } from '@stature/protocol'
import { whyNotThen, type WhyNotThen } from '@stature/record'
import type { CourseView, NewEvent } from '../data/course.js'

/** Null is now. Nothing is filled in beforehand. */
export type When = { readonly day: string; readonly time: string } | null

/** How exactly it is asked: a time matters where the order within one day does. */
export type Precision = 'day' | 'time'

export type ReadWhen =
  /** `at` is null for now. */
  | { readonly kind: 'read'; readonly at: Instant | null }
  | { readonly kind: 'missing'; readonly what: 'day' | 'time' }
  | { readonly kind: 'wrong'; readonly why: WhyNotThen }

export interface Ground extends Pick<CourseView, 'zone' | 'now'> {
  readonly facts: Pick<Facts, 'today' | 'birthDate'>
}

const NOW: ReadWhen = { kind: 'read', at: null }
const NOON = '12:00'

/** A day without a time is its noon, and today is now where no time is asked. */
export function readWhen(when: When, precision: Precision, { zone, now, facts }: Ground): ReadWhen {
  if (when === null) return NOW
  const day = civilDate(when.day)
  if (day === null) return { kind: 'missing', what: 'day' }
  if (day > facts.today) return { kind: 'wrong', why: 'future' }
  if (when.time === '' && day === facts.today)
    return precision === 'day' ? NOW : { kind: 'missing', what: 'time' }
  const at = wallInstant(day, 0, when.time === '' ? NOON : when.time, zone)
  const why = whyNotThen(at, day, { now, birthDate: facts.birthDate })
  return why === null ? { kind: 'read', at } : { kind: 'wrong', why }
}

/** The events as of that time; null while it or they are not said. */
export function asOf(events: readonly NewEvent[] | null, when: ReadWhen): readonly NewEvent[] | null {
  if (events === null || when.kind !== 'read') return null
  const { at } = when
  return at === null ? events : events.map((event) => ({ ...event, occurredAt: at }))
}
