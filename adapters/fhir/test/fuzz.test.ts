// Any damage to a valid course: never a throw, never an event the record refuses, every location in the input.
import fc from 'fast-check'
import fhirpath from 'fhirpath'
import { describe, expect, it } from 'vitest'
import { readFhir, readFhirText } from '@stature/fhir'
import { isList, isRecord, type Json } from '@stature/protocol'
import { readEvent } from '@stature/record'
import {
  administration,
  bundle,
  concept,
  condition,
  ICD10CM,
  LOINC,
  observation,
  OPTIONS,
  order,
  PATIENT,
  quantity,
  SNOMED,
  STATURE,
  statement,
  SUBJECT,
  T,
  WEIGHED,
} from './read.js'

const COURSE: Json = bundle(
  { ...PATIENT, meta: { lastUpdated: T } },
  WEIGHED,
  observation(concept(LOINC, '41653-7'), {
    id: 'g',
    valueQuantity: { ...quantity(60, 'mg/dL'), comparator: '<' },
    component: [
      { code: concept(STATURE, 'glucose-relation'), valueCodeableConcept: concept(STATURE, 'preprandial') },
    ],
  }),
  observation(concept(STATURE, 'malignancy'), { id: 'n', valueCodeableConcept: concept(STATURE, 'none') }),
  order({ requester: { reference: 'Practitioner/p' } }),
  administration({ performer: [{ actor: { reference: 'RelatedPerson/m' } }] }),
  administration({ id: 'a2', status: 'not-done', statusReason: [concept(STATURE, 'unwell')] }),
  statement({}),
  condition(concept(SNOMED, '302866003'), { severity: concept(SNOMED, '24484000') }),
  condition(concept(ICD10CM, 'C91.00'), { id: 'c2', onsetDateTime: '2025' }),
  {
    resourceType: 'AllergyIntolerance',
    id: 'y',
    code: { text: 'Increlex' },
    patient: SUBJECT,
    recordedDate: T,
  },
)

const STRANGE: readonly Json[] = [
  null, true, false, 0, -1, 1e300, -0, 1e-9, '', ' ', 'x', '2026', '2026-03-08T02:30:00', '0000-01-01', '9999-12-31',
  '9999-12-31T23:59:59Z', '0000-01-01T00:00:00Z', '0001-01-01T00:00:00+14:00', [], [null], [[]], {}, { coding: 'x' },
  { reference: '#' }, { value: '1' }, '__proto__', '\u0000', '💉'.repeat(300), { constructor: null }, 'entered-in-error', 'U',
] // prettier-ignore

/** Every place in a value, as a path of keys. */
function places(
  json: Json,
  path: readonly (string | number)[] = [],
): readonly (readonly (string | number)[])[] {
  const below = isList(json)
    ? json.flatMap((value, index) => places(value, [...path, index]))
    : isRecord(json)
      ? Object.entries(json).flatMap(([name, value]) => places(value, [...path, name]))
      : []
  return [path, ...below]
}

/** The value with one place replaced; `undefined` removes it. */
function damaged(json: Json, [key, ...rest]: readonly (string | number)[], by: Json | undefined): Json {
  if (key === undefined) return by ?? null
  if (isList(json)) {
    return json.flatMap((value, index) => {
      if (index !== key) return [value]
      return rest.length === 0 && by === undefined ? [] : [damaged(value, rest, by)]
    })
  }
  if (!isRecord(json)) return json
  return Object.fromEntries(
    Object.entries(json).flatMap(([name, value]) => {
      if (name !== key) return [[name, value]]
      return rest.length === 0 && by === undefined ? [] : [[name, damaged(value, rest, by)]]
    }),
  )
}

const PLACES = places(COURSE).filter((path) => path.length > 0)
const damage = fc.record({
  at: fc.constantFrom(...PLACES),
  by: fc.option(fc.oneof(fc.constantFrom(...STRANGE), fc.jsonValue({ maxDepth: 2 })), { nil: undefined }),
})
const damages = fc.array(damage, { minLength: 1, maxLength: 4 })
const zones = fc.constantFrom(null, 'America/St_Johns', 'Pacific/Apia', 'UTC')

const apply = (list: readonly { readonly at: readonly (string | number)[]; readonly by: unknown }[]): Json =>
  list.reduce<Json>((json, { at, by }) => damaged(json, at, toJson(by)), COURSE)

const toJson = (value: unknown): Json | undefined =>
  value === undefined ? undefined : JSON.parse(JSON.stringify(value))

describe('damaged input', () => {
  it('is intact to begin with', () => {
    const { events } = readFhir(COURSE, OPTIONS)
    expect(events.map(({ kind }) => kind).sort()).toEqual([
      'course-opened',
      'dose-prescribed',
      'glucose-measured',
      'hypoglycemia-occurred',
      'injection-given',
      'injection-given',
      'injection-withheld',
      'screening-recorded',
      'screening-recorded',
      'weight-measured',
    ])
  })

  it('never throws and never makes an event that the record refuses', () => {
    fc.assert(
      fc.property(damages, zones, (list, zone) => {
        const { events } = readFhir(apply(list), { ...OPTIONS, zone })
        for (const event of events) expect(readEvent(JSON.parse(JSON.stringify(event))).ok).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  it('is said at a place that exists', () => {
    fc.assert(
      fc.property(damage, (one) => {
        const input = apply([one])
        if (!isRecord(input) || input['resourceType'] !== 'Bundle') return
        for (const { expression } of readFhir(input, OPTIONS).issues) {
          expect(fhirpath.evaluate(input, expression), expression).not.toEqual([])
        }
      }),
      { numRuns: 80 },
    )
  })

  it('never turns a malignancy that stands into none', () => {
    fc.assert(
      fc.property(damage, (one) => {
        // Damage outside the diagnosis itself, and not to a time before it: then it truly was none.
        fc.pre(one.at[1] !== 9 && !(one.at[1] === 3 && one.at.includes('effectiveDateTime')))
        const { events } = readFhir(apply([one]), OPTIONS)
        const states = events.flatMap((event) =>
          event.kind === 'screening-recorded' ? [event.malignancy] : [],
        )
        expect(states).not.toContain('none')
      }),
      { numRuns: 80 },
    )
  })

  it('any JSON and any text is answered', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(readFhir(toJson(value) ?? null, OPTIONS).issues.length).toBeGreaterThan(0)
      }),
    )
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(readFhirText(text, OPTIONS).events).toEqual([])
      }),
    )
  })
})
