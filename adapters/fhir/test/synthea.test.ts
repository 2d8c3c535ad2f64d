// Synthea's children: every weight and height is read, to the gram and the millimeter.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readFhirText } from '@stature/fhir'
import { eventsOf, OPTIONS } from './read.js'

interface Line {
  readonly resourceType: string
  readonly id: string
  readonly subject?: { readonly reference: string }
  readonly code?: { readonly coding: readonly { readonly code: string }[] }
  readonly valueQuantity?: { readonly value: number }
}

const lines = readFileSync(new URL('data/synthea-children.ndjson', import.meta.url), 'utf8')
  .trim()
  .split('\n')
const resources = lines.map((line): Line => JSON.parse(line))

const children = resources
  .filter(({ resourceType }) => resourceType === 'Patient')
  .map(({ id }) => {
    const mine = (line: Line) => line.id === id || line.subject?.reference === `urn:uuid:${id}`
    return [id, resources.filter(mine)] as const
  })

const OF_CODE = { weight: '29463-7', height: '8302-2' } as const

describe('Synthea', () => {
  it('has 30 children', () => {
    expect(children).toHaveLength(30)
  })

  it.each(children)('%s', (_id, mine) => {
    const reading = readFhirText(mine.map((line) => JSON.stringify(line)).join('\n'), {
      ...OPTIONS,
      policy: null,
    })
    const values = (code: string) =>
      mine.flatMap(({ code: concept, valueQuantity }) =>
        concept?.coding[0]?.code === code ? [valueQuantity?.value ?? NaN] : [],
      )
    expect(reading.issues).toEqual([])
    const sorted = (numbers: readonly number[]) => [...numbers].sort((one, other) => one - other)
    const grams = eventsOf(reading, 'weight-measured').map(({ weightGrams }) => weightGrams)
    const millimeters = eventsOf(reading, 'height-measured').map(({ heightMillimeters }) => heightMillimeters)
    // One decimal of a kilogram or centimeter: exact in grams and millimeters.
    expect(sorted(grams)).toEqual(sorted(values(OF_CODE.weight)).map((kg) => Math.round(kg * 1_000)))
    expect(sorted(millimeters)).toEqual(sorted(values(OF_CODE.height)).map((cm) => Math.round(cm * 10)))
  })

  it('several children at once are refused', () => {
    const reading = readFhirText(lines.join('\n'), OPTIONS)
    expect(reading.events).toEqual([])
    expect(reading.issues.map(({ code }) => code)).toEqual(new Array(29).fill('multiple-matches'))
  })
})
