// Prints what reading a long course costs, from a snapshot in a process that has only started, and what one more event costs.
import { instant } from '@stature/label'
import { decideInjection, type Json } from '@stature/protocol'
import { readEvent, type StatureEvent } from '@stature/record'
import type { Store } from '@stature/storage'
import { openCourses, USUAL_MOST } from '../../faces/server/src/courses/open-courses.js'
import { warmUp } from '../../faces/server/src/courses/warm-up.js'
import type { Courses } from '../../faces/server/src/courses/courses.js'
import { median } from '../clock.js'
import { history, sensor } from './family.js'
import { argument, openPlace, policyIn, type Place } from './place.js'

interface Asked {
  readonly what: 'prepare' | 'read' | 'grow'
  readonly place: Place
  readonly policy: string
  readonly events: number
  readonly rounds: number
}

const COURSE = 'long-course'
const FAMILY = { course: COURSE, by: 'family-1', role: 'caregiver' } as const
const MINUTE = 60_000
/** Where every history ends: 2025-06-01T00:00:00Z. */
const UNTIL = Date.UTC(2025, 5, 1)

const asked: Asked = JSON.parse(argument())
const policy = policyIn(asked.policy)

const coursesOf = (store: Store): Courses => openCourses({ store, policy, clock: Date.now, most: USUAL_MOST })

function eventIn(json: Json): StatureEvent {
  const read = readEvent(json)
  if (!read.ok) throw new Error(`the course holds what is no event: ${JSON.stringify(read.issues)}`)
  return read.value
}

async function fill(store: Store): Promise<void> {
  await store.openCourse(COURSE)
  const events = history(COURSE, FAMILY.by, asked.events, UNTIL).map(eventIn)
  for (let from = 0; from < events.length; from += 500)
    await store.journal.append(COURSE, events.slice(from, from + 500), null)
}

/** Milliseconds from a question to its decision, and what was decided. */
async function decide(
  courses: Courses,
  at: number,
): Promise<{ readonly ms: number; readonly outcome: string }> {
  const from = performance.now()
  const question = { at: instant(at), asKnownAt: null, slot: null, vial: null, zone: null }
  const answered = await courses.facts(COURSE, question)
  if (answered === null) throw new Error('the course is not opened')
  const decision = decideInjection(answered.facts, policy)
  return { ms: performance.now() - from, outcome: decision.outcome.kind }
}

async function prepare(store: Store): Promise<object> {
  await fill(store)
  const courses = coursesOf(store)
  const from = performance.now()
  await decide(courses, UNTIL)
  const whole = performance.now() - from
  await courses.close()
  return { wholeMs: whole, snapshot: (await store.journal.snapshot(COURSE))?.body.length ?? null }
}

async function read(store: Store): Promise<object> {
  // As a server does before it listens.
  await warmUp(policy)
  const first = await decide(coursesOf(store), UNTIL)
  const fresh: number[] = []
  for (let round = 0; round < asked.rounds; round += 1)
    fresh.push((await decide(coursesOf(store), UNTIL + round * MINUTE)).ms)
  const kept = coursesOf(store)
  const warm: number[] = []
  for (let round = 0; round < asked.rounds; round += 1)
    warm.push((await decide(kept, UNTIL + round * MINUTE)).ms)
  return { coldMs: first.ms, outcome: first.outcome, freshMs: median(fresh), warmMs: median(warm) }
}

/** One reading recorded and one decision on top of it, again and again. */
async function grow(store: Store): Promise<object> {
  await fill(store)
  const courses = coursesOf(store)
  const sender = { account: FAMILY.by, role: FAMILY.role }
  const took: number[] = []
  for (let round = 0; round < asked.rounds; round += 1) {
    const at = UNTIL + round * 5 * MINUTE
    const from = performance.now()
    const sent = { decisionHashes: new Map<string, string>() }
    const { results } = await courses.record(COURSE, [sensor(FAMILY, at)], sender, sent)
    await decide(courses, at)
    took.push(performance.now() - from)
    if (results[0]?.result !== 'recorded') throw new Error(`not recorded: ${JSON.stringify(results)}`)
  }
  await courses.close()
  return { events: asked.events, ms: median(took.slice(Math.floor(took.length / 4))) }
}

const store = await openPlace(asked.place)
const answer = asked.what === 'prepare' ? prepare : asked.what === 'read' ? read : grow
console.log(JSON.stringify(await answer(store)))
await store.close()
