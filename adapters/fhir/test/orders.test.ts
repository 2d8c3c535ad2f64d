// MedicationRequest: dose, timing, route and status become prescriptions, or an issue and none.
import { describe, expect, it } from 'vitest'
import type { Json } from '@stature/protocol'
import {
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
  WEIGHED,
  weight,
  type Body,
} from './read.js'

const prescriptions = (...orders: readonly Body[]) => readBundle([WEIGHED, ...orders])
const first = (reading: ReturnType<typeof readBundle>) => eventsOf(reading, 'dose-prescribed')[0]
const withDosage = (instruction: Body): Body => order({ dosageInstruction: [instruction] })
const GTS = 'http://terminology.hl7.org/CodeSystem/v3-GTSAbbreviation'

describe('dose', () => {
  it('by weight: 40 ug/kg of 15.4 kg is 0.616 mg, drawn down to 6 marks', () => {
    const reading = prescriptions(order({ requester: { reference: 'Practitioner/dr' } }))
    expect(said(first(reading))).toEqual({
      kind: 'dose-prescribed',
      occurredAt: '2026-03-01T09:30:00-05:00',
      massNanograms: 616_000,
      doseMicrogramsPerKg: 40,
      dosingWeightGrams: 15_400,
      syringe: 'u100-0.3ml-half',
      halfMarks: 12,
      timesPerDay: 2,
      route: 'subcutaneous',
      reason: 'start',
    })
    expect(first(reading)?.by).toEqual({ role: 'prescriber', id: 'Practitioner/dr' })
    expect(first(reading)?.zone).toBe('America/New_York')
    expect(reading.issues).toEqual([])
  })

  const DOSES = [
    ['mg/kg', quantity(0.04, 'mg/kg'), 616_000, 40],
    ['mg', quantity(0.616, 'mg'), 616_000, undefined],
    ['ug', quantity(616, 'ug'), 616_000, undefined],
    ['mL of 10 mg/mL', quantity(0.0616, 'mL'), 616_000, undefined],
    ['ml', quantity(0.06, 'ml'), 600_000, undefined],
    ['an exponent is exact', quantity(6.16e-1, 'mg'), 616_000, undefined],
    ['tenfold is kept as ordered', quantity(0.4, 'mg/kg'), 6_160_000, 400],
  ] as const
  it.each(DOSES)('%s', (_name, dose, mass, level) => {
    const event = first(prescriptions(order({}, dose)))
    expect([event?.massNanograms, event?.doseMicrogramsPerKg]).toEqual([mass, level])
  })

  it('rounds as the policy says', () => {
    const policy = { ...CAUTIOUS, rounding: 'nearest-under-maximum' } as const
    const reading = readBundle([WEIGHED, order({}, quantity(0.63, 'mg'))], { policy })
    expect(first(reading)?.halfMarks).toBe(13)
  })

  const Q = '.dosageInstruction[0].doseAndRate[0].doseQuantity'
  const REFUSED: readonly (readonly [string, Body, string])[] = [
    ['U', quantity(6, 'U'), `error code-invalid ${Q}.code`],
    ['[iU]', quantity(6, '[iU]'), `error code-invalid ${Q}.code`],
    ['[IU]', quantity(6, '[IU]'), `error code-invalid ${Q}.code`],
    ['per day', quantity(0.08, 'mg/kg/d'), `error code-invalid ${Q}.code`],
    ['finer than a nanogram', quantity(0.6160001, 'mg'), `error value ${Q}.value`],
    ['finer than a microgram a kilogram', quantity(40.5, 'ug/kg'), `error value ${Q}.value`],
    ['zero', quantity(0, 'mg'), `error value ${Q}.value`],
    ['negative', quantity(-1, 'mg'), `error value ${Q}.value`],
    ['a comma', quantity('0,616', 'mg'), `error structure ${Q}.value`],
    ['words', { value: 0.616, unit: 'mg' }, `error required ${Q}`],
    ['under half a mark', quantity(0.049, 'mg'), 'error business-rule '],
    ['over every syringe', quantity(10.01, 'mg'), 'error business-rule '],
  ]
  it.each(REFUSED)('not read: %s', (_name, dose, place) => {
    const reading = prescriptions(order({}, dose))
    expect(eventsOf(reading, 'dose-prescribed')).toEqual([])
    expect(places(reading.issues)).toContain(place)
  })

  it('of an ordered and a calculated dose the ordered one counts', () => {
    const type = (code: string) => concept('http://terminology.hl7.org/CodeSystem/dose-rate-type', code)
    const doseAndRate = [
      { type: type('calculated'), doseQuantity: quantity(0.616, 'mg') },
      { type: type('ordered'), doseQuantity: quantity(40, 'ug/kg') },
    ]
    expect(first(prescriptions(withDosage({ ...dosage({}), doseAndRate })))?.doseMicrogramsPerKg).toBe(40)
  })

  const Z = '.dosageInstruction[0]'
  const SHAPES: readonly (readonly [string, Json, string])[] = [
    ['none', [], 'error required '],
    [
      'two',
      [dosage(quantity(1, 'mg')), dosage(quantity(2, 'mg'))],
      'error multiple-matches .dosageInstruction',
    ],
    ['no dose', [{ ...dosage({}), doseAndRate: [] }], `error required ${Z}`],
    ['two doses', [{ ...dosage({}), doseAndRate: [{}, {}] }], `error required ${Z}.doseAndRate`],
    [
      'a range',
      [{ ...dosage({}), doseAndRate: [{ doseRange: {} }] }],
      `error not-supported ${Z}.doseAndRate[0].doseRange`,
    ],
    ['no quantity', [{ ...dosage({}), doseAndRate: [{}] }], `error required ${Z}.doseAndRate[0]`],
    [
      'as needed',
      [dosage(quantity(1, 'mg'), { asNeededBoolean: true })],
      `error not-supported ${Z}.asNeededBoolean`,
    ],
    ['an object for a list', dosage(quantity(1, 'mg')), 'error structure .dosageInstruction'],
  ]
  it.each(SHAPES)('not read: dosage instructions with %s', (_name, dosageInstruction, place) => {
    const reading = prescriptions(order({ dosageInstruction }))
    expect(eventsOf(reading, 'dose-prescribed')).toEqual([])
    expect(places(reading.issues)).toContain(place)
  })

  it('notes a limit that it does not use', () => {
    const reading = prescriptions(
      withDosage(dosage(quantity(1, 'mg'), { maxDosePerPeriod: {}, asNeededBoolean: false })),
    )
    expect(eventsOf(reading, 'dose-prescribed')).toHaveLength(1)
    expect(places(reading.issues)).toEqual([
      'information informational .dosageInstruction[0].maxDosePerPeriod',
    ])
  })
})

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

describe('dosing weight', () => {
  it('is the newest at or before the order', () => {
    const at = (id: string, when: string, kg: number) => weight(kg, 'kg', { id, effectiveDateTime: when })
    const weights = [
      at('w2', '2026-03-01T09:30:00-05:00', 16),
      at('w3', '2026-03-01T09:30:01-05:00', 17),
      at('w4', '2026-02-25T09:00:00-05:00', 15),
    ]
    expect(first(prescriptions(...weights, order({})))?.dosingWeightGrams).toBe(16_000)
  })

  it('of an order that names a day may be of that day', () => {
    const same = weight(16, 'kg', { id: 'w2', effectiveDateTime: '2026-03-01T23:00:00-05:00' })
    const next = weight(17, 'kg', { id: 'w3', effectiveDateTime: '2026-03-02T00:00:00-05:00' })
    const event = first(prescriptions(same, next, order({ authoredOn: '2026-03-01' })))
    expect([event?.dosingWeightGrams, event?.occurredAt]).toEqual([16_000, '2026-03-01T00:00:00-05:00'])
  })

  it('missing leaves no prescription', () => {
    const late = weight(15, 'kg', { id: 'w2', effectiveDateTime: '2026-03-05T09:00:00-05:00' })
    const reading = readBundle([late, order({})])
    expect(eventsOf(reading, 'dose-prescribed')).toEqual([])
    expect(places(reading.issues)).toEqual(['error business-rule '])
  })

  it('without a policy nothing is drawn', () => {
    const reading = readBundle([WEIGHED, order({})], { policy: null })
    expect(eventsOf(reading, 'dose-prescribed')).toEqual([])
    expect(places(reading.issues)).toEqual(['error business-rule '])
  })
})

describe('one order after another', () => {
  const later = (body: Body, dose?: Body): Body =>
    order({ id: 'm2', authoredOn: '2026-03-11T09:30:00-04:00', ...body }, dose)
  const before = order({ status: 'completed', meta: { lastUpdated: '2026-03-11T10:00:00-04:00' } })

  it.each([
    ['larger', quantity(80, 'ug/kg'), 'increase'],
    ['smaller', quantity(30, 'ug/kg'), 'reduce'],
    ['equal', quantity(0.616, 'mg'), 'reweigh'],
  ])('%s is %s', (_name, dose, reason) => {
    const reading = prescriptions(before, later({}, dose))
    expect(eventsOf(reading, 'dose-prescribed').map((event) => event.reason)).toEqual(['start', reason])
    expect(eventsOf(reading, 'treatment-interrupted')).toEqual([])
    expect(reading.issues).toEqual([])
  })

  it('the same level at another weight is a reweigh', () => {
    const heavier = weight(16, 'kg', { id: 'w2', effectiveDateTime: '2026-03-10T09:00:00-04:00' })
    const events = eventsOf(prescriptions(heavier, before, later({})), 'dose-prescribed')
    expect(events.map(({ massNanograms, reason }) => [massNanograms, reason])).toEqual([
      [616_000, 'start'],
      [640_000, 'reweigh'],
    ])
  })

  it('an older order that is still active is a warning', () => {
    const reading = prescriptions(order({}), later({}))
    expect(places(reading.issues)).toEqual(['warning conflict '])
    expect(eventsOf(reading, 'treatment-interrupted')).toEqual([])
  })

  it.each(['on-hold', 'stopped', 'completed', 'unknown'])(
    'the newest %s interrupts until it is resumed',
    (status) => {
      const reading = prescriptions(
        before,
        later({ status, meta: { lastUpdated: '2026-03-20T10:00:00-04:00' } }),
      )
      const [interrupted] = eventsOf(reading, 'treatment-interrupted')
      expect(interrupted?.occurredAt).toBe('2026-03-20T10:00:00-04:00')
      expect(interrupted?.recordedAt).toBe('2026-03-20T10:00:00-04:00')
      expect(interrupted?.by.role).toBe('prescriber')
      expect(eventsOf(reading, 'treatment-stopped')).toEqual([])
      expect(places(reading.issues)).toEqual(['warning business-rule '])
    },
  )

  it('without a time of change it interrupts from its beginning', () => {
    const [interrupted] = eventsOf(prescriptions(later({ status: 'stopped' })), 'treatment-interrupted')
    expect(interrupted?.occurredAt).toBe('2026-03-11T09:30:00-04:00')
  })

  it('the newest that cannot be read interrupts: the older one no longer counts', () => {
    const reading = prescriptions(before, later({}, quantity(6, 'U')))
    expect(eventsOf(reading, 'dose-prescribed')).toHaveLength(1)
    expect(eventsOf(reading, 'treatment-interrupted')[0]?.occurredAt).toBe('2026-03-11T09:30:00-04:00')
  })

  it('a malformed newest order interrupts too', () => {
    const reading = prescriptions(before, later({ doNotPerform: 'no' }))
    expect(eventsOf(reading, 'treatment-interrupted')).toHaveLength(1)
  })

  it('an order not to give the drug interrupts', () => {
    const reading = prescriptions(order({}), later({ doNotPerform: true }))
    expect(eventsOf(reading, 'dose-prescribed')).toHaveLength(1)
    expect(eventsOf(reading, 'treatment-interrupted')[0]?.occurredAt).toBe('2026-03-11T09:30:00-04:00')
  })

  it('nothing is interrupted where nothing was prescribed', () => {
    expect(eventsOf(prescriptions(later({}, quantity(6, 'U'))), 'treatment-interrupted')).toEqual([])
  })

  it('bounds begin and end an order', () => {
    const bounded = (boundsPeriod: Body): Body =>
      order({
        dosageInstruction: [
          dosage(quantity(40, 'ug/kg'), {
            timing: { repeat: { boundsPeriod, frequency: 2, period: 1, periodUnit: 'd' } },
          }),
        ],
      })
    const reading = prescriptions(bounded({ start: '2026-03-02', end: '2026-03-10' }))
    expect(first(reading)?.occurredAt).toBe('2026-03-02T00:00:00-05:00')
    expect(first(reading)?.recordedAt).toBe('2026-03-02T00:00:00-05:00')
    const [ended] = eventsOf(reading, 'treatment-interrupted')
    expect([ended?.occurredAt, ended?.reason]).toEqual([
      '2026-03-11T00:00:00-04:00',
      'the order has come to its end',
    ])
    expect(reading.issues).toEqual([])
    const early = prescriptions(bounded({ start: '2026-02-01' }))
    expect(first(early)?.occurredAt).toBe('2026-03-01T09:30:00-05:00')
  })

  it('at one instant the smaller comes last', () => {
    const same = order({ id: 'm2' }, quantity(30, 'ug/kg'))
    const masses = (orders: readonly Body[]) =>
      eventsOf(prescriptions(...orders), 'dose-prescribed').map(
        ({ reason, massNanograms }) => `${reason} ${String(massNanograms)}`,
      )
    expect(new Set(masses([order({}), same]))).toEqual(new Set(['start 616000', 'reduce 462000']))
    expect(new Set(masses([same, order({})]))).toEqual(new Set(['start 616000', 'reduce 462000']))
  })
})

describe('when and by whom', () => {
  it('without a day it counts from when it was stored, with a warning', () => {
    const { authoredOn: _authored, ...bare } = order({ meta: { lastUpdated: '2026-03-01T12:00:00Z' } })
    const reading = prescriptions(bare)
    expect(first(reading)?.occurredAt).toBe('2026-03-01T12:00:00Z')
    expect(places(reading.issues)).toEqual(['warning required '])
    const { meta: _meta, ...never } = bare
    expect(places(prescriptions(never).issues)).toEqual(['error required '])
  })

  it.each([
    ['RelatedPerson/m', 'caregiver'],
    ['Device/pump', 'administrator'],
    ['Organization/clinic', 'prescriber'],
  ])('%s orders as %s', (reference, role) => {
    expect(first(prescriptions(order({ requester: { reference } })))?.by.role).toBe(role)
  })

  it('a code of this project is no route', () => {
    const instruction = dosage(quantity(1, 'mg'), { route: concept(STATURE, 'subcutaneous') })
    expect(first(prescriptions(withDosage(instruction)))?.route).toBe('other')
  })
})
