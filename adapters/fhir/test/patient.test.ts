// The child, whose a resource is, and the ids of events.
import { describe, expect, it } from 'vitest'
import { readFhir } from '@stature/fhir'
import type { Json } from '@stature/protocol'
import {
  bundle,
  eventsOf,
  expectLocated,
  OPTIONS,
  PATIENT,
  places,
  readBundle,
  said,
  T,
  weight,
  type Body,
} from './read.js'

const WEIGHT = weight(15.4, 'kg')

describe('Patient', () => {
  const opened = (body: Body, zone: string | null = OPTIONS.zone) => {
    const input = bundle({ ...PATIENT, ...body })
    const reading = readFhir(input, { ...OPTIONS, zone })
    expectLocated(input, reading.issues)
    return { event: eventsOf(reading, 'course-opened')[0], issues: places(reading.issues) }
  }

  it('opens the course at birth', () => {
    const { event, issues } = opened({})
    expect(said(event)).toEqual({
      kind: 'course-opened',
      occurredAt: '2019-05-10T00:00:00-04:00',
      birthDate: '2019-05-10',
      sex: 'female',
      indication: 'unknown',
      edition: 'us-2019-12',
    })
    expect(event?.course).toBe('ana')
    expect(event?.by).toEqual({ role: 'nurse', id: 'fhir' })
    expect(issues).toEqual([])
  })

  it('without a zone the day begins in UTC', () => {
    expect(opened({}, null).event?.occurredAt).toBe('2019-05-10T00:00:00+00:00')
  })

  it.each<readonly [string, Body, readonly string[]]>([
    ['only a year of birth', { birthDate: '2019' }, ['warning incomplete .birthDate']],
    ['a day that does not exist', { birthDate: '2019-02-29' }, ['warning incomplete .birthDate']],
    ['a number for a date', { birthDate: 2019 }, ['error structure .birthDate', 'warning incomplete ']],
  ])('%s leaves the age unknown', (_name, body, issues) => {
    const reading = opened({ ...body, meta: { lastUpdated: T } })
    expect(reading.event).toBeDefined()
    expect(reading.event).not.toHaveProperty('birthDate')
    expect(reading.event?.occurredAt).toBe(T)
    expect(reading.issues).toEqual(issues)
  })

  it('without a birth date the course opens with the first fact', () => {
    const input = bundle(
      { ...PATIENT, birthDate: '2019' },
      WEIGHT,
      weight(15, 'kg', { id: 'o2', effectiveDateTime: '2026-02-20T10:00:00-05:00' }),
    )
    const reading = readFhir(input, OPTIONS)
    expect(eventsOf(reading, 'course-opened')[0]?.occurredAt).toBe('2026-02-20T10:00:00-05:00')
  })

  it('where nothing has a time there is no course', () => {
    const { event, issues } = opened({ birthDate: '2019' })
    expect(event).toBeUndefined()
    expect(issues).toContain('error required ')
  })

  it.each<readonly [Json, string, readonly string[]]>([
    ['male', 'male', []],
    ['other', 'unknown', []],
    ['unknown', 'unknown', []],
    ['girl', 'unknown', ['warning code-invalid .gender']],
  ])('gender %s', (gender, sex, issues) => {
    expect([opened({ gender }).event?.sex, opened({ gender }).issues]).toEqual([sex, issues])
  })

  it.each<readonly [string, Body, string]>([
    ['died', { deceasedBoolean: true }, 'warning business-rule .deceasedBoolean'],
    ['died then', { deceasedDateTime: '2026-01-01' }, 'warning business-rule .deceasedDateTime'],
    ['no longer active', { active: false }, 'warning business-rule '],
  ])('%s is a warning', (_name, body, place) => {
    expect(opened(body).issues).toEqual([place])
  })

  it('alive and active is none', () => {
    expect(opened({ deceasedBoolean: false, active: true }).issues).toEqual([])
  })

  it('must be one', () => {
    const none = readFhir(bundle(WEIGHT), OPTIONS)
    expect([none.events, places(none.issues)]).toEqual([[], ['error required Bundle']])
    const two = readBundle([{ ...PATIENT, id: 'ben' }, WEIGHT])
    expect([two.events, places(two.issues)]).toEqual([[], ['error multiple-matches ']])
  })

  it('must have a name', () => {
    const { id: _id, ...bare } = PATIENT
    expect(places(readFhir(bundle(bare), OPTIONS).issues)).toEqual(['error required '])
    const named = { resourceType: 'Bundle', entry: [{ fullUrl: 'urn:uuid:7', resource: bare }] }
    expect(readFhir(named, OPTIONS).events[0]?.course).toBe('urn:uuid:7')
  })
})

describe('whose a resource is', () => {
  it.each(['Patient/ana', 'urn:uuid:ana', 'https://h.example/fhir/Patient/ana', 'Patient/ana/_history/3'])(
    '%s is the child',
    (reference) => {
      expect(readBundle([weight(15.4, 'kg', { subject: { reference } })]).events).toHaveLength(2)
    },
  )

  it.each<readonly [string, Json, string]>([
    ['another child', { reference: 'Patient/ben' }, 'error conflict .subject.reference'],
    ['words', { display: 'Ana' }, 'error required .subject'],
    ['text', 'Patient/ana', 'error required .subject'],
    ['contained', { reference: '#ana' }, 'error conflict .subject.reference'],
  ])('%s is not', (_name, subject, place) => {
    const reading = readBundle([weight(15.4, 'kg', { subject })])
    expect(reading.events).toHaveLength(1)
    expect(places(reading.issues)).toContain(place)
  })

  it('missing it is not read', () => {
    const { subject: _subject, ...bare } = WEIGHT
    expect(places(readBundle([bare]).issues)).toEqual(['error required '])
  })

  it('an address on another server is another child', () => {
    const entry = [
      { fullUrl: 'https://h.example/fhir/Patient/ana', resource: PATIENT },
      { resource: weight(15.4, 'kg', { subject: { reference: 'https://other.example/fhir/Patient/ana' } }) },
      {
        resource: weight(15.5, 'kg', {
          id: 'o2',
          subject: { reference: 'https://h.example/fhir/Patient/ana' },
        }),
      },
    ]
    const reading = readFhir({ resourceType: 'Bundle', entry }, OPTIONS)
    expect(eventsOf(reading, 'weight-measured').map(({ weightGrams }) => weightGrams)).toEqual([15_500])
  })
})

describe('event ids', () => {
  const ids = (resource: Body, source = 'test') =>
    readBundle([resource], { source }).events.map(({ id }) => id)

  it('are the same each time, UUIDs of version 8, and distinct', () => {
    expect(ids(WEIGHT)).toEqual(ids(WEIGHT))
    expect(new Set(ids(WEIGHT)).size).toBe(2)
    for (const id of ids(WEIGHT))
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })

  it.each<readonly [string, Body, string]>([
    ['source system', {}, 'other'],
    ['resource id', { id: 'o9' }, 'test'],
    ['versionId', { meta: { versionId: '2' } }, 'test'],
    ['content, where there is no versionId', { note: [{ text: 'x' }] }, 'test'],
  ])('differ by %s', (_name, body, source) => {
    expect(ids({ ...WEIGHT, ...body }, source)[1]).not.toBe(ids(WEIGHT)[1])
  })

  it('of one version do not depend on the rest of it', () => {
    const version = { meta: { versionId: '2' } }
    expect(ids({ ...WEIGHT, ...version, note: [] })[1]).toBe(ids({ ...WEIGHT, ...version })[1])
  })
})
