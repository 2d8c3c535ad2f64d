// Words are remembered by what they rest on, so nothing else of a decision may change them.
import { instant } from '@stature/label'
import { decideDose, decideInjection, explain } from '@stature/protocol'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { at } from '../../src/decisions/asking.js'
import { catalogueOf } from '../../src/decisions/catalogues.js'
import { decisionText } from '../../src/decisions/decision-text.js'
import { registerOf, wordsOf } from '../../src/decisions/words.js'
import { clinic, COURSE, type Clinic } from '../courses/clinic.js'

let server: Clinic
beforeEach(async () => {
  server = await clinic()
})
afterEach(async () => {
  await server.close()
})

const WHEN = instant(Date.parse('2026-03-12T18:15:00-04:00'))

const unread = <T extends object>(of: T): T =>
  new Proxy(of, {
    get: () => {
      throw new Error('the words rest on facts')
    },
  })

it('are the same whatever the facts and the instant', async () => {
  const { policy, courses } = server.context
  const answered = await courses.facts(COURSE, at(WHEN))
  if (answered === null) throw new Error('the course is opened')
  for (const decision of [decideDose(answered.facts, policy), decideInjection(answered.facts, policy)]) {
    const other = { ...decision, asOf: instant(0), facts: unread(decision.facts) }
    for (const register of ['caregiver', 'clinician'] as const)
      expect(explain(other, register, catalogueOf('en'))).toEqual(
        explain(decision, register, catalogueOf('en')),
      )
  }
})

it('are each reader’s own, and those of the decision', async () => {
  const { policy, courses } = server.context
  const answered = await courses.facts(COURSE, at(WHEN))
  if (answered === null) throw new Error('the course is opened')
  const decisions = [decideDose(answered.facts, policy), decideInjection(answered.facts, policy)]
  const readers = [
    { role: 'caregiver', language: 'en', zone: 'UTC' },
    { role: 'caregiver', language: 'es', zone: 'UTC' },
    { role: 'nurse', language: 'en', zone: 'UTC' },
  ] as const
  const told = decisions.flatMap((decision) =>
    readers.map((reader) => wordsOf(decision, decisionText(decision).said, reader)),
  )
  expect(new Set(told).size).toBe(decisions.length * readers.length)
  const again = decisions.flatMap((decision) =>
    readers.map((reader) => wordsOf(decision, decisionText(decision).said, reader)),
  )
  expect(again).toEqual(told)
  expect(registerOf('patient')).toBe('caregiver')
})
