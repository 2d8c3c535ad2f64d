// A draft begins empty, remembers what came from the example, names every field that is wrong, and is the file in the end.
import { POLICY_FIELDS, readPolicy, valueAt, writtenPolicy } from '@stature/protocol'
import { describe, expect, it } from 'vitest'
import {
  draftOf,
  EMPTY,
  fieldsOf,
  issuesOf,
  kindOf,
  said,
  stepNamed,
  STEPS,
  taken,
  written,
} from '../../src/policy/draft.js'
import { EXAMPLE } from '../../src/policy/effects.js'
import { sayIn } from '../../src/words/words.js'
import en from '../../src/policy/words.en.json' with { type: 'json' }
import es from '../../src/policy/words.es.json' with { type: 'json' }
import { valueText, wordText } from '../../src/policy/policy-words.js'
import { historyIn } from '../../src/policy/versions.js'
import { policyIn } from '../../src/data/policy.js'

const PATHS = POLICY_FIELDS.map(({ path }) => path)
const say = sayIn({ en, es }, 'en')
const own = said(said(draftOf(EXAMPLE), 'id', 'our-clinic'), 'version', '7')

describe('a draft', () => {
  it('begins with nothing, and says of every field that it is missing', () => {
    expect(written(EMPTY)).toEqual({})
    expect(new Set(issuesOf(EMPTY).map(({ path }) => path))).toEqual(new Set(PATHS))
  })
  it('of a file is the file again, and reads', () => {
    expect(written(draftOf(EXAMPLE))).toEqual(EXAMPLE)
    expect(issuesOf(own)).toEqual([])
    expect(draftOf(EXAMPLE).taken).toEqual([])
  })
  it('marks what was taken from the example until it is changed or emptied', () => {
    const one = taken(EMPTY, 'mealEnd', EXAMPLE)
    expect([one.values['mealEnd'], one.taken]).toEqual(['from-start', ['mealEnd']])
    expect(said(one, 'mealEnd', 'from-end').taken).toEqual([])
    expect(said(one, 'mealEnd', undefined)).toEqual(EMPTY)
  })
  it('names the field of a mistake inside it, and of two that do not fit', () => {
    const paths = (path: string, value: Parameters<typeof said>[2]) => [
      ...new Set(issuesOf(said(own, path, value)).map((each) => each.path)),
    ]
    expect(paths('glucoseValidMinutes', 'ten')).toEqual(['glucoseValidMinutes'])
    expect(paths('withholdBelowGlucose', { value: '7', unit: 'mg/dL' })).toEqual(['withholdBelowGlucose'])
    expect(paths('slots.morning', ['12:00', '05:00'])).toEqual(['slots.morning'])
    expect(paths('weightDrift.blockAbovePercent', undefined)).toEqual(['weightDrift.blockAbovePercent'])
    expect(paths('slots.evening', ['11:00', '23:00'])).toEqual(['slots.morning', 'slots.evening'])
  })
})

describe('the steps', () => {
  it('hold every field once', () => {
    expect(STEPS.flatMap((step) => fieldsOf(step).map(({ path }) => path)).sort()).toEqual([...PATHS].sort())
    expect(STEPS[0]).toBe('names')
  })
  it('are found by their gap, also where a field fills two', () => {
    expect(stepNamed('gap.frequent')).toBe('gap.frequent')
    expect(stepNamed('gap.week')).toBeNull()
    for (const { gaps } of POLICY_FIELDS) for (const gap of gaps) expect(stepNamed(gap), gap).not.toBeNull()
  })
})

describe('words', () => {
  it.each(PATHS)('say every value of %s', (path) => {
    const words: Readonly<Record<string, string>> = en
    expect(words[`field.${path}`]).toBeDefined()
    const kind = kindOf(path)
    const all = kind.kind === 'choice' || kind.kind === 'set' ? kind.words : []
    for (const word of all) expect(wordText(say, path, word)).not.toContain('choice.')
    expect(valueText(say, path, valueAt(EXAMPLE, path))).not.toMatch(/undefined|\?|choice\.|null\./u)
  })
  it('say what is none and what is empty', () => {
    expect(valueText(say, 'riseAfterReductionDays', null)).toBe('Only when a prescriber attests it')
    expect(valueText(say, 'withholdBelowGlucose', null)).toBe('No value')
    expect(valueText(say, 'mealEnd', undefined)).toBe('empty')
    expect(valueText(say, 'weightValidDays', [{ underYears: 6, days: 60 }])).toBe('under 6 years: 60 days')
    expect(valueText(say, 'slots.morning', ['05:00', '12:00'])).toBe('05:00 to 12:00')
  })
})

describe('what the clinic answers', () => {
  const version = { number: 2, policy: EXAMPLE, hash: 'ab', from: '2026-03-12T18:00:00.000Z' }
  const signed = { proposedBy: 'Ada', signedBy: 'Dr. Rivera', note: 'Why' }
  it('is read as versions and proposals', () => {
    const json = {
      versions: [{ ...version, signed }],
      proposals: [{ ...version, at: 'T', by: null, mine: true, note: '', base: 2 }],
      signatures: 2,
    }
    expect(historyIn(json)).toMatchObject({
      signatures: 2,
      versions: [{ number: 2, signed: { by: 'Dr. Rivera', proposedBy: 'Ada', note: 'Why' } }],
      proposals: [{ by: null, mine: true, base: 2 }],
    })
    expect(historyIn(null)).toEqual({ versions: [], proposals: [], signatures: 1 })
  })
  it('is kept with when it was heard, and an earlier app’s document still reads', () => {
    const kept = policyIn({ ...version, signed, example: false, heardAt: 5 })
    expect(kept).toMatchObject({ number: 2, signedBy: 'Dr. Rivera', heardAt: 5, example: false })
    expect(kept?.from).toBe(Date.parse(version.from))
    const read = readPolicy(EXAMPLE)
    expect(read.ok && policyIn({ policy: JSON.parse(JSON.stringify(read.value)) })?.policy).toEqual(
      read.ok && read.value,
    )
    expect(read.ok && writtenPolicy(read.value)).toEqual(EXAMPLE)
  })
})
