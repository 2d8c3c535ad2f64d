// Condition, AdverseEvent and Observation: hypoglycemia by code and status.
import { describe, expect, it } from 'vitest'
import {
  CLINICAL,
  concept,
  condition,
  eventsOf,
  ICD10CM,
  LOINC,
  observation,
  places,
  quantity,
  readBundle,
  said,
  SNOMED,
  STATURE,
  SUBJECT,
  T,
  VERIFICATION,
  type Body,
} from './read.js'

const status = (verification: string | null, clinical: string | null): Body => ({
  ...(verification === null ? {} : { verificationStatus: concept(VERIFICATION, verification) }),
  ...(clinical === null ? {} : { clinicalStatus: concept(CLINICAL, clinical) }),
})

describe('hypoglycemia', () => {
  it.each([
    [SNOMED, '302866003', 'symptomatic'],
    [ICD10CM, 'E16.0', 'symptomatic'],
    [ICD10CM, 'E16.1', 'symptomatic'],
    [ICD10CM, 'E16.2', 'symptomatic'],
    [ICD10CM, 'E10.649', 'symptomatic'],
    [ICD10CM, 'E11.641', 'severe'],
    [ICD10CM, 'E15', 'severe'],
  ])('%s %s is %s, food unknown', (system, code, severity) => {
    const reading = readBundle([condition(concept(system, code))])
    expect(said(eventsOf(reading, 'hypoglycemia-occurred')[0])).toEqual({
      kind: 'hypoglycemia-occurred',
      occurredAt: '2026-03-04T10:10:00-05:00',
      severity,
      foodIntake: 'unknown',
    })
    expect(reading.issues).toEqual([])
  })

  it.each([
    [ICD10CM, 'E16.3'],
    [ICD10CM, 'E16.22'],
    ['http://other.example', 'E16.2'],
    [SNOMED, 'E16.2'],
  ])('%s %s is not', (system, code) => {
    const reading = readBundle([condition(concept(system, code))])
    expect(eventsOf(reading, 'hypoglycemia-occurred')).toEqual([])
    expect(places(reading.issues)).toEqual(['information not-supported .code'])
  })

  it('words are never interpreted', () => {
    const reading = readBundle([condition({ text: 'severe hypoglycemia' })])
    expect(reading.events).toHaveLength(1)
    expect(places(reading.issues)).toEqual(['information not-supported .code'])
  })

  it.each([
    ['24484000', 'severe'],
    ['6736007', 'symptomatic'],
    ['255604002', 'symptomatic'],
  ])('severity %s is %s', (code, severity) => {
    const resource = condition(concept(SNOMED, '302866003'), { severity: concept(SNOMED, code) })
    expect(eventsOf(readBundle([resource]), 'hypoglycemia-occurred')[0]?.severity).toBe(severity)
  })

  it('of two codes the graver counts', () => {
    const code = {
      coding: [
        { system: SNOMED, code: '302866003' },
        { system: ICD10CM, code: 'E15' },
      ],
    }
    expect(eventsOf(readBundle([condition(code)]), 'hypoglycemia-occurred')[0]?.severity).toBe('severe')
  })

  it.each([
    ['unconfirmed', 1, 'warning informational '],
    ['provisional', 1, 'warning informational '],
    ['differential', 1, 'warning informational '],
    ['refuted', 0, 'information informational '],
    ['entered-in-error', 0, 'information informational '],
  ])('%s: %d episode', (verification, count, place) => {
    const resource = condition(concept(SNOMED, '302866003'), status(verification, 'active'))
    const reading = readBundle([resource])
    expect(eventsOf(reading, 'hypoglycemia-occurred')).toHaveLength(count)
    expect(places(reading.issues)).toEqual([place])
  })

  it('a status that is none is a warning, and the episode counts', () => {
    const resource = condition(concept(SNOMED, '302866003'), status('maybe', 'gone'))
    const reading = readBundle([resource])
    expect(eventsOf(reading, 'hypoglycemia-occurred')).toHaveLength(1)
    expect(places(reading.issues)).toEqual([
      'warning code-invalid .verificationStatus',
      'warning code-invalid .clinicalStatus',
    ])
  })

  it('the end of it is a recovery, recorded when it was stored', () => {
    const resource = condition(concept(SNOMED, '302866003'), {
      recordedDate: '2026-03-04T10:15:00-05:00',
      abatementDateTime: '2026-03-04T10:40:00-05:00',
    })
    const [recovered] = eventsOf(readBundle([resource]), 'hypoglycemia-recovered')
    expect([recovered?.occurredAt, recovered?.recordedAt]).toEqual([
      '2026-03-04T10:40:00-05:00',
      '2026-03-04T10:40:00-05:00',
    ])
  })

  it('of a day counts from its start, of a month not at all', () => {
    const day = readBundle([condition(concept(SNOMED, '302866003'), { onsetDateTime: '2026-03-04' })])
    expect(eventsOf(day, 'hypoglycemia-occurred')[0]?.occurredAt).toBe('2026-03-04T00:00:00-05:00')
    expect(places(day.issues)).toEqual(['warning incomplete .onsetDateTime'])
    const month = readBundle([condition(concept(SNOMED, '302866003'), { onsetDateTime: '2026-03' })])
    expect(eventsOf(month, 'hypoglycemia-occurred')).toEqual([])
    expect(places(month.issues)).toEqual(['error incomplete .onsetDateTime'])
  })

  it('without onset it counts from when it was recorded, without either not at all', () => {
    const { onsetDateTime: _onset, ...bare } = condition(concept(SNOMED, '302866003'))
    const recorded = readBundle([{ ...bare, recordedDate: T }])
    expect(eventsOf(recorded, 'hypoglycemia-occurred')[0]?.occurredAt).toBe(T)
    expect(places(readBundle([bare]).issues)).toEqual(['error incomplete '])
  })

  it('a code the caller vouches for', () => {
    const code = { system: 'http://local.example', code: 'hypo' }
    const codes = { medication: [], hypoglycemia: [code], closedEpiphyses: [], malignancy: [] }
    const reading = readBundle([condition({ coding: [code] })], { codes })
    expect(eventsOf(reading, 'hypoglycemia-occurred')).toHaveLength(1)
  })
})

describe('hypoglycemia as Observation', () => {
  const HYPO = concept(SNOMED, '302866003')
  const component = (name: string, value: Body): Body => ({
    code: concept(STATURE, name),
    valueCodeableConcept: value,
  })

  it('with food, severity and glucose as components', () => {
    const components = [
      component('food-intake', concept(STATURE, 'adequate')),
      component('severity', concept(SNOMED, '24484000')),
      { code: concept(LOINC, '41653-7'), valueQuantity: quantity(42, 'mg/dL') },
    ]
    const reading = readBundle([observation(HYPO, { valueBoolean: true, component: components })])
    expect(said(eventsOf(reading, 'hypoglycemia-occurred')[0])).toMatchObject({
      severity: 'severe',
      foodIntake: 'adequate',
      glucose: { value: '42', unit: 'mg/dL' },
    })
  })

  const PRESENCE: readonly (readonly [string, Body, number])[] = [
    ['without a value', {}, 1],
    ['true', { valueBoolean: true }, 1],
    ['false', { valueBoolean: false }, 0],
    ['present', { valueCodeableConcept: concept(SNOMED, '52101004') }, 1],
    ['absent', { valueCodeableConcept: concept(SNOMED, '2667000') }, 0],
    ['another value', { valueCodeableConcept: concept(SNOMED, '1') }, 0],
    ['words', { valueString: 'yes' }, 0],
  ]
  it.each(PRESENCE)('%s', (_name, body, count) => {
    expect(eventsOf(readBundle([observation(HYPO, body)]), 'hypoglycemia-occurred')).toHaveLength(count)
  })

  it('as the value of a clinical finding', () => {
    const resource = observation(concept(SNOMED, '404684003'), { valueCodeableConcept: HYPO })
    expect(eventsOf(readBundle([resource]), 'hypoglycemia-occurred')).toHaveLength(1)
    const other = observation(concept(SNOMED, '1'), { valueCodeableConcept: HYPO })
    expect(eventsOf(readBundle([other]), 'hypoglycemia-occurred')).toEqual([])
  })
})

describe('AdverseEvent', () => {
  const event = (body: Body): Body => ({
    resourceType: 'AdverseEvent',
    id: 'e1',
    actuality: 'actual',
    event: concept(SNOMED, '302866003'),
    subject: SUBJECT,
    date: T,
    ...body,
  })
  const SEVERITY = 'http://terminology.hl7.org/CodeSystem/adverse-event-severity'

  it('an actual hypoglycemia is an episode', () => {
    const reading = readBundle([
      event({ severity: concept(SEVERITY, 'severe'), recorder: { reference: 'Patient/ana' } }),
    ])
    const [episode] = eventsOf(reading, 'hypoglycemia-occurred')
    expect([episode?.severity, episode?.occurredAt, episode?.by.role]).toEqual(['severe', T, 'patient'])
  })

  it('a potential one is left out', () => {
    const reading = readBundle([event({ actuality: 'potential' })])
    expect(eventsOf(reading, 'hypoglycemia-occurred')).toEqual([])
    expect(places(reading.issues)).toEqual(['information informational .actuality'])
  })

  it('another event is not read', () => {
    expect(places(readBundle([event({ event: { text: 'rash' } })]).issues)).toEqual([
      'information not-supported .event',
    ])
  })
})
