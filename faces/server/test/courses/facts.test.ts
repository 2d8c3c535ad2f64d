// The server's facts are those of a full fold, whatever came in when, late, corrected or through another process.
import { calendarFor, statedSlot } from '@stature/civil-time'
import { instant } from '@stature/label'
import { readPolicy, type Json } from '@stature/protocol'
import { fold, zoneOfCourse, type StatureEvent } from '@stature/record'
import type { Store } from '@stature/storage'
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { afterEach, expect, test } from 'vitest'
import { entryIn } from '../../src/courses/civil.js'
import type { Courses, Question } from '../../src/courses/courses.js'
import { openCourses } from '../../src/courses/open-courses.js'
import { COURSE, EXAMPLE, eventIn, memoryStore, seed } from './clinic.js'

const policyUrl = new URL('../../../../protocol/policies/cautious.json', import.meta.url)
const read = readPolicy(JSON.parse(readFileSync(policyUrl, 'utf8')))
if (!read.ok) throw new Error('the shipped policy does not read')
const policy = read.value

const DAY_MS = 86_400_000
const BEGIN = Date.parse('2026-03-12T11:30:00Z')

const opened: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of opened.splice(0)) await close()
})

interface Two {
  readonly store: Store
  readonly one: Courses
  readonly other: Courses
  readonly clock: { now: number }
}

async function two(): Promise<Two> {
  const store = await memoryStore()
  await seed(store, COURSE, EXAMPLE)
  const clock = { now: BEGIN }
  const most = { courses: 4, entries: 100_000 }
  const open = (): Courses => openCourses({ store, policy, clock: () => clock.now, most })
  const [one, other] = [open(), open()]
  opened.push(async () => {
    await one.close()
    await other.close()
    await store.close()
  })
  return { store, one, other, clock }
}

async function wholly(store: Store, { at, asKnownAt, slot, vial, zone }: Question) {
  const events = await store.journal.read(COURSE, 0, 100_000)
  const entries = events.map(entryIn)
  const in_ = zone ?? zoneOfCourse(entries, at, asKnownAt) ?? 'UTC'
  const stated = slot === null ? null : statedSlot(policy, in_, slot)
  const calendar = calendarFor(policy, in_, at, stated)
  const facts = fold(entries, { asOf: at, asKnownAt, calendar, vial })
  return 'missing' in facts ? null : { facts, calendar, zone: in_, policy, sequence: events.length }
}

const ask = (at: number, more: Partial<Question> = {}): Question => ({
  ...{ at: instant(at), asKnownAt: null, slot: null, vial: null, zone: null },
  ...more,
})

let numbers = 0
interface Write {
  readonly agoMs: number
  readonly knownMs: number
  readonly what: number
  readonly target: number
}

const iso = (at: number): string => new Date(at).toISOString()

/** One event: of now, of some days ago, known later than it happened, or about an older one. */
function written({ agoMs, knownMs, what, target }: Write, now: number, ids: readonly string[]): StatureEvent {
  numbers += 1
  const at = now - agoMs
  const slot = `${iso(at).slice(0, 10)}/morning`
  const bodies: readonly Readonly<Record<string, Json>>[] = [
    {
      kind: 'glucose-measured',
      glucose: { value: '90', unit: 'mg/dL' },
      relation: 'preprandial',
      method: 'meter',
    },
    { kind: 'meal-started', slot },
    { kind: 'weight-measured', weightGrams: 15_300 + (numbers % 20) * 10 },
    { kind: 'meal-refused', slot },
    {
      ...{ kind: 'injection-given', slot, massNanograms: 600_000, halfMarks: 12, route: 'subcutaneous' },
      site: { region: 'thigh', side: 'left' },
    },
    { kind: 'hypoglycemia-occurred', severity: 'symptomatic', foodIntake: 'unknown', signs: ['hunger'] },
    { kind: 'entry-voided', voids: ids[target % ids.length] ?? '', reason: 'a slip' },
    {
      ...{ kind: 'entry-corrected', corrects: ids[target % ids.length] ?? '', reason: 'a slip' },
      replacement: { kind: 'weight-measured', weightGrams: 15_450, occurredAt: iso(at - DAY_MS) },
    },
  ]
  const id = `0195b3a0-7c00-7000-a000-${String(numbers).padStart(12, '0')}`
  const known = { occurredAt: iso(at), recordedAt: iso(at + knownMs) }
  const by = { role: numbers % 3 === 0 ? 'prescriber' : 'caregiver', id: 'someone' }
  return eventIn({ id, course: COURSE, zone: 'America/New_York', by, ...known, ...(bodies[what] ?? {}) })
}

const HOUR_MS = 3_600_000
const NO_HASHES = { decisionHashes: new Map<string, string>() }

/** As the routes record: alone, and with the deviations that are told. */
async function recorded(courses: Courses, event: StatureEvent): Promise<void> {
  const { by } = event
  const { results } = await courses.record(COURSE, [event], { account: by.id, role: by.role }, NO_HASHES)
  expect(results[0]?.result).toBe('recorded')
}

const write = fc.record({
  agoMs: fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 0, max: 6 * HOUR_MS }) },
    { weight: 2, arbitrary: fc.integer({ min: 0, max: 12 * DAY_MS }) },
    // A clock ahead.
    { weight: 1, arbitrary: fc.integer({ min: -DAY_MS, max: 0 }) },
  ),
  knownMs: fc.oneof(fc.constant(0), fc.integer({ min: -HOUR_MS, max: 2 * DAY_MS })),
  what: fc.nat({ max: 7 }),
  target: fc.nat({ max: 200 }),
})
const step = fc.record({
  writes: fc.array(write, { minLength: 0, maxLength: 25 }),
  passMs: fc.integer({ min: 0, max: 2 * DAY_MS }),
  backMs: fc.oneof(fc.constant(0), fc.integer({ min: -DAY_MS, max: 8 * DAY_MS })),
  asKnown: fc.boolean(),
  slot: fc.boolean(),
  byOther: fc.boolean(),
})

test('facts are those of a full fold after any appends, in either of two processes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
      const { store, one, other, clock } = await two()
      const ids = EXAMPLE.map(({ id }) => id)
      for (const { writes, passMs, backMs, asKnown, slot, byOther } of steps) {
        clock.now += passMs
        const events = writes.map((each) => written(each, clock.now, ids))
        ids.push(...events.map(({ id }) => id))
        if (!byOther) for (const event of events) await recorded(one, event)
        else if (events.length > 0) await store.journal.append(COURSE, events, null)
        const at = clock.now - backMs
        const more = {
          asKnownAt: asKnown && byOther ? instant(at - DAY_MS) : null,
          slot: slot ? `${iso(at).slice(0, 10)}/evening` : null,
        }
        const question = ask(at, more)
        const courses = byOther ? other : one
        expect(await courses.facts(COURSE, question)).toEqual(await wholly(store, question))
        // Asked again, a little later, after a change of slot, and about a little earlier.
        for (const laterMs of [0, 60_000, 5 * HOUR_MS, 0, -2 * HOUR_MS]) {
          const next = ask(at + laterMs, more)
          expect(await courses.facts(COURSE, next)).toEqual(await wholly(store, next))
        }
      }
    }),
    { numRuns: 40 },
  )
})

test('a snapshot is saved after a long read, and a new process goes on from it', async () => {
  const { store, one, clock } = await two()
  const many = Array.from({ length: 900 }, (_, index) =>
    written({ agoMs: 0, knownMs: 0, what: index % 2, target: 0 }, clock.now + index * HOUR_MS, []),
  )
  await store.journal.append(COURSE, many, null)
  clock.now += 900 * HOUR_MS
  await one.facts(COURSE, ask(clock.now))
  await one.close()
  const snapshot = await store.journal.snapshot(COURSE)
  expect(snapshot?.sequence).toBe(EXAMPLE.length + 900)
  const reads: number[] = []
  const journal = {
    ...store.journal,
    read: (course: string, after: number, limit: number) => {
      reads.push(after)
      return store.journal.read(course, after, limit)
    },
  }
  const fresh = openCourses({
    store: { ...store, journal },
    policy,
    clock: () => clock.now,
    most: { courses: 4, entries: 1_000 },
  })
  const question = ask(clock.now)
  const found = await fresh.facts(COURSE, question)
  expect(reads).toEqual([EXAMPLE.length + 900])
  expect(found).toEqual(await wholly(store, question))
  await fresh.close()
})

test('a snapshot that cannot be read is passed over', async () => {
  const { store, one, clock } = await two()
  for (const body of ['', '{', '[]', '{"checkpoint":{"version":"0"},"tail":[]}', '{"checkpoint":null}']) {
    await store.journal.saveSnapshot(COURSE, { sequence: EXAMPLE.length, body })
    const fresh = openCourses({ store, policy, clock: () => clock.now, most: { courses: 1, entries: 1 } })
    expect(await fresh.facts(COURSE, ask(clock.now))).toEqual(await one.facts(COURSE, ask(clock.now)))
  }
})

test('a course nobody opened has no facts', async () => {
  const { one, clock } = await two()
  expect(await one.facts('nobody', ask(clock.now))).toBeNull()
  expect(await one.facts(COURSE, ask(Date.parse('2026-01-01T00:00:00Z')))).toBeNull()
})
