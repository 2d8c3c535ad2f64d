// What holds the resources: Bundle, one resource, NDJSON; versions and malformed input.
import { describe, expect, it } from 'vitest'
import { looksLikeFhir, readFhir, readFhirText } from '@stature/fhir'
import type { Json } from '@stature/protocol'
import {
  bundle,
  concept,
  eventsOf,
  expectLocated,
  LOINC,
  observation,
  OPTIONS,
  PATIENT,
  places,
  quantity,
  readBundle,
  STATURE,
  weight,
  type Body,
} from './read.js'

const kinds = (events: readonly { readonly kind: string }[]) => events.map(({ kind }) => kind)
const WEIGHT = weight(15.4, 'kg')

describe('looksLikeFhir', () => {
  it.each<readonly [string, Json, boolean]>([
    ['a Bundle', { resourceType: 'Bundle' }, true],
    ['an event', { kind: 'course-opened' }, false],
    ['an empty type', { resourceType: '' }, false],
    ['a type that is no text', { resourceType: 5 }, false],
    ['null', null, false],
    ['a list', [{ resourceType: 'Bundle' }], false],
    ['text', 'Bundle', false],
  ])('%s', (_name, json, expected) => {
    expect(looksLikeFhir(json)).toBe(expected)
  })
})

describe('Bundle', () => {
  it.each<readonly [string, Json, string]>([
    [
      'entry without a resource',
      { resourceType: 'Bundle', entry: [{}] },
      'information incomplete Bundle.entry[0]',
    ],
    ['entry that is text', { resourceType: 'Bundle', entry: ['x'] }, 'error structure Bundle.entry[0]'],
    [
      'resource without a type',
      { resourceType: 'Bundle', entry: [{ resource: { id: 'x' } }] },
      'error structure ',
    ],
    [
      'entries that are no list',
      { resourceType: 'Bundle', entry: { resource: PATIENT } },
      'error structure Bundle.entry',
    ],
    ['Bundle in a Bundle', bundle(bundle(PATIENT)), 'error not-supported '],
    [
      'page of a search',
      { ...bundle(PATIENT), link: [{ relation: 'next', url: 'u' }] },
      'warning incomplete Bundle.link[0].relation',
    ],
    [
      'implicit rule',
      { ...bundle(PATIENT), implicitRules: 'http://r.example' },
      'error extension Bundle.implicitRules',
    ],
    [
      'a type that is not read',
      bundle(PATIENT, { resourceType: 'Encounter', id: 'n' }),
      'information not-supported ',
    ],
  ])('%s', (_name, input, place) => {
    const { issues } = readFhir(input, OPTIONS)
    expect(places(issues)).toContain(place)
    expectLocated(input, issues)
  })

  it('one Patient alone is a course', () => {
    expect(kinds(readFhir(PATIENT, OPTIONS).events)).toEqual(['course-opened'])
  })

  it('the order of the entries changes nothing', () => {
    const other = weight(15.5, 'kg', { id: 'o2' })
    expect(readFhir(bundle(other, WEIGHT, PATIENT), OPTIONS)).toEqual(
      readFhir(bundle(PATIENT, WEIGHT, other), OPTIONS),
    )
  })

  it.each<readonly [string, Body, Body, readonly number[], string | null]>([
    ['the same twice', WEIGHT, WEIGHT, [15_400], null],
    [
      'an older and a newer version',
      weight(16, 'kg', { meta: { lastUpdated: '2026-03-04T00:00:00Z' } }),
      weight(15.4, 'kg', { meta: { lastUpdated: '2026-03-03T00:00:00Z' } }),
      [16_000],
      'information duplicate ',
    ],
    ['two versions of unknown age', weight(16, 'kg'), WEIGHT, [], 'error multiple-matches '],
    [
      'two versions of one age',
      weight(16, 'kg', { meta: { lastUpdated: '2026-03-03T00:00:00Z' } }),
      weight(15.4, 'kg', { meta: { lastUpdated: '2026-03-03T00:00:00Z' } }),
      [],
      'error multiple-matches ',
    ],
  ])('%s', (_name, one, other, grams, place) => {
    const reading = readBundle([one, other])
    expect(eventsOf(reading, 'weight-measured').map(({ weightGrams }) => weightGrams)).toEqual(grams)
    expect(places(reading.issues).includes(place ?? '')).toBe(place !== null)
  })

  it('what is malformed beside a value it still reads is not trusted', () => {
    const component = [{ code: concept(STATURE, 'glucose-relation'), valueCodeableConcept: 'preprandial' }]
    const glucose = observation(concept(LOINC, '41653-7'), {
      valueQuantity: quantity(82, 'mg/dL'),
      component,
    })
    const reading = readBundle([glucose])
    expect(kinds(reading.events)).toEqual(['course-opened'])
    expect(places(reading.issues)).toEqual(['error structure .component[0].valueCodeableConcept'])
  })

  it('deep nesting is an issue', () => {
    let deep: Json = 1
    for (let i = 0; i < 5_000; i += 1) deep = { extension: [deep] }
    const inResource = readFhir(bundle(PATIENT, { ...WEIGHT, extension: [deep] }), OPTIONS)
    expect(places(inResource.issues)).toEqual(['error too-costly '])
    expect(kinds(inResource.events)).toEqual(['course-opened'])
    expect(places(readFhir({ ...bundle(PATIENT), meta: deep }, OPTIONS).issues)).toContain(
      'error too-costly Bundle',
    )
  })
})

describe('text', () => {
  const line = (json: Json): string => JSON.stringify(json)

  it('a Bundle, with a byte order mark too', () => {
    expect(kinds(readFhirText(`\ufeff${line(bundle(PATIENT, WEIGHT))}`, OPTIONS).events)).toEqual([
      'course-opened',
      'weight-measured',
    ])
  })

  it('NDJSON gives each issue its line', () => {
    const text = [
      line(PATIENT),
      '',
      line(WEIGHT),
      'not json',
      line(weight(15.4, 'cm', { id: 'o2' })),
      '5',
    ].join('\r\n')
    const { events, issues } = readFhirText(text, OPTIONS)
    expect(kinds(events)).toEqual(['course-opened', 'weight-measured'])
    expect(issues.map(({ line: at, code, expression }) => [at, code, expression])).toEqual([
      [4, 'invalid', 'Resource'],
      [6, 'structure', 'Resource'],
      [5, 'code-invalid', 'Observation.valueQuantity.code'],
    ])
  })

  it.each(['', '{', '[]', 'null', '[{"resourceType":"Patient"}]', '\u0000', '{"resourceType":"<script>"}'])(
    '%j is an issue',
    (text) => {
      const { events, issues } = readFhirText(text, OPTIONS)
      expect(events).toEqual([])
      expect(issues.some(({ severity }) => severity === 'error')).toBe(true)
    },
  )

  it('text nested without end is an issue', () => {
    const { events, issues } = readFhirText(`${'['.repeat(100_000)}${']'.repeat(100_000)}`, OPTIONS)
    expect(events).toEqual([])
    expect(issues).not.toEqual([])
  })
})
