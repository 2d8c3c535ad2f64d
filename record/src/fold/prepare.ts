// What must be settled before the first step: order, what is known, amendments, identity, impossible clocks.
import type { Instant } from '@stature/label'
import type { Entry } from '../entry/entry.js'
import { amend, type Amendments } from './amend.js'
import { asKnown } from './count.js'
import { opened, type Identity } from './identity.js'
import { isMeta, type Meta } from './may-amend.js'
import { byTime, ordered } from './order.js'
import { clockLimits, isSuspect, type ClockLimits } from './suspect.js'

/** An entry that does not stand where its own clock says, or does not say what it said. */
export interface Displaced extends Entry {
  readonly suspect: boolean
}

export interface Prepared {
  readonly identity: Identity
  readonly limits: ClockLimits
  /** All entries by time. */
  readonly entries: readonly Entry[]
  readonly amendments: Amendments
  /** Amended entries and those with impossible clocks, by the time at which they count. */
  readonly displaced: readonly Displaced[]
}

function displace(entry: Entry, limits: ClockLimits): Displaced {
  const suspect = isSuspect(entry, limits)
  return suspect ? { ...asKnown(entry), suspect } : { ...entry, suspect }
}

/** What the openings say that count at `asOf`; before the birth date is known, only the recording can belie a clock. */
function identityOf(entries: readonly Entry[], asOf: Instant): Identity | null {
  let identity: Identity | null = null
  const placed = entries.map((entry) => displace(entry, clockLimits('unknown')))
  for (const { event, at } of placed.sort(byTime)) {
    if (event.kind === 'course-opened' && at <= asOf) identity = opened(identity, event)
  }
  return identity
}

/** Settles all of it; null where the course is not opened at `asOf`. */
export function prepare(
  recorded: readonly Entry[],
  asOf: Instant,
  asKnownAt: Instant | null,
): Prepared | null {
  const known = asKnownAt === null ? recorded : recorded.filter(({ knownAt }) => knownAt <= asKnownAt)
  const entries = ordered(known)
  const metas: Meta[] = []
  const openings: Entry[] = []
  for (const entry of entries) {
    if (isMeta(entry)) metas.push(entry)
    else if (entry.event.kind === 'course-opened') openings.push(entry)
  }
  const amendments = amend(entries, metas)
  const amended = [...amendments.entries.values()].flatMap((entry) => entry ?? [])
  const own = openings.filter(({ event }) => !amendments.entries.has(event.id))
  const identity = identityOf([...own, ...amended], asOf)
  if (identity === null) return null
  const limits = clockLimits(identity.birthDate)
  const displaced = amended.map((entry) => displace(entry, limits))
  for (const entry of entries) {
    if (isSuspect(entry, limits) && !isMeta(entry) && !amendments.entries.has(entry.event.id)) {
      displaced.push(displace(entry, limits))
    }
  }
  return { identity, limits, entries, amendments, displaced: displaced.sort(byTime) }
}
