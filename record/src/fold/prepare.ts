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

/** The entry as it counts: one with an impossible clock stands where it was recorded. */
export function displace(entry: Entry, limits: ClockLimits): Displaced {
  const suspect = isSuspect(entry, limits)
  return suspect ? { ...asKnown(entry), suspect } : { ...entry, suspect }
}

/** When an entry counts by itself: the instant of `displace`, for those who need no more of it. */
export const standsAt = (entry: Entry, limits: ClockLimits): Instant =>
  isSuspect(entry, limits) ? asKnown(entry).at : entry.at

/** An opening as it counts: before the birth date is known, only the recording can belie a clock. */
export const displacedOpening = (entry: Entry): Displaced => displace(entry, clockLimits('unknown'))

/** What the openings say that count at `asOf`. */
function identityOf(entries: readonly Entry[], asOf: Instant): Identity | null {
  let identity: Identity | null = null
  for (const { event, at } of entries.map(displacedOpening).sort(byTime)) {
    if (event.kind === 'course-opened' && at <= asOf) identity = opened(identity, event)
  }
  return identity
}

const amendedOf = (amendments: Amendments): readonly Entry[] =>
  [...amendments.entries.values()].flatMap((entry) => entry ?? [])

/** Settles where every entry counts once it is known who the child is; `entries` by time. */
export function settle(entries: readonly Entry[], amendments: Amendments, identity: Identity): Prepared {
  const limits = clockLimits(identity.birthDate)
  const displaced = amendedOf(amendments).map((entry) => displace(entry, limits))
  for (const entry of entries) {
    if (isSuspect(entry, limits) && !isMeta(entry) && !amendments.entries.has(entry.event.id)) {
      displaced.push(displace(entry, limits))
    }
  }
  return { identity, limits, entries, amendments, displaced: displaced.sort(byTime) }
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
  const own = openings.filter(({ event }) => !amendments.entries.has(event.id))
  const identity = identityOf([...own, ...amendedOf(amendments)], asOf)
  return identity === null ? null : settle(entries, amendments, identity)
}
