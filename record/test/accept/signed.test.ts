// What a prescriber signs on: the same while nothing a dose rests on changes, another as soon as something does.
import { describe, expect, it } from 'vitest'
import { instant } from '@stature/label'
import { decideDose } from '@stature/protocol'
import { factsFrom, signedHash, signedText, type Entry } from '@stature/record'
import { on } from '../make.js'
import { calendarOf, CAUTIOUS, COURSE } from './course.js'

const AT = Date.parse('2026-03-11T08:00:00Z')

function decisionOf(entries: readonly Entry[], at = AT) {
  const question = { at: instant(at), zone: 'UTC', slot: null, vial: null, without: null, plus: [] }
  const facts = factsFrom(entries, calendarOf)(question)
  if ('missing' in facts) throw new Error('the course is opened')
  return decideDose(facts, CAUTIOUS)
}

const before = signedHash(decisionOf(COURSE))

describe('the hash a prescription carries', () => {
  it('is the SHA-256 of a text in which fields are sorted', () => {
    expect(before).toMatch(/^[0-9a-f]{64}$/)
    const text = signedText(decisionOf(COURSE))
    expect(text.startsWith('{"decidedBy":')).toBe(true)
    expect(text).not.toContain('undefined')
  })

  it.each<readonly [string, readonly Entry[]]>([
    ['a meal', [on('03-11 07:00', 'caregiver', 'meal-started', { slot: '2026-03-11/morning' })]],
    ['a height', [on('03-11 07:00', 'nurse', 'height-measured', { heightMillimeters: 1_050 })]],
    [
      'a disagreement',
      [on('03-11 07:00', 'prescriber', 'refusal-disputed', { why: ['dose.start'], reason: 'no' })],
    ],
  ])('stays with %s', (_name, more) => {
    expect(signedHash(decisionOf([...COURSE, ...more]))).toBe(before)
  })

  it('stays a minute later', () => expect(signedHash(decisionOf(COURSE, AT + 60_000))).toBe(before))

  it.each<readonly [string, readonly Entry[]]>([
    ['another weight', [on('03-11 07:00', 'nurse', 'weight-measured', { weightGrams: 20_100 })]],
    ['a finding', [on('03-11 07:00', 'nurse', 'screening-recorded', { malignancy: 'suspected' })]],
    ['an interruption', [on('03-11 07:00', 'prescriber', 'treatment-interrupted', { reason: 'x' })]],
  ])('changes with %s', (_name, more) => {
    expect(signedHash(decisionOf([...COURSE, ...more]))).not.toBe(before)
  })
})
