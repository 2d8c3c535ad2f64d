// What recorded facts deviate from: reckoned only for kinds that can, so that most facts cost no fold.
import { setImmediate } from 'node:timers/promises'
import type { Policy } from '@stature/protocol'
import { deviationsOfOne, type CalendarOf, type Entry, type Kind } from '@stature/record'
import type { Issue } from '../http/problem.js'
import { wholeGround, liveGround, type Ground } from './judging.js'
import { grown, type LiveCourse } from './live-course.js'

/** Kinds that an alarm may speak of, or that may break a rule when they happen. */
const LOOKED_AT: readonly Kind[] = [
  'injection-given',
  'weight-measured',
  'weight-confirmed',
  'meal-refused',
  'vomited',
  'entry-corrected',
  'entry-voided',
]

const DAY_MS = 86_400_000

/** A clock that may be impossible is looked at whatever the kind. */
const isLookedAt = ({ event, at, knownAt }: Entry): boolean =>
  LOOKED_AT.includes(event.kind) || at > knownAt || knownAt - at > DAY_MS

export const needsLook = (entries: readonly Entry[]): boolean => entries.some(isLookedAt)

/** What deviations are reckoned from: the course just before, where memory holds it, and all of it. */
export interface Before {
  readonly live: LiveCourse | null
  readonly whole: () => Promise<readonly Entry[]>
  readonly calendarOf: CalendarOf
  readonly policy: Policy
}

const issuesOn = (entry: Entry, ground: Ground, policy: Policy): readonly Issue[] =>
  deviationsOfOne(entry, policy, ground).map(({ code, message }) => ({ code, path: '', message }))

async function issuesAfter(
  entry: Entry,
  then: LiveCourse | null,
  earlier: readonly Entry[],
  { whole, calendarOf, policy }: Before,
): Promise<readonly Issue[]> {
  if (then !== null) {
    const ground = liveGround(then, calendarOf)
    const issues = issuesOn(entry, ground, policy)
    if (!ground.fellShort()) return issues
  }
  return issuesOn(entry, wholeGround([...(await whole()), ...earlier], calendarOf), policy)
}

/** Others get their turn after so many folds. */
const TURN = 8

/** Of every entry, in their order: each as if it had come alone after those before it. */
export async function deviationsOf(
  entries: readonly Entry[],
  before: Before,
): Promise<ReadonlyMap<string, readonly Issue[]>> {
  const found = new Map<string, readonly Issue[]>()
  let then: LiveCourse | null = before.live
  let counted = 0
  let looked = 0
  for (const [index, entry] of entries.entries()) {
    if (!isLookedAt(entry)) continue
    if (then !== null) then = grown(then, entries.slice(counted, index), then.sequence + index - counted)
    counted = index
    looked += 1
    if (looked % TURN === 0) await setImmediate()
    const issues = await issuesAfter(entry, then, entries.slice(0, index), before)
    if (issues.length > 0) found.set(entry.event.id, issues)
  }
  return found
}
