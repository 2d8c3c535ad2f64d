// The children of the example clinic, each in another state: invented, told day by day from the day of the first start.
import type { Days } from './days.js'
import { doses, fact, screenedClear, type Drawn, type ExampleFact } from './facts.js'
import type { PersonName } from './people.js'

export interface ExampleChild {
  /** Fixed, so that a second start finds it. */
  readonly course: string
  readonly state: string
  readonly carers: readonly [PersonName, ...PersonName[]]
  readonly facts: (days: Days) => readonly ExampleFact[]
}

const DAYS_A_YEAR = 365
/** Every child of the example weighs this; at the two levels below, drawn down to half a mark. */
const WEIGHT_GRAMS = 15_400
const FIRST: Drawn = { massNanograms: 750_000, halfMarks: 15 }
const SECOND: Drawn = { massNanograms: 1_300_000, halfMarks: 26 }

const prescription = (days: Days, day: number, time: string, reason: 'start' | 'increase'): ExampleFact =>
  fact(days, 'prescriber', day, time, {
    kind: 'dose-prescribed',
    ...(reason === 'start'
      ? { massNanograms: 770_000, doseMicrogramsPerKg: 50, halfMarks: FIRST.halfMarks }
      : { massNanograms: 1_309_000, doseMicrogramsPerKg: 85, halfMarks: SECOND.halfMarks }),
    dosingWeightGrams: WEIGHT_GRAMS,
    syringe: 'u100-0.3ml-half',
    timesPerDay: 2,
    route: 'subcutaneous',
    reason,
  })

/** Opened, weighed, screened, with a care plan and a first dose; `weighed` and `started` are days. */
function begun(days: Days, years: number, weighed: number, started: number): readonly ExampleFact[] {
  return [
    fact(days, 'nurse', weighed, '09:00', {
      kind: 'course-opened',
      birthDate: days.on(-Math.round(years * DAYS_A_YEAR)),
      sex: 'female',
      indication: 'severe-primary-igf1-deficiency',
      edition: 'us-2019-12',
    }),
    fact(days, 'nurse', weighed, '09:10', { kind: 'weight-measured', weightGrams: WEIGHT_GRAMS }),
    screenedClear(days, started),
    fact(days, 'prescriber', started, '09:30', {
      kind: 'care-plan-set',
      clinicPhone: '+1 555 0100',
      emergencyPhone: '911',
      sugar: '10 g of glucose gel, then a snack',
      glucagon: '0.5 mg into the thigh, as taught on the ward',
      examinations: [{ examination: 'eyes', everyDays: 180 }],
    }),
    prescription(days, started, '10:00', 'start'),
    fact(days, 'nurse', started, '10:30', {
      kind: 'vial-opened',
      vial: `vial-${days.on(started)}`,
      lot: 'EXAMPLE',
      expires: days.on(started + DAYS_A_YEAR),
    }),
  ]
}

const giving = (
  days: Days,
  by: readonly [PersonName, PersonName],
  started: number,
  from: number,
  to: number,
) => ({
  by,
  vial: `vial-${days.on(started)}`,
  from,
  to,
})

const START = -22
const RISE = -14
const TODAY = 0.5

/** Two levels in three weeks. */
function risen(days: Days, by: readonly [PersonName, PersonName], years: number): readonly ExampleFact[] {
  return [
    ...begun(days, years, START - 2, START),
    ...doses(days, giving(days, by, START, START + 0.5, RISE), FIRST),
    fact(days, 'prescriber', RISE, '12:00', {
      kind: 'tolerance-assessed',
      tolerated: true,
      doseEstablished: false,
    }),
    prescription(days, RISE, '12:10', 'increase'),
    ...doses(days, giving(days, by, START, RISE + 0.5, TODAY), SECOND),
  ]
}

/** One level, given from the first evening to a half-day. */
function level(
  days: Days,
  by: readonly [PersonName, PersonName],
  years: number,
  weighed: number,
  to: number,
) {
  return [
    ...begun(days, years, weighed, START),
    ...doses(days, giving(days, by, START, START + 0.5, to), FIRST),
  ]
}

export const courseOf = (number: number): string =>
  `e0000000-0000-4000-8000-${String(number).padStart(12, '0')}`
const CARA = ['cara', 'cara'] as const

export const CHILDREN: readonly ExampleChild[] = [
  {
    course: courseOf(1),
    state: 'settled on the second level, given by two carers',
    carers: ['ana', 'ben'],
    facts: (days) => [
      ...risen(days, ['ana', 'ben'], 6.8),
      fact(days, 'prescriber', -5, '15:00', {
        kind: 'tolerance-assessed',
        tolerated: true,
        doseEstablished: true,
      }),
    ],
  },
  {
    course: courseOf(2),
    state: 'in the first week',
    carers: ['cara'],
    facts: (days) => [
      ...begun(days, 6.2, -6, -4),
      ...doses(days, giving(days, CARA, -4, -3.5, TODAY), FIRST),
    ],
  },
  {
    course: courseOf(3),
    state: 'a reduction is due after hypoglycemia with adequate food',
    carers: ['cara'],
    facts: (days) => [
      ...risen(days, CARA, 7.1).filter(({ at }) => at < days.at(-1, '15:00')),
      fact(days, 'cara', -1, '15:00', {
        kind: 'hypoglycemia-occurred',
        severity: 'symptomatic',
        foodIntake: 'adequate',
        signs: ['hunger', 'sweating'],
        glucose: { value: '54', unit: 'mg/dL' },
      }),
      fact(days, 'cara', -1, '15:20', {
        kind: 'glucose-measured',
        glucose: { value: '98', unit: 'mg/dL' },
        relation: 'symptomatic',
        method: 'meter',
      }),
      fact(days, 'cara', -1, '15:25', { kind: 'hypoglycemia-recovered' }),
    ],
  },
  {
    course: courseOf(4),
    state: 'the weight is old',
    carers: ['cara'],
    facts: (days) => [
      ...level(days, CARA, 5.2, -70, TODAY),
      fact(days, 'prescriber', -5, '15:30', {
        kind: 'tolerance-assessed',
        tolerated: true,
        doseEstablished: false,
      }),
    ],
  },
  {
    course: courseOf(5),
    state: 'paused',
    carers: ['cara'],
    facts: (days) => level(days, CARA, 6.5, START - 2, -16),
  },
  {
    course: courseOf(6),
    state: 'a weight that looks like a slip waits for confirmation',
    carers: ['cara'],
    facts: (days) => [
      ...level(days, CARA, 6.1, START - 2, TODAY),
      // Pounds written as kilograms.
      fact(days, 'cara', -1, '19:00', { kind: 'weight-measured', weightGrams: 34_000 }),
    ],
  },
]
