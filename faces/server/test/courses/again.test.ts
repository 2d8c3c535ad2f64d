// When the last facts of a course serve again, and when they must be folded.
import { instant } from '@stature/label'
import { readPolicy } from '@stature/protocol'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { answers } from '../../src/courses/again.js'
import { fromWhole, type Means } from '../../src/courses/asked.js'
import { calendarsOf, entryIn } from '../../src/courses/civil.js'
import type { Question } from '../../src/courses/courses.js'
import { NOTHING, type LiveCourse } from '../../src/courses/live-course.js'
import { EXAMPLE } from './clinic.js'

const policyUrl = new URL('../../../../protocol/policies/cautious.json', import.meta.url)
const read = readPolicy(JSON.parse(readFileSync(policyUrl, 'utf8')))
if (!read.ok) throw new Error('the shipped policy does not read')
const policy = read.value
const ENTRIES = EXAMPLE.map(entryIn)
const calendarOf = calendarsOf(policy)
const ZONE = 'America/New_York'
const newest = Math.max(...ENTRIES.flatMap(({ at, knownAt }) => [at, knownAt]))
const LIVE: LiveCourse = { ...NOTHING, sequence: ENTRIES.length, tail: ENTRIES }
const asked = (at: number, more: Partial<Question> = {}): Question => ({
  ...{ at: instant(at), asKnownAt: null, slot: null, vial: null, zone: ZONE },
  ...more,
})

/** Gives the answer to one question and asks another. */
function after(given: Question, next: Question, live: LiveCourse = LIVE, zone = ZONE) {
  const memory = answers()
  const means: Means = { policy, calendarOf, answers: memory, clock: () => given.at }
  const answered = fromWhole(means, ENTRIES, LIVE.sequence, given)
  if (answered === null) throw new RangeError('the course is opened')
  memory.give('course', LIVE, given, answered)
  const calendar = calendarOf(next.at, zone, next.slot)
  if (calendar === null) throw new RangeError('the zone is known')
  return { again: memory.again('course', live, next, zone, calendar), means }
}

test.each([
  ['the instant of the newest entry', 0, 0],
  ['a minute later', 0, 60_000],
  ['a minute earlier, all entries counting still', 60_000, 0],
])('serve again at %s', (_name, given, next) => {
  const question = asked(newest + next)
  const { again, means } = after(asked(newest + given), question)
  expect(again).toEqual(fromWhole(means, ENTRIES, LIVE.sequence, question))
})

test.each([
  ['before the newest entry', asked(newest), asked(newest - 1), LIVE, ZONE],
  ['when they were given before the newest entry', asked(newest - 1), asked(newest), LIVE, ZONE],
  ['after something was recorded', asked(newest), asked(newest), { ...LIVE }, ZONE],
  ['of another vial', asked(newest), asked(newest, { vial: 'v2' }), LIVE, ZONE],
  ['as known at a time', asked(newest), asked(newest, { asKnownAt: instant(newest) }), LIVE, ZONE],
  ['given as known at a time', asked(newest, { asKnownAt: instant(newest) }), asked(newest), LIVE, ZONE],
  ['of another slot', asked(newest), asked(newest, { slot: '2026-03-13/evening' }), LIVE, ZONE],
  ['a day later', asked(newest), asked(newest + 86_400_000), LIVE, ZONE],
  ['in another zone', asked(newest), asked(newest, { zone: 'UTC' }), LIVE, 'UTC'],
])('do not serve %s', (_name, given, next, live, zone) => {
  expect(after(given, next, live, zone).again).toBeNull()
})
