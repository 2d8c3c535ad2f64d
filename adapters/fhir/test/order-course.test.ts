// MedicationRequest: dosing weight, one order after another, when and by whom.
import { describe, expect, it } from 'vitest'
import {
  concept,
  dosage,
  eventsOf,
  order,
  places,
  quantity,
  readBundle,
  STATURE,
  WEIGHED,
  weight,
  type Body,
} from './read.js'

const prescriptions = (...orders: readonly Body[]) => readBundle([WEIGHED, ...orders])
const first = (reading: ReturnType<typeof readBundle>) => eventsOf(reading, 'dose-prescribed')[0]
const withDosage = (instruction: Body): Body => order({ dosageInstruction: [instruction] })

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
