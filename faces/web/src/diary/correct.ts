// What is recorded about an entry: another version of it, or that it was a mistake; the entry itself stays in the record.
import type { Instant } from '@stature/label'
import type { DiaryEntry, Replacement } from '@stature/record'
import { written } from '../data/clock.js'
import type { NewEvent } from '../data/course.js'

type Time = { readonly occurredAt?: string }

/** What takes the entry's place; null for what no form of the diary writes. */
function replacementOf(event: NewEvent, time: Time): Replacement | null {
  const { kind } = event
  if (kind === 'injection-given') return { ...event.body, kind, ...time }
  if (kind === 'injection-withheld') return { ...event.body, kind, ...time }
  if (kind === 'injection-uncertain') return { ...event.body, kind, ...time }
  if (kind === 'glucose-measured') return { ...event.body, kind, ...time }
  if (kind === 'hypoglycemia-occurred') return { ...event.body, kind, ...time }
  if (kind === 'reaction-reported') return { ...event.body, kind, ...time }
  if (kind === 'weight-measured') return { ...event.body, kind, ...time }
  if (kind === 'height-measured') return { ...event.body, kind, ...time }
  if (kind === 'meal-started' || kind === 'meal-ended') return { ...event.body, kind, ...time }
  return kind === 'meal-refused' || kind === 'vomited' ? { ...event.body, kind, ...time } : null
}

const MINUTE_MS = 60_000

/** A time is given only where the form's, to the minute, is another than the entry's. */
const timeOf = (at: Instant, before: Instant, zone: string): Time =>
  Math.floor(at / MINUTE_MS) === Math.floor(before / MINUTE_MS) ? {} : { occurredAt: written(at, zone) }

interface Correction {
  readonly entry: DiaryEntry
  readonly event: NewEvent
  readonly at: Instant
  readonly zone: string
  readonly reason: string
}

export function corrected({ entry, event, at, zone, reason }: Correction): NewEvent | null {
  const replacement = replacementOf(event, timeOf(at, entry.at, zone))
  if (replacement === null) return null
  return { kind: 'entry-corrected', body: { corrects: entry.recorded.event.id, replacement, reason } }
}

export const takenBack = (id: string, reason: string): NewEvent => ({
  kind: 'entry-voided',
  body: { voids: id, reason },
})
