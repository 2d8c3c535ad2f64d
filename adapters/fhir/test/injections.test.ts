// MedicationAdministration and MedicationStatement: given, withheld or uncertain; slot, site, route and amount.
import { describe, expect, it } from 'vitest'
import type { Json } from '@stature/protocol'
import {
  administration,
  CAUTIOUS,
  concept,
  dosage,
  eventsOf,
  order,
  places,
  quantity,
  readBundle,
  said,
  SNOMED,
  STATURE,
  statement,
  WEIGHED,
  type Body,
} from './read.js'

const given = (body: Body) => eventsOf(readBundle([administration(body)]), 'injection-given')[0]
const dosed = (body: Body): Body => ({
  dose: quantity(0.6, 'mg'),
  site: concept(SNOMED, '368208006'),
  route: concept(SNOMED, '34206005'),
  ...body,
})

describe('given', () => {
  it('with slot, amount, marks, site and route', () => {
    const reading = readBundle([administration({})])
    expect(said(eventsOf(reading, 'injection-given')[0])).toEqual({
      kind: 'injection-given',
      occurredAt: '2026-03-02T07:15:00-05:00',
      slot: '2026-03-02/morning',
      massNanograms: 600_000,
      halfMarks: 12,
      site: { region: 'upper-arm', side: 'left' },
      route: 'subcutaneous',
    })
    expect(reading.issues).toEqual([])
  })

  it.each([
    ['0.06 mL', quantity(0.06, 'mL'), 600_000, 12],
    ['650 ug', quantity(650, 'ug'), 650_000, 13],
    ['an amount between marks, drawn down', quantity(0.64, 'mg'), 640_000, 12],
  ])('%s', (_name, dose, mass, marks) => {
    const event = given({ dosage: dosed({ dose }) })
    expect([event?.massNanograms, event?.halfMarks]).toEqual([mass, marks])
  })

  it('the amount of the order is drawn as the order says', () => {
    const policy = { ...CAUTIOUS, rounding: 'nearest-under-maximum' } as const
    const ordered = order({}, quantity(0.63, 'mg'))
    const reading = readBundle(
      [WEIGHED, ordered, administration({ dosage: dosed({ dose: quantity(0.63, 'mg') }) })],
      { policy },
    )
    expect(eventsOf(reading, 'injection-given')[0]?.halfMarks).toBe(13)
  })

  it('without site and route it says neither', () => {
    const event = given({ dosage: { dose: quantity(0.6, 'mg') } })
    expect(event).not.toHaveProperty('site')
    expect(event).not.toHaveProperty('route')
  })

  it('takes the start of a period', () => {
    const { effectiveDateTime: _at, ...bare } = administration({})
    const reading = readBundle([{ ...bare, effectivePeriod: { start: '2026-03-02T18:15:00-05:00' } }])
    expect(eventsOf(reading, 'injection-given')[0]?.slot).toBe('2026-03-02/evening')
  })

  it('by whom', () => {
    const by = (reference: string) => given({ performer: [{ actor: { reference } }] })?.by.role
    expect([by('Practitioner/n'), by('RelatedPerson/m'), by('Patient/ana')]).toEqual([
      'nurse',
      'caregiver',
      'patient',
    ])
  })
})

describe('slot (morning 05:00 to 12:00, evening 16:00 to 23:00)', () => {
  it.each([
    ['05:00', '2026-03-02/morning'],
    ['12:00', '2026-03-02/morning'],
    ['14:00', '2026-03-02/morning'],
    ['14:01', '2026-03-02/evening'],
    ['16:00', '2026-03-02/evening'],
    ['23:30', '2026-03-02/evening'],
    ['02:00', '2026-03-01/evening'],
    ['02:01', '2026-03-02/morning'],
  ])('%s is %s', (clock, slot) => {
    expect(given({ effectiveDateTime: `2026-03-02T${clock}:00-05:00` })?.slot).toBe(slot)
  })

  it('is that of the zone, not of the offset', () => {
    const at = '2026-03-03T02:00:00Z'
    expect(given({ effectiveDateTime: at })?.slot).toBe('2026-03-02/evening')
    const reading = readBundle([administration({ effectiveDateTime: at })], { zone: 'Pacific/Apia' })
    expect(eventsOf(reading, 'injection-given')[0]?.slot).toBe('2026-03-03/evening')
  })

  it('needs a policy', () => {
    const reading = readBundle([administration({})], { policy: null })
    expect(eventsOf(reading, 'injection-given')).toEqual([])
    expect(places(reading.issues)).toEqual(['error business-rule '])
  })
})

describe('site', () => {
  it.each([
    ['368208006', { region: 'upper-arm', side: 'left' }],
    ['368209003', { region: 'upper-arm', side: 'right' }],
    ['61396006', { region: 'thigh', side: 'left' }],
    ['11207009', { region: 'thigh', side: 'right' }],
    ['723979003', { region: 'buttock', side: 'left' }],
    ['723980000', { region: 'buttock', side: 'right' }],
    ['86367003', { region: 'abdomen', side: 'left', quadrant: 'upper' }],
    ['50519007', { region: 'abdomen', side: 'right', quadrant: 'upper' }],
    ['68505006', { region: 'abdomen', side: 'left', quadrant: 'lower' }],
    ['48544008', { region: 'abdomen', side: 'right', quadrant: 'lower' }],
  ])('%s', (code, site) => {
    expect(given({ dosage: dosed({ site: concept(SNOMED, code) }) })?.site).toEqual(site)
  })

  it.each([
    ['the abdomen without a side', concept(SNOMED, '113345001'), 'warning incomplete .dosage.site'],
    ['two places', concept(SNOMED, '61396006', '11207009'), 'warning incomplete .dosage.site'],
    ['a code not known', concept(SNOMED, '1'), 'warning code-invalid .dosage.site'],
    ['words', { text: 'left thigh' }, 'warning code-invalid .dosage.site'],
  ])('%s leaves the place unknown', (_name, site, place) => {
    const reading = readBundle([administration({ dosage: dosed({ site }) })])
    expect(eventsOf(reading, 'injection-given')[0]).not.toHaveProperty('site')
    expect(places(reading.issues)).toEqual([place])
  })
})

describe('route', () => {
  it.each([
    ['intramuscular', concept(SNOMED, '78421000'), 'intramuscular'],
    ['another', concept(SNOMED, '26643006'), 'other'],
    ['words', { text: 'under the skin' }, undefined],
  ])('%s', (_name, route, read) => {
    expect(given({ dosage: dosed({ route }) })?.route).toBe(read)
  })
})

describe('withheld', () => {
  const NOT_GIVEN = 'http://terminology.hl7.org/CodeSystem/reason-medication-not-given'
  const REASONS: readonly (readonly [string, Json, string])[] = [
    ['not eating', [concept(STATURE, 'not-eating')], 'not-eating'],
    ['low glucose', [concept(STATURE, 'low-glucose')], 'low-glucose'],
    ['the vial', [concept(STATURE, 'vial')], 'vial'],
    ['vomiting', [concept(NOT_GIVEN, 'd')], 'unwell'],
    ['asleep', [concept(NOT_GIVEN, 'c')], 'other'],
    ['words are not interpreted', [{ text: 'not eating' }], 'other'],
    ['none', [], 'other'],
  ]
  it.each(REASONS)('%s', (_name, statusReason, reason) => {
    const { dosage: _dosage, ...bare } = administration({ status: 'not-done', statusReason })
    const reading = readBundle([bare])
    expect(said(eventsOf(reading, 'injection-withheld')[0])).toMatchObject({
      slot: '2026-03-02/morning',
      reason,
    })
    expect(reading.issues).toEqual([])
  })
})

describe('uncertain', () => {
  it.each([
    ['stopped', 'partial'],
    ['in-progress', 'unsure'],
    ['on-hold', 'unsure'],
    ['unknown', 'unsure'],
  ])('%s is %s', (status, reason) => {
    const reading = readBundle([administration({ status })])
    expect(said(eventsOf(reading, 'injection-uncertain')[0])).toMatchObject({
      reason,
      massNanograms: 600_000,
    })
    expect(places(reading.issues)).toEqual(['warning incomplete .status'])
  })

  const AMOUNTS: readonly (readonly [string, Body])[] = [
    ['no dosage', {}],
    ['a dose by weight', { dosage: dosed({ dose: quantity(40, 'ug/kg') }) }],
    ['units of activity', { dosage: dosed({ dose: quantity(6, 'U') }) }],
    ['under half a mark', { dosage: dosed({ dose: quantity(0.049, 'mg') }) }],
    ['a number as text', { dosage: dosed({ dose: quantity('0.6', 'mg') }) }],
  ]
  it.each(AMOUNTS)('given with %s: the slot is closed, the amount unknown', (_name, body) => {
    const { dosage: _dosage, ...bare } = administration({})
    const reading = readBundle([{ ...bare, ...body }])
    expect(eventsOf(reading, 'injection-given')).toEqual([])
    expect(eventsOf(reading, 'injection-uncertain')[0]?.slot).toBe('2026-03-02/morning')
    expect(reading.issues.some(({ severity }) => severity === 'error')).toBe(true)
  })
})

describe('not read', () => {
  const OUT: readonly (readonly [string, Body, string])[] = [
    ['entered in error', { status: 'entered-in-error' }, 'information informational .status'],
    ['no status of R4', { status: 'done' }, 'error code-invalid .status'],
    ['only a day', { effectiveDateTime: '2026-03-02' }, 'error incomplete .effectiveDateTime'],
    [
      'another drug',
      { medicationCodeableConcept: { text: 'insulin' } },
      'information not-supported .medicationCodeableConcept',
    ],
  ]
  it.each(OUT)('%s', (_name, body, place) => {
    const reading = readBundle([administration(body)])
    expect(reading.events.map(({ kind }) => kind)).toEqual(['course-opened'])
    expect(places(reading.issues)).toEqual([place])
  })

  it('without a time', () => {
    const { effectiveDateTime: _at, ...bare } = administration({})
    expect(places(readBundle([bare]).issues)).toEqual(['error required '])
  })
})

describe('MedicationStatement', () => {
  it.each(['active', 'completed'])('%s of one moment is an injection', (status) => {
    const reading = readBundle([statement({ status, informationSource: { reference: 'RelatedPerson/m' } })])
    const [event] = eventsOf(reading, 'injection-given')
    expect([event?.massNanograms, event?.halfMarks, event?.by.role]).toEqual([600_000, 12, 'caregiver'])
    expect(event?.site).toEqual({ region: 'upper-arm', side: 'left' })
    expect(reading.issues).toEqual([])
  })

  it('not taken is withheld', () => {
    const reading = readBundle([
      statement({ status: 'not-taken', statusReason: [concept(STATURE, 'unwell')] }),
    ])
    expect(eventsOf(reading, 'injection-withheld')[0]?.reason).toBe('unwell')
  })

  it.each([
    ['stopped', 'partial'],
    ['unknown', 'unsure'],
    ['on-hold', 'unsure'],
  ])('%s is uncertain: %s', (status, reason) => {
    expect(eventsOf(readBundle([statement({ status })]), 'injection-uncertain')[0]?.reason).toBe(reason)
  })

  const OUT: readonly (readonly [string, Body, string])[] = [
    ['entered in error', { status: 'entered-in-error' }, 'information informational .status'],
    ['intended', { status: 'intended' }, 'information informational .status'],
    ['no status of R4', { status: 'taken' }, 'error code-invalid .status'],
    [
      'a span of time',
      { effectivePeriod: { start: '2026-03-02T07:15:00-05:00' } },
      'error not-supported .effectivePeriod',
    ],
    ['only a day', { effectiveDateTime: '2026-03-02' }, 'error incomplete .effectiveDateTime'],
  ]
  it.each(OUT)('not read: %s', (_name, body, place) => {
    const reading = readBundle([statement(body)])
    expect(reading.events.map(({ kind }) => kind)).toEqual(['course-opened'])
    expect(places(reading.issues)).toEqual([place])
  })

  it('with several dosages is uncertain', () => {
    const two = [dosage(quantity(0.6, 'mg')), dosage(quantity(0.6, 'mg'))]
    const reading = readBundle([statement({ dosage: two })])
    expect(eventsOf(reading, 'injection-uncertain')).toHaveLength(1)
    expect(places(reading.issues)).toContain('error multiple-matches .dosage')
  })

  it('about an administration of the input is the same injection', () => {
    const about = statement({ partOf: [{ reference: 'MedicationAdministration/a1' }] })
    const reading = readBundle([administration({}), about])
    expect(eventsOf(reading, 'injection-given')).toHaveLength(1)
    expect(places(reading.issues)).toEqual(['information duplicate '])
  })
})
