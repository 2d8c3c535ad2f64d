import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EVENT_SCHEMA, eventSchema, KINDS, readEvent, type Kind } from '@stature/record'
import { isRecord } from '@stature/protocol'
import { id } from '../make.js'
import { BODIES, sample } from '../samples.js'
import { first, matchesSchema } from './checks.js'

describe('every kind of event', () => {
  it('is one of the closed list', () => {
    expect(KINDS).toEqual(Object.keys(BODIES))
    expect(KINDS).toHaveLength(38)
  })

  it.each(KINDS)('%s is read as it was written, by our check and by the schema', (kind) => {
    expect(readEvent(sample(kind))).toEqual({ ok: true, value: sample(kind) })
    expect(matchesSchema(sample(kind))).toBe(true)
  })

  const OPTIONAL: Readonly<Partial<Record<Kind, readonly string[]>>> = {
    'course-opened': ['birthDate', 'indication'],
    'screening-recorded': ['epiphyses', 'malignancy', 'hypersensitivity'],
    'examination-recorded': ['finding'],
    'laboratory-measured': ['value', 'unit', 'sds', 'laboratory'],
    'dose-prescribed': ['doseMicrogramsPerKg'],
    'refusal-disputed': [
      'massNanograms',
      'doseMicrogramsPerKg',
      'dosingWeightGrams',
      'timesPerDay',
      'syringe',
      'slip',
    ],
    'tolerance-assessed': ['mayReturnToReducedLevel'],
    'injection-given': ['site', 'route', 'vial'],
    'injection-withheld': ['note'],
    'injection-uncertain': ['massNanograms', 'site'],
    'hypoglycemia-occurred': ['signs', 'glucose'],
    'episode-reviewed': ['reason'],
    'reaction-reported': ['signs'],
    'site-cleared': ['reason'],
    'vial-discarded': ['reason'],
    'vial-opened': ['lot', 'expires'],
    'treatment-resumed': ['reason'],
  }

  it.each(KINDS)('%s misses what is required, and only that', (kind) => {
    for (const field of Object.keys(sample(kind))) {
      const { [field]: _left, ...rest } = sample(kind)
      const mayLack = ['sequence', 'previous', ...(OPTIONAL[kind] ?? [])].includes(field)
      expect([field, first(rest)]).toEqual([field, mayLack ? null : ['missing-field', field]])
      expect(matchesSchema(rest)).toBe(mayLack)
    }
  })

  it.each(KINDS)('%s knows no other field', (kind) => {
    expect(first({ ...sample(kind), dose: 1 })).toEqual(['unknown-field', 'dose'])
  })

  it.each(KINDS.filter((kind) => !kind.startsWith('entry-')))('%s may replace an entry', (kind) => {
    const corrected = { ...sample('entry-corrected'), replacement: { kind, ...BODIES[kind] } }
    expect(readEvent(corrected)).toEqual({ ok: true, value: corrected })
    expect(matchesSchema(corrected)).toBe(true)
  })

  it.each(['entry-corrected', 'entry-voided'] as const)('%s replaces nothing', (kind) => {
    const corrected = { ...sample('entry-corrected'), replacement: { kind, ...BODIES[kind] } }
    expect(first(corrected)).toEqual(['not-a-choice', 'replacement.kind'])
  })
})

describe('the published schema', () => {
  it('is the one in the package; regenerate it when this fails', () => {
    const file = new URL('../../schema/events.schema.json', import.meta.url)
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(eventSchema())
    expect(EVENT_SCHEMA).toEqual(eventSchema())
  })

  it('says what it is', () => {
    expect(eventSchema()).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: 'urn:stature:schema:event',
    })
  })
})

describe('whatever was done to an event', () => {
  const anything = fc.oneof(
    fc.constantFrom<unknown>(
      null,
      true,
      0,
      1,
      -1,
      0.5,
      24,
      200,
      1_000,
      2_000_000,
      '',
      'unknown',
      '4.5',
      '0',
      [],
      {},
    ),
    fc.constantFrom<unknown>(
      '2026-03-02',
      '2026-03',
      '2026-03-02/evening',
      '2026-03-02T07:30:00Z',
      id(9),
      'UTC',
    ),
    fc.constantFrom<unknown>('prescriber', 'thigh', 'mmol/L', 'reduce', ['ear'], {
      region: 'thigh',
      side: 'right',
    }),
    fc.jsonValue({ maxDepth: 2 }),
  )

  it('our check and the schema agree', () => {
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), fc.nat(), anything, fc.boolean(), (kind, at, value, deep) => {
        const before = sample(kind)
        const names = Object.keys(before)
        const name = names[at % names.length] ?? ''
        const inner = before[name]
        const nested = deep && inner !== undefined && isRecord(inner)
        const inside = nested ? Object.keys(inner) : []
        const changed = nested ? { ...inner, [inside[at % inside.length] ?? '']: value } : value
        const after = JSON.parse(JSON.stringify({ ...before, [name]: changed }))
        expect(readEvent(after).ok).toBe(matchesSchema(after))
      }),
      { numRuns: 300 },
    )
  })

  it('nothing throws', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        (value) => typeof readEvent(JSON.parse(JSON.stringify(value))).ok === 'boolean',
      ),
    )
  })
})
