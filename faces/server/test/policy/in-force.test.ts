// Which version a process answers by: its file, what was signed, what another process signed, and what it cannot read.
import { openStore, type Store } from '@stature/storage'
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { policyIsExample, writtenPolicy, type Policy } from '@stature/protocol'
import { realTimers } from '../../src/care/timers.js'
import { openCourses } from '../../src/courses/open-courses.js'
import { at } from '../../src/decisions/asking.js'
import { bodyOf } from '../../src/policy/acts.js'
import { openPolicies, PolicyFailure, type Policies } from '../../src/policy/in-force.js'
import { hashOfPolicy } from '../../src/policy/ledger.js'
import { COURSE, EXAMPLE, seed } from '../courses/clinic.js'
import { START, TEST_CONFIG } from '../harness.js'
import { instant } from '@stature/label'
import { own, readOwn } from './own.js'

const log = pino({ level: 'silent' })
let store: Store
let opened: Policies[] = []
beforeEach(async () => {
  const { data, keys, masterKeys } = TEST_CONFIG
  store = await openStore({ data, keys, masterKeys, clock: () => START })
})
afterEach(async () => {
  for (const each of opened) await each.close()
  opened = []
  await store.close()
})

async function open(file: Policy, production = false): Promise<Policies> {
  const made = await openPolicies({ store, file, production, clock: () => START, timers: realTimers, log })
  opened.push(made)
  return made
}

const versionOf = (policies: Policies) => {
  const { policy, version } = policies.inForce()
  return `${String(version.number)} ${policy.id} ${policy.version}`
}

/** As another process does it, without a word to this one. */
async function signedElsewhere(version: string, more = {}): Promise<void> {
  const policy = own(version, more)
  const last = await store.policies.newest()
  const versions = (await store.policies.read(0)).filter(({ body }) =>
    /"kind":"(from-file|signed)"/.test(body),
  )
  await store.policies.add(
    last,
    START,
    bodyOf({ kind: 'proposed', policy, by: 'one', note: '', base: versions.length }),
  )
  const hash = hashOfPolicy(policy)
  await store.policies.add(last + 1, START, bodyOf({ kind: 'signed', proposal: last + 1, hash, by: 'two' }))
}

describe('a file', () => {
  it('is the first version, and the same file adds nothing', async () => {
    expect(versionOf(await open(readOwn('1')))).toBe('1 our-clinic 1')
    expect(versionOf(await open(readOwn('1')))).toBe('1 our-clinic 1')
    expect(await store.policies.newest()).toBe(1)
  })
  it('that was changed and says so is the next one; an old one does not come back', async () => {
    await open(readOwn('1'))
    expect(versionOf(await open(readOwn('2', { mealEnd: 'from-end' })))).toBe('2 our-clinic 2')
    expect(versionOf(await open(readOwn('1')))).toBe('2 our-clinic 2')
  })
  it('that says something else under the same name is refused', async () => {
    await open(readOwn('1'))
    await expect(open(readOwn('1', { mealEnd: 'from-end' }))).rejects.toThrow(PolicyFailure)
    expect(await store.policies.newest()).toBe(1)
  })
  it('is passed over once a person has signed one', async () => {
    await open(readOwn('1'))
    await signedElsewhere('2')
    expect(versionOf(await open(readOwn('3')))).toBe('2 our-clinic 2')
  })
  it('is one version also where several processes start at once', async () => {
    await Promise.all([open(readOwn('1')), open(readOwn('1')), open(readOwn('1'))])
    expect(await store.policies.newest()).toBe(1)
  })
})

it('a process answers by what another signed, within seconds and without asking', async () => {
  const policies = await open(readOwn('1'))
  await signedElsewhere('2', { leastHoursBetweenInjections: 6 })
  await expect.poll(() => versionOf(policies), { timeout: 8_000 }).toBe('2 our-clinic 2')
  expect(policies.inForce().policy.leastHoursBetweenInjections).toBe(6)
})

it('facts and the slots they stand in come from one policy, also where it changed', async () => {
  const policies = await open(readOwn('1'))
  await seed(store, COURSE, EXAMPLE)
  const courses = openCourses({
    store,
    clock: () => START,
    most: { courses: 10, entries: 10_000 },
    get policy() {
      return policies.inForce().policy
    },
  })
  const question = at(instant(START))
  const before = await courses.facts(COURSE, question)
  await signedElsewhere('2', { slots: { morning: ['05:00', '12:00'], evening: ['20:00', '23:00'] } })
  await policies.look()
  const now = await courses.facts(COURSE, question)
  expect(before?.policy.version).toBe('1')
  expect(now?.policy.version).toBe('2')
  const opens = (found: typeof now) => found?.facts.slot.opensAt ?? null
  expect(opens(now)).not.toBe(opens(before))
  await courses.close()
})

describe('a version that this program cannot read', () => {
  it('stops answers instead of letting an older one answer', async () => {
    const policies = await open(readOwn('1'))
    await signedElsewhere('2', { fieldOfTheFuture: true })
    await policies.look()
    expect(() => policies.inForce()).toThrow('policy-not-readable')
    await expect(open(readOwn('1'))).rejects.toThrow(PolicyFailure)
    await signedElsewhere('3')
    await policies.look()
    expect(versionOf(policies)).toBe('3 our-clinic 3')
  })
  it('or an act of a kind that nobody knows here', async () => {
    const policies = await open(readOwn('1'))
    await store.policies.add(1, START, '{"kind":"imagined"}')
    await expect(policies.look()).rejects.toThrow('of no kind that is known here')
  })
})

it('the example is in force for trying, and never in production', async () => {
  const example = readOwn('1', { id: 'cautious' })
  expect(policyIsExample((await open(example)).inForce().policy)).toBe(true)
  await expect(open(example, true)).rejects.toThrow('the example policy is in force in production')
  expect(versionOf(await open(readOwn('1'), true))).toBe('2 our-clinic 1')
  expect(writtenPolicy(readOwn('1'))).toEqual(own('1'))
})
