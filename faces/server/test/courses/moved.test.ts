// What is judged is appended where it was judged: what comes in between is judged with it.
import { readPolicy } from '@stature/protocol'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { Journal } from '@stature/storage'
import { instant } from '@stature/label'
import { decideDose } from '@stature/protocol'
import { doseHash } from '../../src/courses/hash.js'
import { openCourses } from '../../src/courses/open-courses.js'
import { START } from '../harness.js'
import { COURSE, EXAMPLE, eventIn, freshId, memoryStore, MOST, seed } from './clinic.js'

const policyUrl = new URL('../../../../protocol/policies/cautious.json', import.meta.url)
const read = readPolicy(JSON.parse(readFileSync(policyUrl, 'utf8')))
if (!read.ok) throw new Error('the shipped policy does not read')
const policy = read.value

const AT = '2026-03-12T18:14:00-04:00'
const base = (role: string) => ({
  ...{ id: freshId(), course: COURSE, occurredAt: AT, recordedAt: AT, zone: 'America/New_York' },
  by: { role, id: 'somebody' },
})
const prescription = () => ({
  ...{ ...base('prescriber'), kind: 'dose-prescribed', massNanograms: 616_000, doseMicrogramsPerKg: 40 },
  ...{ dosingWeightGrams: 15_400, syringe: 'u100-0.3ml-half', halfMarks: 12, timesPerDay: 2 },
  ...{ route: 'subcutaneous', reason: 'reweigh' },
})
const episode = () =>
  eventIn({
    ...{ ...base('caregiver'), kind: 'hypoglycemia-occurred', occurredAt: '2026-03-12T18:00:00-04:00' },
    ...{ severity: 'severe', foodIntake: 'adequate', signs: [] },
  })

/** A course into which another process appends just before each of the first judged appends. */
async function meddled(times: number, meddle: () => ReturnType<typeof episode>) {
  const store = await memoryStore()
  await seed(store, COURSE, EXAMPLE)
  let left = times
  const append: Journal['append'] = async (course, events, at) => {
    if (at !== null && at >= 0 && left > 0) {
      left -= 1
      await store.journal.append(course, [meddle()], null)
    }
    return store.journal.append(course, events, at)
  }
  const journal = { ...store.journal, append }
  const courses = openCourses({ store: { ...store, journal }, policy, clock: () => START, most: MOST })
  const question = { at: instant(START), asKnownAt: null, slot: null, vial: null, zone: null }
  const answered = await courses.facts(COURSE, question)
  if (answered === null) throw new Error('the example is opened')
  return { store, courses, hash: doseHash(decideDose(answered.facts, policy)) }
}

const doctor = { account: 'somebody', role: 'prescriber' } as const

it('a prescription meets the episode that came in between', async () => {
  const { courses, hash, store } = await meddled(1, episode)
  const event = prescription()
  const sent = { decisionHashes: new Map([[event.id, hash]]) }
  const { results } = await courses.record(COURSE, [event], doctor, sent)
  expect(results).toMatchObject([{ result: 'refused', status: 409, issues: [{ code: 'decision-changed' }] }])
  expect((await store.journal.head(COURSE))?.sequence).toBe(EXAMPLE.length + 1)
})

it('a prescription is recorded after a meal that came in between', async () => {
  const meal = () => eventIn({ ...base('caregiver'), kind: 'meal-started', slot: '2026-03-12/evening' })
  const { courses, hash } = await meddled(3, meal)
  const event = prescription()
  const sent = { decisionHashes: new Map([[event.id, hash]]) }
  const { results } = await courses.record(COURSE, [event], doctor, sent)
  expect(results).toMatchObject([{ result: 'recorded', sequence: EXAMPLE.length + 4 }])
})

it('a course that never rests is told as busy, and nothing is recorded', async () => {
  const meal = () => eventIn({ ...base('caregiver'), kind: 'meal-started', slot: '2026-03-12/evening' })
  const { courses, hash } = await meddled(1_000, meal)
  const event = prescription()
  const sent = { decisionHashes: new Map([[event.id, hash]]) }
  await expect(courses.record(COURSE, [event], doctor, sent)).rejects.toMatchObject({
    status: 503,
    code: 'busy',
  })
})
