// What is refused where events are accepted: the wrong role, and prescriptions that the label or their own numbers speak against.
import { describe, expect, it } from 'vitest'
import type { Decision, ProposalOutcome } from '@stature/protocol'
import type { Entry } from '@stature/record'
import { on, OPENED, PRESCRIBED, type Written } from '../make.js'
import { byMass, codesOf, COURSE, inZone, level, prescribed, refusedOf, SCREENED, WEIGHED } from './course.js'

const AT = '03-10 09:00'
const MASS_DIFFERS = 'massNanograms is 800001, but the level times the dosing weight is 800000'
type Kind = Decision<ProposalOutcome>['outcome']['kind']

describe('a prescription', () => {
  it.each<readonly [string, Entry, readonly string[]]>([
    ['at the least of the start', prescribed(AT, {}), []],
    ['at the most of the start', prescribed(AT, level(80, 32)), []],
    ['one over the start', prescribed(AT, level(81, 32)), ['refused']],
    ['ordered in mg', byMass(AT, 800_000, 16), []],
    ['ordered in mg, over the start', byMass(AT, 1_600_001, 32), ['refused']],
    ['three times a day', prescribed(AT, { timesPerDay: 3 }), ['refused']],
    ['into a vein', prescribed(AT, { route: 'intravenous' }), ['refused']],
    ['with a syringe that is not stocked', prescribed(AT, { syringe: 'u40-1ml' }), ['refused']],
    ['whose mass is one off', prescribed(AT, { massNanograms: 800_001 }), ['mass-differs massNanograms']],
    [
      'with half marks the policy does not draw',
      prescribed(AT, { halfMarks: 15 }),
      ['drawn-differs halfMarks'],
    ],
    ['recorded as it is dated', prescribed(AT, { recordedAt: AT }), []],
    [
      'dated a millisecond after its recording',
      prescribed('2026-03-10T09:00:00.001Z', { recordedAt: AT }),
      ['in-the-future occurredAt'],
    ],
    [
      'wrong in both',
      prescribed('2026-03-10T09:00:00.001Z', { recordedAt: AT, massNanograms: 800_001 }),
      ['in-the-future occurredAt', 'mass-differs massNanograms'],
    ],
    ['as the course opens, not yet screened', prescribed('02-01 08:00', {}), ['cannot-decide']],
    ['before the course opens', prescribed('2026-02-01T07:59:59.999Z', {}), ['not-opened']],
    ['by a nurse', prescribed(AT, {}, 'nurse'), ['wrong-role by.role']],
    ['wrong in role and numbers', prescribed(AT, { massNanograms: 1 }, 'nurse'), ['wrong-role by.role']],
    ['where civil time knows no such zone', inZone(7, AT, 'Mars/Olympus', PRESCRIBED), ['no-calendar']],
  ])('%s', (_name, entry, codes) => {
    expect(codesOf([entry])).toEqual(codes)
  })

  const heavier = { ...level(80, 32), dosingWeightGrams: 21_000, massNanograms: 1_680_000, halfMarks: 33 }
  it.each<readonly [string, Written, readonly Entry[], readonly string[]]>([
    // 1.68 mg is 84 µg/kg of the weight recorded, and 80 of the one written only here.
    ['a weight that makes room for a larger dose', heavier, COURSE, ['refused']],
    [
      'a weight near it, and a dose that is right for both',
      { ...level(40, 16), dosingWeightGrams: 20_500, massNanograms: 820_000 },
      COURSE,
      [],
    ],
    ['its own weight, where none is recorded', heavier, [OPENED, SCREENED], []],
    ['its own weight, over the start for it', { ...level(81, 32) }, [OPENED, SCREENED], ['refused']],
  ])('at %s', (_name, body, course, codes) => {
    expect(codesOf([prescribed(AT, body)], course)).toEqual(codes)
  })

  it.each<readonly [string, Entry, Kind]>([
    ['refuse', prescribed(AT, level(81, 32)), 'refuse'],
    ['cannot-decide', prescribed('02-01 08:05', {}), 'cannot-decide'],
    ['accept, drawn otherwise', prescribed(AT, { halfMarks: 15 }), 'accept'],
  ])('carries the decision: %s', (_name, entry, kind) => {
    expect(refusedOf([entry]).map(({ decision }) => decision?.outcome.kind)).toEqual([kind])
  })

  it.each<readonly [string, Entry, string, string]>([
    [
      'a role',
      prescribed(AT, {}, 'nurse'),
      'a nurse may not record dose-prescribed',
      'Recorded by: prescriber',
    ],
    [
      'a role where several may',
      on(AT, 'caregiver', 'weight-confirmed', { weightGrams: 20_000 }),
      'a caregiver may not record weight-confirmed',
      'Recorded by: prescriber, nurse, pharmacist',
    ],
    [
      'a slip',
      prescribed(AT, level(400, 160)),
      '; likely slip: tenfold',
      'Prescribe a dose that the label permits',
    ],
    [
      'a clause',
      prescribed(AT, level(81, 32)),
      'the label does not permit this prescription: dose.start',
      'Prescribe a dose that the label permits',
    ],
    [
      'what is missing',
      prescribed('02-01 08:05', {}),
      'this cannot be decided while unknown: epiphyses, malignancy, hypersensitivity',
      'Record what is missing first',
    ],
    [
      'the marks',
      prescribed(AT, { halfMarks: 15 }),
      'halfMarks is 15, but the policy draws 16 on this syringe',
      'Write the half marks that the policy’s rounding gives',
    ],
    [
      'the mass',
      prescribed(AT, { massNanograms: 800_001 }),
      MASS_DIFFERS,
      'Correct whichever of the three is wrong',
    ],
    [
      'the clock',
      prescribed('03-10 09:01', { recordedAt: AT }),
      'it is dated after it was recorded',
      'Record it when it is prescribed',
    ],
    [
      'the opening',
      prescribed('02-01 07:59', {}),
      'the course is not opened yet at the instant asked about',
      'Ask for a time at or after its event course-opened',
    ],
    [
      'the zone',
      inZone(8, AT, 'Mars/Olympus', PRESCRIBED),
      'civil time knows no such zone',
      'America/New_York',
    ],
  ])('says what it is about: %s', (_name, entry, message, fix) => {
    const [refusal] = refusedOf([entry])
    expect(refusal?.event).toBe(entry.event.id)
    expect(refusal?.message).toContain(message)
    expect(refusal?.fix).toContain(fix)
  })

  it('names no slip where none fits', () => {
    expect(refusedOf([prescribed(AT, level(81, 32))])[0]?.message).not.toContain('slip')
  })
})

describe('several events at once', () => {
  const { event } = WEIGHED
  const first = [OPENED, SCREENED]

  it('judges each on top of those before it', () => {
    // Without the new weight, 1.68 mg is 84 µg/kg of the 20 kg recorded.
    const heavier = on('03-10 08:30', 'nurse', 'weight-measured', { weightGrams: 21_000 })
    const order = prescribed(AT, { ...level(80, 33), dosingWeightGrams: 21_000, massNanograms: 1_680_000 })
    expect(codesOf([heavier, order])).toEqual([])
    expect(codesOf([order, heavier])).toEqual(['refused'])
  })

  it('does not count a refused one for the next', () => {
    const started = prescribed(AT, level(40, 16))
    const step = prescribed('03-10 09:30', { ...level(80, 32), reason: 'increase' })
    expect(codesOf([started, step])).toEqual(['refused'])
    const refused = prescribed(AT, level(40, 15))
    expect(codesOf([refused, step])).toEqual(['drawn-differs halfMarks'])
  })

  it('accepts facts whatever they say, and nothing asked is nothing refused', () => {
    const injection = on(AT, 'caregiver', 'injection-given', {
      slot: '2026-03-10/morning',
      massNanograms: 9_000_000,
      halfMarks: 100,
    })
    expect(codesOf([injection])).toEqual([])
    expect(codesOf([])).toEqual([])
    expect(event.kind).toBe('weight-measured')
    expect(codesOf([injection], first)).toEqual([])
  })
})
