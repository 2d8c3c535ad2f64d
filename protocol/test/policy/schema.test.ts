// The published schema and the policy page are those of the one definition, and agree with the reader.
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { renderPolicyPage } from '../../../scripts/docs-policy.mjs'
import { POLICY_FIELDS } from '../../src/policy/policy-fields.js'
import { POLICY_SCHEMA } from '../../src/policy/policy-shape.js'
import { readPolicy } from '../../src/policy/read-policy.js'
import type { Json } from '../../src/shape/shape.js'
import { cautiousJson, withValue } from './example.js'

const text = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')
const matches = new Ajv2020({ strict: false }).compile(POLICY_SCHEMA)

/** Errors that compare two values, which a schema cannot see; a word that stands twice it can. */
const comparisonOnly = (json: Json): boolean => {
  const got = readPolicy(json)
  return (
    !got.ok &&
    got.issues.every(({ code, path, message }) =>
      code === 'bad-combination' ? !message.includes('twice') : path === 'withholdBelowGlucose.value',
    )
  )
}

describe('drift', () => {
  test('protocol/schema/policy.schema.json', () => {
    expect(JSON.parse(text('protocol/schema/policy.schema.json'))).toEqual(POLICY_SCHEMA)
  })
  test('docs/policy.md', () => {
    expect(text('docs/policy.md')).toBe(renderPolicyPage(POLICY_FIELDS))
  })
  test('the page has a row for every field of the file, in its order', () => {
    const of = (json: Json, path: string): readonly string[] =>
      json !== null && typeof json === 'object' && !Array.isArray(json) && path !== 'withholdBelowGlucose.'
        ? Object.entries(json).flatMap(([name, value]) => of(value, `${path}${name}.`))
        : [path.slice(0, -1)]
    expect(POLICY_FIELDS.map(({ path }) => path)).toEqual(of(cautiousJson(), ''))
  })
  test('no field is without words, and all but the names fill a gap', () => {
    for (const { path, gaps, leavesOpen, settles, write } of POLICY_FIELDS) {
      for (const words of [leavesOpen, settles, write]) expect(words, path).toMatch(/\S/)
      expect(gaps.length > 0, path).toBe(!['id', 'version', 'edition'].includes(path))
    }
  })
  test('every gap that a policy resolves is filled by a field', () => {
    const byPolicy = `well-tolerated partial-step reduction-size pending-reduction rise-after-reduction frequent
      recent-hypoglycemia glucose-threshold glucose-gate glucose-age window-edge meal-end withheld-slot twice-daily
      rounding least-measurable weight-age weight-change intracranial different-site pause restart-level`
    const filled = new Set(POLICY_FIELDS.flatMap(({ gaps }) => gaps))
    expect([...filled].sort()).toEqual(
      byPolicy
        .split(/\s+/)
        .map((name) => `gap.${name}`)
        .sort(),
    )
  })
})

describe('agreement of schema and reader', () => {
  test('the example', () => {
    expect(matches(cautiousJson())).toBe(true)
  })
  test('any value in any field', () => {
    const word = fc.constantFrom(
      'down',
      'none',
      'block',
      'advise',
      'u100-1ml',
      'cgm',
      '05:00',
      '70',
      'headache',
      '',
    )
    const leaf = fc.oneof(
      word,
      fc.integer({ min: -2, max: 200 }),
      fc.boolean(),
      fc.constant(null),
      fc.double(),
    )
    const value = fc.oneof(
      leaf,
      fc.array(word, { maxLength: 3 }),
      fc.record({ underYears: leaf, days: leaf }),
    )
    const path = fc.constantFrom(...POLICY_FIELDS.map((field) => field.path))
    fc.assert(
      fc.property(path, value, (at, given) => {
        const json = withValue(at, given)
        expect(matches(json)).toBe(readPolicy(json).ok || comparisonOnly(json))
      }),
      { numRuns: 300 },
    )
  })
})
