// Judges what was sent against the course as it stands: roles, the label, and the decision a prescription was signed on.
import { decideDose, type Policy } from '@stature/protocol'
import {
  alarmsIn,
  alarmsNear,
  factsFrom,
  factsNear,
  mayRecord,
  refusalsOf,
  stepNear,
  zoneFrom,
  zoneOfCourse,
  type CalendarOf,
  type CourseBefore,
  type Entry,
  type FactsAt,
  type FactsQuestion,
  type Refusal,
  type StatureEvent,
} from '@stature/record'
import type { Issue } from '../http/problem.js'
import type { EventResult } from './courses.js'
import { doseHash } from './hash.js'
import { refused } from './incoming.js'
import type { LiveCourse } from './live-course.js'
import { pointerOf } from './pointer.js'

/** What a course answers while entries are judged. */
export interface Ground extends CourseBefore {
  /** The zone in which a decision at an instant is shown, with entries that count as recorded. */
  readonly zoneAt: (at: Entry['at'], plus: readonly Entry[]) => string | null
  /** Whether anything was asked that only the whole course can answer. */
  readonly fellShort: () => boolean
}

export function wholeGround(entries: readonly Entry[], calendarOf: CalendarOf): Ground {
  const factsAt = factsFrom(entries, calendarOf)
  return {
    factsAt,
    alarmsAt: alarmsIn(factsAt),
    stepTo: () => null,
    zoneAt: (at, plus) => zoneOfCourse([...entries, ...plus], at, null),
    fellShort: () => false,
  }
}

/** A question about entries of which the course may hold some already. */
function newOnly(tail: readonly Entry[]): (question: FactsQuestion) => FactsQuestion {
  let here: ReadonlySet<string> | null = null
  return (question) => {
    const { at, zone, slot, vial, without, plus } = question
    if (plus.length === 0) return question
    const known = (here ??= new Set(tail.map(({ event }) => event.id)))
    return { at, zone, slot, vial, without, plus: plus.filter(({ event }) => !known.has(event.id)) }
  }
}

export function liveGround({ checkpoint, tail }: LiveCourse, calendarOf: CalendarOf): Ground {
  if (checkpoint === null) return wholeGround(tail, calendarOf)
  let short = false
  const whole: FactsAt = () => {
    short = true
    return { missing: 'course-opened' }
  }
  const asked = newOnly(tail)
  const factsAt = factsNear({ checkpoint, tail }, calendarOf, whole)
  const alarmsAt = alarmsNear({ checkpoint, tail }, calendarOf, whole)
  return {
    factsAt: (question) => factsAt(asked(question)),
    alarmsAt: (question) => alarmsAt(asked(question)),
    stepTo: stepNear({ checkpoint, tail }, calendarOf),
    zoneAt: (at, plus) => zoneFrom(checkpoint, [...tail, ...plus], at),
    fellShort: () => short,
  }
}

/** Whether an event makes a prescription: itself, or as a prescriber's correction. */
export const isPrescription = (event: StatureEvent): boolean =>
  event.kind === 'dose-prescribed' ||
  (event.kind === 'entry-corrected' &&
    event.replacement.kind === 'dose-prescribed' &&
    event.by.role === 'prescriber')

/** Whether a judgement may refuse an event: most facts are recorded without being judged at all. */
export const needsJudging = (event: StatureEvent): boolean =>
  isPrescription(event) || !mayRecord(event.kind, event.by.role)

const STATUS: Readonly<Partial<Record<Refusal['code'], 403>>> = { 'wrong-role': 403 }

function told(found: readonly Refusal[]): EventResult | null {
  const [first] = found
  if (first === undefined) return null
  const issues = found.map(({ code, path, message, fix }): Issue => ({
    code,
    path: pointerOf(path),
    message,
    fix,
  }))
  const result = refused(first.event, STATUS[first.code] ?? 422, issues)
  return first.decision === null ? result : { ...result, current: { decision: first.decision } }
}

function noHash({ id }: StatureEvent): EventResult {
  const message = 'a prescription is signed on a dose decision; its hash is missing or is none'
  const fix =
    'Ask for the dose decision and send its hash: {"events": […], "decisionHashes": {"<event id>": "<hash>"}}.'
  return refused(id, 400, [{ code: 'decision-hash-missing', path: '', message, fix }])
}

const HASH = /^[0-9a-f]{64}$/

/** The prescription against the decision it was signed on; null where that decision still is the answer. */
function againstSigned(
  { event, at }: Entry,
  plus: readonly Entry[],
  hash: string | undefined,
  { ground, policy }: Court,
): EventResult | null {
  if (hash === undefined || !HASH.test(hash)) return noHash(event)
  let now: { readonly hash: string; readonly decision: unknown } | null = null
  for (const zone of new Set([ground.zoneAt(at, plus) ?? event.zone, event.zone])) {
    const facts = ground.factsAt({ at, zone, slot: null, vial: null, without: null, plus })
    // A course that is not opened has no decision; the judgement itself says so.
    if ('missing' in facts) return null
    const decision = decideDose(facts, policy)
    const found = doseHash(decision)
    if (found === hash) return null
    now ??= { hash: found, decision }
  }
  const message = 'the dose decision has changed since this prescription was signed'
  const fix = 'Read the decision as it is now, and prescribe anew or sign again.'
  const result = refused(event.id, 409, [{ code: 'decision-changed', path: '', message, fix }])
  return { ...result, current: { signed: { hash }, now } }
}

/** What a batch is judged with. */
export interface Court {
  readonly ground: Ground
  readonly policy: Policy
  readonly hashes: ReadonlyMap<string, string>
}

/** Why one entry is refused on top of the course and of those accepted before it; null where it may be recorded. */
export function verdictOn(entry: Entry, accepted: readonly Entry[], court: Court): EventResult | null {
  const { event } = entry
  if (!needsJudging(event)) return null
  const { ground, policy, hashes } = court
  if (isPrescription(event) && mayRecord(event.kind, event.by.role)) {
    const changed = againstSigned(entry, accepted, hashes.get(event.id), court)
    if (changed !== null) return changed
  }
  return told(refusalsOf(entry, accepted, policy, ground.factsAt))
}
