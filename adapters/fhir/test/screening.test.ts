// The screening by Condition, AllergyIntolerance and Observation; what stands is never overruled.
import { describe, expect, it } from 'vitest'
import type { Json } from '@stature/protocol'
import type { EventOf } from '@stature/record'
import {
  CLINICAL,
  concept,
  condition,
  eventsOf,
  ICD10CM,
  observation,
  places,
  readBundle,
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
