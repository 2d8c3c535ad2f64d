// Condition, AllergyIntolerance, AdverseEvent and Observation: hypoglycemia and the screening, by code and status.
import { describe, expect, it } from 'vitest'
import type { Json } from '@stature/protocol'
import type { EventOf } from '@stature/record'
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

const screening = (...resources: readonly Json[]): readonly string[] =>
  eventsOf(readBundle(resources), 'screening-recorded').map(stateOf)

const stateOf = (event: EventOf<'screening-recorded'>): string =>
  [
    event.occurredAt.slice(0, 10),
    event.epiphyses && `epiphyses ${event.epiphyses}`,
    event.malignancy && `malignancy ${event.malignancy}`,
    event.hypersensitivity && `hypersensitivity ${event.hypersensitivity}`,
  ]
    .filter((part) => part !== undefined)
    .join(' ')

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

describe('malignancy', () => {
  const STATES: readonly (readonly [string, string | null, string | null, readonly string[]])[] = [
    ['active', 'confirmed', 'active', ['2026-03-04 malignancy active']],
    ['relapse', 'confirmed', 'relapse', ['2026-03-04 malignancy active']],
    ['in remission', 'confirmed', 'remission', ['2026-03-04 malignancy history']],
    ['resolved', 'confirmed', 'resolved', ['2026-03-04 malignancy history']],
    ['inactive', null, 'inactive', ['2026-03-04 malignancy history']],
    ['no status at all', null, null, ['2026-03-04 malignancy active']],
    ['provisional', 'provisional', 'active', ['2026-03-04 malignancy suspected']],
    ['unconfirmed', 'unconfirmed', null, ['2026-03-04 malignancy suspected']],
    ['differential', 'differential', 'active', ['2026-03-04 malignancy suspected']],
    ['one kind ruled out', 'refuted', null, []],
    ['entered in error', 'entered-in-error', null, []],
  ]
  it.each(STATES)('%s', (_name, verification, clinical, expected) => {
    const { clinicalStatus: _c, verificationStatus: _v, ...bare } = condition(concept(ICD10CM, 'C91.00'))
    expect(screening({ ...bare, ...status(verification, clinical) })).toEqual(expected)
  })

  it('is past where it has an end and no status', () => {
    const { clinicalStatus: _c, ...bare } = condition(concept(ICD10CM, 'C91.00'))
    expect(screening({ ...bare, abatementDateTime: '2026-03-09' })).toEqual(['2026-03-04 malignancy history'])
  })

  it.each([
    ['C00.0', ['2026-03-04 malignancy active']],
    ['C7A.00', ['2026-03-04 malignancy active']],
    ['C96', ['2026-03-04 malignancy active']],
    ['Z85.6', ['2026-03-04 malignancy history']],
    ['C1', []],
    ['D22.9', []],
    ['D48.9', []],
    ['D50.9', []],
    ['Z86.0', []],
  ])('ICD-10-CM %s', (code, expected) => {
    expect(screening(condition(concept(ICD10CM, code)))).toEqual(expected)
  })

  it('a neoplasm not coded malignant is a question for a clinician', () => {
    expect(places(readBundle([condition(concept(ICD10CM, 'D48.9'))]).issues)).toEqual([
      'warning business-rule ',
    ])
    expect(places(readBundle([condition(concept(ICD10CM, 'D50.9'))]).issues)).toEqual([
      'information not-supported .code',
    ])
  })

  it('ruling out malignant disease as such says none; ruling out one kind does not', () => {
    const refuted = (code: Body) => condition(code, status('refuted', null))
    expect(screening(refuted(concept(SNOMED, '363346000')))).toEqual(['2026-03-04 malignancy none'])
    const both = {
      coding: [
        { system: SNOMED, code: '363346000' },
        { system: ICD10CM, code: 'C91.00' },
      ],
    }
    expect(screening(refuted(both))).toEqual([])
  })

  it('no Condition says nothing', () => {
    expect(screening()).toEqual([])
  })

  const { onsetDateTime: _onset, ...undated } = condition(concept(SNOMED, '363346000'))
  it('without any time it holds from the opening of the course', () => {
    const reading = readBundle([undated])
    expect(eventsOf(reading, 'screening-recorded').map(stateOf)).toEqual(['2019-05-10 malignancy active'])
    expect(places(reading.issues)).toEqual(['warning incomplete '])
  })

  it.each([
    ['2026-03', '2026-03-01 malignancy active'],
    ['2026', '2026-01-01 malignancy active'],
  ])('of %s it holds from the first day', (onsetDateTime, expected) => {
    expect(screening({ ...undated, onsetDateTime })).toEqual([expected])
  })

  it('ruled out without a day it permits nothing', () => {
    const refuted = { ...undated, ...status('refuted', null), onsetDateTime: '2026' }
    expect(screening(refuted)).toEqual([])
    expect(places(readBundle([refuted]).issues)).toEqual(['error incomplete .onsetDateTime'])
  })
})

describe('closed epiphyses', () => {
  const CLOSED = concept(STATURE, 'epiphyses-closed')
  it('is a code of this project, or one the caller vouches for', () => {
    expect(screening(condition(CLOSED))).toEqual(['2026-03-04 epiphyses closed'])
    const code = { system: SNOMED, code: '9' }
    const codes = { medication: [], hypoglycemia: [], closedEpiphyses: [code], malignancy: [] }
    const reading = readBundle([condition({ coding: [code] })], { codes })
    expect(eventsOf(reading, 'screening-recorded')[0]?.epiphyses).toBe('closed')
  })

  it.each(['provisional', 'refuted'])('%s says nothing sure', (verification) => {
    const reading = readBundle([condition(CLOSED, status(verification, null))])
    expect(eventsOf(reading, 'screening-recorded')).toEqual([])
    expect(places(reading.issues)).toEqual(['warning business-rule '])
  })
})

describe('hypersensitivity', () => {
  const V = 'http://terminology.hl7.org/CodeSystem/allergyintolerance-verification'
  const C = 'http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical'
  const allergy = (body: Body): Body => ({
    resourceType: 'AllergyIntolerance',
    id: 'y1',
    code: { text: 'Mecasermin' },
    patient: SUBJECT,
    recordedDate: T,
    ...body,
  })
  const KNOWN = ['2026-03-02 hypersensitivity known']

  const STATES: readonly (readonly [string, Body, readonly string[]])[] = [
    ['by name', {}, KNOWN],
    ['confirmed', { verificationStatus: concept(V, 'confirmed') }, KNOWN],
    ['unconfirmed', { verificationStatus: concept(V, 'unconfirmed') }, KNOWN],
    ['resolved', { clinicalStatus: concept(C, 'resolved') }, KNOWN],
    ['by code', { code: concept('http://www.whocc.no/atc', 'H01AC03') }, KNOWN],
    ['by a reaction', { code: { text: 'drug' }, reaction: [{ substance: { text: 'Increlex' } }] }, KNOWN],
    ['refuted', { verificationStatus: concept(V, 'refuted') }, ['2026-03-02 hypersensitivity none']],
    ['in error', { verificationStatus: concept(V, 'entered-in-error') }, []],
    ['to another substance', { code: { text: 'mecasermin or insulin' } }, []],
  ]
  it.each(STATES)('%s', (_name, body, expected) => {
    expect(screening(allergy(body))).toEqual(expected)
  })

  it('refuted and said otherwise too is not ruled out', () => {
    const verificationStatus = concept(V, 'refuted', 'confirmed')
    expect(screening(allergy({ verificationStatus }))).toEqual(KNOWN)
  })

  it('one that stands overrules one that is refuted later', () => {
    const refuted = allergy({
      id: 'y2',
      recordedDate: '2026-03-09T09:00:00-04:00',
      verificationStatus: concept(V, 'refuted'),
    })
    expect(screening(allergy({}), refuted)).toEqual(KNOWN)
    expect(places(readBundle([allergy({}), refuted]).issues)).toEqual(['warning conflict '])
  })

  it('coded as a condition', () => {
    expect(screening(condition(concept(STATURE, 'hypersensitivity-mecasermin')))).toEqual([
      '2026-03-04 hypersensitivity known',
    ])
  })
})

describe('screening as Observation', () => {
  const state = (topic: string, value: string, body: Body = {}): Body =>
    observation(concept(STATURE, topic), {
      valueCodeableConcept: concept(STATURE, value),
      id: `${topic}-${value}`,
      ...body,
    })

  it.each([
    ['epiphyses', 'open'],
    ['epiphyses', 'closed'],
    ['malignancy', 'none'],
    ['malignancy', 'suspected'],
    ['malignancy', 'active'],
    ['malignancy', 'history'],
    ['hypersensitivity', 'none'],
    ['hypersensitivity', 'known'],
  ])('%s %s', (topic, value) => {
    expect(screening(state(topic, value))).toEqual([`2026-03-02 ${topic} ${value}`])
  })

  it.each([
    ['a state of another topic', concept(STATURE, 'open')],
    ['two states', concept(STATURE, 'none', 'active')],
    ['words', { text: 'none' }],
  ])('%s says nothing', (_name, valueCodeableConcept) => {
    const reading = readBundle([state('malignancy', 'none', { valueCodeableConcept })])
    expect(eventsOf(reading, 'screening-recorded')).toEqual([])
    expect(places(reading.issues)).toEqual(['warning code-invalid .valueCodeableConcept'])
  })

  it('two topics at once say nothing', () => {
    const both = state('malignancy', 'none', { code: concept(STATURE, 'malignancy', 'epiphyses') })
    expect(places(readBundle([both]).issues)).toEqual(['error conflict .code'])
  })

  it('none before a diagnosis is kept, after it not while the diagnosis stands', () => {
    const leukemia = condition(concept(ICD10CM, 'C91.00'))
    const none = (effectiveDateTime: string) => state('malignancy', 'none', { effectiveDateTime })
    const before = none('2026-03-04T10:09:59-05:00')
    const same = none('2026-03-04T10:10:00-05:00')
    const after = none('2026-03-09T09:00:00-04:00')
    expect(screening(before, leukemia)).toEqual([
      '2026-03-04 malignancy none',
      '2026-03-04 malignancy active',
    ])
    expect(screening(same, leukemia)).toEqual(['2026-03-04 malignancy active'])
    expect(screening(after, leukemia)).toEqual(['2026-03-04 malignancy active'])
    const past = condition(concept(ICD10CM, 'C91.00'), status('confirmed', 'resolved'))
    expect(screening(after, past)).toEqual(['2026-03-04 malignancy history', '2026-03-09 malignancy none'])
  })

  it('a later statement replaces an earlier one, of one instant the cautious one counts', () => {
    const suspected = state('malignancy', 'suspected')
    const none = (effectiveDateTime: string) => state('malignancy', 'none', { effectiveDateTime })
    expect(screening(suspected, none('2026-03-09T09:00:00-04:00'))).toEqual([
      '2026-03-02 malignancy suspected',
      '2026-03-09 malignancy none',
    ])
    expect(screening(suspected, none(T))).toEqual(['2026-03-02 malignancy suspected'])
    expect(screening(state('epiphyses', 'closed'), none(T))).toHaveLength(2)
  })
})

describe('indication', () => {
  const opened = (...resources: readonly Json[]) =>
    eventsOf(readBundle(resources), 'course-opened')[0]?.indication
  it('is known by a confirmed E34.321 only', () => {
    const code = concept(ICD10CM, 'E34.321')
    expect(opened(condition(code))).toBe('severe-primary-igf1-deficiency')
    expect(opened(condition(code, status('provisional', 'active')))).toBe('unknown')
    expect(opened(condition(concept(ICD10CM, 'E34.32')))).toBe('unknown')
    expect(opened()).toBe('unknown')
  })
})
