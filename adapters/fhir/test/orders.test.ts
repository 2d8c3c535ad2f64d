// MedicationRequest: the dose becomes a prescription, or an issue and none.
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
  WEIGHED,
  type Body,
} from './read.js'

const prescriptions = (...orders: readonly Body[]) => readBundle([WEIGHED, ...orders])
const first = (reading: ReturnType<typeof readBundle>) => eventsOf(reading, 'dose-prescribed')[0]
const withDosage = (instruction: Body): Body => order({ dosageInstruction: [instruction] })

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
