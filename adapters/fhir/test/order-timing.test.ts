// MedicationRequest: how often, by which route, and which drug.
import { describe, expect, it } from 'vitest'
import {
  concept,
  dosage,
  eventsOf,
  order,
  places,
  quantity,
  readBundle,
  SNOMED,
  WEIGHED,
  type Body,
} from './read.js'

const prescriptions = (...orders: readonly Body[]) => readBundle([WEIGHED, ...orders])
const first = (reading: ReturnType<typeof readBundle>) => eventsOf(reading, 'dose-prescribed')[0]
const withDosage = (instruction: Body): Body => order({ dosageInstruction: [instruction] })
const GTS = 'http://terminology.hl7.org/CodeSystem/v3-GTSAbbreviation'

describe('timing', () => {
  const TIMES: readonly (readonly [string, Body, number])[] = [
    ['2 per 1 d', { repeat: { frequency: 2, period: 1, periodUnit: 'd' } }, 2],
    ['1 per 12 h', { repeat: { frequency: 1, period: 12, periodUnit: 'h' } }, 2],
    ['every 12 h', { repeat: { period: 12, periodUnit: 'h' } }, 2],
    ['1 per half a day', { repeat: { frequency: 1, period: 0.5, periodUnit: 'd' } }, 2],
    ['BID', { code: concept(GTS, 'BID') }, 2],
    ['TID', { code: concept(GTS, 'TID') }, 3],
    [
      'BID and 2 per d',
      { code: concept(GTS, 'BID'), repeat: { frequency: 2, period: 1, periodUnit: 'd' } },
      2,
    ],
    ['two times of day', { repeat: { timeOfDay: ['07:30:00', '18:00:00'] } }, 2],
    ['before two meals', { repeat: { when: ['ACM', 'ACV'] } }, 2],
    ['once a day', { repeat: { frequency: 1, period: 1, periodUnit: 'd' } }, 1],
    ['24 a day', { repeat: { frequency: 1, period: 1, periodUnit: 'h' } }, 24],
  ]
  it.each(TIMES)('%s', (_name, timing, times) => {
    expect(first(prescriptions(withDosage(dosage(quantity(1, 'mg'), { timing }))))?.timesPerDay).toBe(times)
  })

  const P = '.dosageInstruction[0].timing'
  const REFUSED: readonly (readonly [string, Body, string])[] = [
    ['nothing', {}, `error value ${P}`],
    ['words', { code: { text: 'twice a day' } }, `error value ${P}`],
    ['an unknown code', { code: concept(GTS, 'Q17H') }, `error value ${P}`],
    [
      'a code against its repeat',
      { code: concept(GTS, 'TID'), repeat: { frequency: 2, period: 1, periodUnit: 'd' } },
      `error conflict ${P}`,
    ],
    [
      '2 to 3 times',
      { repeat: { frequency: 2, frequencyMax: 3, period: 1, periodUnit: 'd' } },
      `error not-supported ${P}.repeat.frequencyMax`,
    ],
    [
      'on some days',
      { repeat: { frequency: 2, period: 1, periodUnit: 'd', dayOfWeek: ['mon'] } },
      `error not-supported ${P}.repeat.dayOfWeek`,
    ],
    ['every 5 h', { repeat: { frequency: 1, period: 5, periodUnit: 'h' } }, `error value ${P}`],
    ['every 2 d', { repeat: { frequency: 1, period: 2, periodUnit: 'd' } }, `error value ${P}`],
    ['25 a day', { repeat: { frequency: 25, period: 1, periodUnit: 'd' } }, `error value ${P}`],
    ['no period', { repeat: { frequency: 2 } }, `error required ${P}.repeat`],
    ['a week', { repeat: { frequency: 14, period: 1, periodUnit: 'wk' } }, `error required ${P}.repeat`],
    ['a period of 0', { repeat: { frequency: 2, period: 0, periodUnit: 'd' } }, `error value ${P}`],
    [
      'other times than its frequency',
      { repeat: { frequency: 3, period: 1, periodUnit: 'd', when: ['ACM', 'ACV'] } },
      `error conflict ${P}.repeat`,
    ],
  ]
  it.each(REFUSED)('not read: %s', (_name, timing, place) => {
    const reading = prescriptions(withDosage(dosage(quantity(1, 'mg'), { timing })))
    expect(eventsOf(reading, 'dose-prescribed')).toEqual([])
    expect(places(reading.issues)).toContain(place)
  })

  it('missing is an issue', () => {
    const { timing: _timing, ...instruction } = dosage(quantity(1, 'mg'))
    expect(places(prescriptions(withDosage(instruction)).issues)).toEqual([
      'error required .dosageInstruction[0]',
    ])
  })
})

describe('route', () => {
  it.each([
    ['34206005', 'subcutaneous'],
    ['78421000', 'intramuscular'],
    ['47625008', 'intravenous'],
    ['26643006', 'other'],
  ])('%s is %s', (code, route) => {
    const instruction = dosage(quantity(1, 'mg'), { route: concept(SNOMED, code) })
    expect(first(prescriptions(withDosage(instruction)))?.route).toBe(route)
  })

  const P = '.dosageInstruction[0]'
  it.each([
    ['missing', null, `error required ${P}`],
    ['in words', { text: 'subcutaneous' }, `error required ${P}.route`],
    ['two at once', concept(SNOMED, '34206005', '47625008'), `error required ${P}.route`],
  ])('%s is not filled in', (_name, route, place) => {
    const { route: _route, ...instruction } = dosage(quantity(1, 'mg'))
    const reading = prescriptions(withDosage(route === null ? instruction : { ...instruction, route }))
    expect(eventsOf(reading, 'dose-prescribed')).toEqual([])
    expect(places(reading.issues)).toEqual([place])
  })
})

describe('what is no order for the drug', () => {
  const LEFT: readonly (readonly [string, Body, string])[] = [
    ['a draft', { status: 'draft' }, 'information informational .status'],
    ['cancelled', { status: 'cancelled' }, 'information informational .status'],
    ['entered in error', { status: 'entered-in-error' }, 'information informational .status'],
    ['no status of R4', { status: 'ended' }, 'error code-invalid .status'],
    ['a proposal', { intent: 'proposal' }, 'information informational .intent'],
    [
      'another drug',
      { medicationCodeableConcept: concept('http://www.whocc.no/atc', 'H01AC01') },
      'information not-supported .medicationCodeableConcept',
    ],
    [
      'another drug in words',
      { medicationCodeableConcept: { text: 'somatropin' } },
      'information not-supported .medicationCodeableConcept',
    ],
    [
      'a name that only begins alike',
      { medicationCodeableConcept: { text: 'mecasermin rinfabate' } },
      'error code-invalid .medicationCodeableConcept',
    ],
  ]
  it.each(LEFT)('%s', (_name, body, place) => {
    const reading = prescriptions(order(body))
    expect(reading.events.map(({ kind }) => kind)).toEqual(['course-opened', 'weight-measured'])
    expect(places(reading.issues)).toEqual([place])
  })

  it.each([
    ['NDC', concept('http://hl7.org/fhir/sid/ndc', '71863-216-04')],
    ['NDC of 11 digits', concept('http://hl7.org/fhir/sid/ndc', '71863021604')],
    ['former NDC', concept('http://hl7.org/fhir/sid/ndc', '15054-1040-5')],
    ['name', { text: ' INCRELEX® ' }],
    ['display', { coding: [{ system: 'http://local.example', code: '7', display: 'Mecasermin' }] }],
  ])('is told by %s', (_name, medicationCodeableConcept) => {
    expect(eventsOf(prescriptions(order({ medicationCodeableConcept })), 'dose-prescribed')).toHaveLength(1)
  })

  it('is told by a code the caller vouches for', () => {
    const code = { system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code: '1' }
    const codes = { medication: [code], hypoglycemia: [], closedEpiphyses: [], malignancy: [] }
    const coded = order({ medicationCodeableConcept: { coding: [code] } })
    expect(eventsOf(readBundle([WEIGHED, coded], { codes }), 'dose-prescribed')).toHaveLength(1)
    expect(eventsOf(readBundle([WEIGHED, coded]), 'dose-prescribed')).toEqual([])
  })

  it('is told by reference, in the Bundle or contained', () => {
    const { medicationCodeableConcept: code, ...bare } = order({})
    const medication: Body = { resourceType: 'Medication', id: 'drug', code: code ?? null }
    const outside = { ...bare, medicationReference: { reference: 'Medication/drug' } }
    const inside = { ...bare, contained: [medication], medicationReference: { reference: '#drug' } }
    expect(eventsOf(prescriptions(medication, outside), 'dose-prescribed')).toHaveLength(1)
    expect(eventsOf(prescriptions(inside), 'dose-prescribed')).toHaveLength(1)
    expect(places(prescriptions(outside).issues)).toContain(
      'warning not-found .medicationReference.reference',
    )
  })
})
