// What holds the resources: Bundle, one resource, NDJSON; one child; references, versions, times, and malformed input.
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
  said,
  STATURE,
  T,
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

describe('times', () => {
  const at = (effectiveDateTime: string, zone: string | null) => {
    const reading = readFhir(bundle(PATIENT, weight(15.4, 'kg', { effectiveDateTime })), { ...OPTIONS, zone })
    const [event] = eventsOf(reading, 'weight-measured')
    return { event: event && [event.occurredAt, event.zone], issues: places(reading.issues) }
  }

  it.each([
    ['2026-03-02T07:15:00-05:00', null, 'Etc/GMT+5'],
    ['2026-03-02T07:15:00+13:00', null, 'Etc/GMT-13'],
    ['2026-03-02T07:15:00Z', null, 'UTC'],
    ['2026-03-02T07:15:00+00:00', null, 'UTC'],
    ['2026-03-02T07:15:00.123456789Z', null, 'UTC'],
    ['2026-03-02T07:15:00-03:30', 'America/St_Johns', 'America/St_Johns'],
    ['2026-03-02T07:15:00Z', '-05:00', 'Etc/GMT+5'],
    ['2026-03-02T07:15:00Z', 'Z', 'UTC'],
  ])('%s in %s', (text, zone, named) => {
    expect(at(text, zone)).toEqual({ event: [text, named], issues: [] })
  })

  const PLACE = '.effectiveDateTime'
  it.each([
    ['a half-hour offset without a zone', '2026-03-02T07:15:00-03:30', null, 'error incomplete'],
    ['a day without a zone', '2026-03-02', null, 'error incomplete'],
    ['a time without offset or zone', '2026-03-02T07:15:00', null, 'error incomplete'],
    ['a time the clock skips', '2026-03-08T02:30:00', 'America/New_York', 'error value'],
    ['a time that comes twice', '2026-11-01T01:30:00', 'America/New_York', 'error value'],
    ['hour 24', '2026-03-02T24:00:00Z', 'UTC', 'error value'],
    ['an offset beyond all zones', '2026-03-02T07:15:00+15:00', null, 'error value'],
    ['a second 60', '2026-03-02T23:59:60Z', 'UTC', 'error value'],
    ['white space', ' 2026-03-02', 'UTC', 'error value'],
  ])('%s stays unknown', (_name, text, zone, issue) => {
    expect(at(text, zone)).toEqual({ event: undefined, issues: [`${issue} ${PLACE}`] })
  })

  it('a day with a zone is its start, on the day the clock changes too', () => {
    expect(at('2026-03-02', 'America/St_Johns').event).toEqual([
      '2026-03-02T00:00:00-03:30',
      'America/St_Johns',
    ])
    expect(at('2026-03-09', 'America/New_York').event?.[0]).toBe('2026-03-09T00:00:00-04:00')
    expect(at('2026-03-02', 'Pacific/Apia').event?.[0]).toBe('2026-03-02T00:00:00+13:00')
  })

  it('a time without offset is read in the zone, with a warning', () => {
    expect(at('2026-03-02T07:15:00', 'America/New_York')).toEqual({
      event: ['2026-03-02T07:15:00-05:00', 'America/New_York'],
      issues: [`warning value ${PLACE}`],
    })
  })

  it('an unknown zone reads nothing', () => {
    const reading = readFhir(bundle(PATIENT), { ...OPTIONS, zone: 'Mars/Olympus' })
    expect([reading.events, places(reading.issues)]).toEqual([[], ['error value Bundle']])
  })

  it.each<readonly [string, Body, string, readonly string[]]>([
    [
      'issued',
      { issued: '2026-03-02T08:00:00-05:00', meta: { lastUpdated: '2026-03-03T00:00:00Z' } },
      '2026-03-02T08:00:00-05:00',
      [],
    ],
    ['last updated', { meta: { lastUpdated: '2026-03-03T00:00:00Z' } }, '2026-03-03T00:00:00Z', []],
    ['never said', {}, T, []],
    ['unreadable', { issued: 'today' }, T, ['warning value .issued']],
    ['only the same day', { issued: '2026-03-02' }, T, []],
  ])('recorded when %s', (_name, body, recordedAt, issues) => {
    const reading = readBundle([weight(15.4, 'kg', body)])
    expect(eventsOf(reading, 'weight-measured')[0]?.recordedAt).toBe(recordedAt)
    expect(places(reading.issues)).toEqual(issues)
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
