// The hash that a device works out of a decision is the one this server does.
import { instant } from '@stature/label'
import { decideDose, readPolicy } from '@stature/protocol'
import { signedHash } from '@stature/record'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { doseHash } from '../../src/courses/hash.js'
import { openCourses } from '../../src/courses/open-courses.js'
import { START } from '../harness.js'
import { COURSE, EXAMPLE, memoryStore, MOST, seed } from './clinic.js'

const policyUrl = new URL('../../../../protocol/policies/cautious.json', import.meta.url)
const read = readPolicy(JSON.parse(readFileSync(policyUrl, 'utf8')))
if (!read.ok) throw new Error('the shipped policy does not read')
const policy = read.value

it.each(EXAMPLE.map((_event, index) => index + 1).filter((count) => count % 5 === 1))(
  'after %i events',
  async (count) => {
    const store = await memoryStore()
    await seed(store, COURSE, EXAMPLE.slice(0, count))
    const courses = openCourses({ store, policy, clock: () => START, most: MOST })
    const question = { at: instant(START), asKnownAt: null, slot: null, vial: null, zone: null }
    const answered = await courses.facts(COURSE, question)
    if (answered === null) throw new Error('the example is opened by its first event')
    const decision = decideDose(answered.facts, policy)
    expect(signedHash(decision)).toBe(doseHash(decision))
  },
)
