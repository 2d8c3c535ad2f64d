// What can be recorded of a course as it stands, and what it would change before it is recorded.
import { decideDose } from '@stature/protocol'
import type { Role } from '@stature/record'
import { describe, expect, it } from 'vitest'
import { ACT_NAMES, actFor, actNamed, groupOf, mayAct } from '../../src/forms/act-names.js'
import { triedOn } from '../../src/forms/try-out.js'
import { courseAt, POLICY } from '../course.js'

const settled = courseAt('17:00', [])
const statesOf = (course: typeof settled) => decideDose(course.facts, POLICY).states
const namesOf = (course: typeof settled, role: Role) =>
  ACT_NAMES.filter((name) => mayAct(name, role) && groupOf(name, course.facts, statesOf(course)) !== null)

describe('what a role may record', () => {
  it('a prescriber of a settled child', () => {
    expect(namesOf(settled, 'prescriber')).toEqual([
      ...['assess', 'interrupt', 'stop', 'close', 'weight', 'height', 'igf1', 'screening'],
    ])
  })

  it('a nurse', () => {
    expect(namesOf(settled, 'nurse')).toEqual(['close', 'weight', 'height', 'igf1', 'screening'])
  })

  it.each<Role>(['auditor', 'administrator', 'caregiver', 'patient'])('%s nothing here', (role) => {
    expect(namesOf(settled, role)).toEqual([])
  })

  it('an address names an act or none', () => {
    expect(actNamed('stop')).toBe('stop')
    expect(actNamed('toString')).toBeNull()
    expect(actNamed(undefined)).toBeNull()
  })
})

const withEpisode = courseAt('17:00', [
  ['hypoglycemia-occurred', { severity: 'severe', foodIntake: 'unknown', signs: [] }, '2026-03-12T15:00:00Z'],
])
const slip = courseAt('17:00', [['weight-measured', { weightGrams: 34_000 }, '2026-03-12T15:00:00Z']])
const interrupted = courseAt('17:00', [
  ['treatment-interrupted', { reason: 'fever' }, '2026-03-12T15:00:00Z', 'dr'],
])

describe('what waits for an answer', () => {
  it.each([
    ['an episode that nobody reviewed', withEpisode, 'review'],
    ['a weight that looks like a slip', slip, 'confirm-weight'],
    ['an interruption', interrupted, 'resume'],
  ] as const)('%s', (_name, course, name) => {
    expect(groupOf(name, course.facts, statesOf(course))).toBe('now')
    expect(groupOf(name, settled.facts, statesOf(settled))).toBeNull()
  })

  it('a missing fact is answered by its form', () => {
    expect(actFor('weight', settled.facts)).toBe('weight')
    expect(actFor('weight', slip.facts)).toBe('confirm-weight')
    expect(actFor('malignancy', settled.facts)).toBe('screening')
    expect(actFor('foodIntake', withEpisode.facts)).toBe('review')
    expect(actFor('birthDate', settled.facts)).toBe('birth-date')
    expect(actFor('eating', settled.facts)).toBeNull()
  })
})

describe('what an entry would change', () => {
  const { facts, zone, now } = interrupted
  const ground = {
    course: 'c1',
    role: 'prescriber',
    zone,
    now,
    policy: POLICY,
    recorded: interrupted.recorded,
  } as const

  it('is decided on the record with the entry, and nothing is kept', () => {
    const resumed = triedOn(ground, 'dr', [{ kind: 'treatment-resumed', body: {} }])
    expect(decideDose(facts, POLICY).outcome.kind).toBe('interrupt')
    expect(resumed?.dose.outcome.kind).not.toBe('interrupt')
    expect(interrupted.facts.interruptedAt).not.toBeNull()
  })

  it('is nothing for a body that no record takes', () => {
    expect(triedOn(ground, 'dr', [{ kind: 'treatment-stopped', body: { reason: '' } }])).toBeNull()
  })
})
