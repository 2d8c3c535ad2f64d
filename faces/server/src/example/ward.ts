// Children who have been in care for months: measured, prescribed for step by step, treated twice a day, seen by the laboratory.
import type { Days } from './days.js'
import { fact, place, screenedClear, type ExampleFact } from './facts.js'
import type { PersonName } from './people.js'

/** Who a child is, and how it grows. */
export interface Grown {
  readonly sex: 'female' | 'male'
  /** Today. */
  readonly years: number
  readonly weightGrams: number
  readonly gramsAMonth: number
  readonly heightMillimeters: number
  /** Before the first dose, and from then on. */
  readonly millimetersAYear: readonly [number, number]
  /** Days from today at which the course was opened, and the first dose ordered. */
  readonly opened: number
  readonly started: number
  readonly by: PersonName
  /** As the prescriber set it. */
  readonly eyesEveryDays: number
}

const DAYS_A_YEAR = 365
const DAYS_A_MONTH = 30

export const weightOn = ({ weightGrams, gramsAMonth }: Grown, day: number): number =>
  Math.round((weightGrams + (gramsAMonth * day) / DAYS_A_MONTH) / 10) * 10

function heightOn(
  { heightMillimeters, millimetersAYear: [before, since], started }: Grown,
  day: number,
): number {
  const treated = Math.max(day, started)
  const untreated = Math.min(day - started, 0)
  return Math.round(heightMillimeters + (treated * since + untreated * before) / DAYS_A_YEAR)
}

const everyDays = (from: number, to: number, step: number): readonly number[] =>
  Array.from({ length: Math.max(0, Math.floor((to - from) / step) + 1) }, (_, index) => from + index * step)

export const opening = (days: Days, child: Grown): ExampleFact =>
  fact(days, 'nurse', child.opened, '09:00', {
    kind: 'course-opened',
    birthDate: days.on(-Math.round(child.years * DAYS_A_YEAR)),
    sex: child.sex,
    indication: 'severe-primary-igf1-deficiency',
    edition: 'us-2019-12',
  })

/** Weighed every month and measured every third, the last time on the day `to` at the latest. */
export function measured(days: Days, child: Grown, to: number): readonly ExampleFact[] {
  const weights = everyDays(child.opened, to, DAYS_A_MONTH).map((day) =>
    fact(days, 'nurse', day, '09:10', { kind: 'weight-measured', weightGrams: weightOn(child, day) }),
  )
  const heights = everyDays(child.opened, to, 3 * DAYS_A_MONTH).map((day) =>
    fact(days, 'nurse', day, '09:12', { kind: 'height-measured', heightMillimeters: heightOn(child, day) }),
  )
  return [...weights, ...heights]
}

/** `results` are days with the value in ng/mL and the laboratory's own score. */
export const laboratory = (
  days: Days,
  results: readonly (readonly [day: number, value: string, sds: string])[],
): readonly ExampleFact[] =>
  results.map(([day, value, sds]) =>
    fact(days, 'nurse', day, '11:30', {
      kind: 'laboratory-measured',
      test: 'igf-1',
      value,
      unit: 'ng/mL',
      sds,
      laboratory: 'Central laboratory',
    }),
  )

/** Screened and planned for. */
export const caredFor = (days: Days, { started, eyesEveryDays }: Grown): readonly ExampleFact[] => [
  screenedClear(days, started),
  fact(days, 'prescriber', started, '09:30', {
    kind: 'care-plan-set',
    clinicPhone: '+1 555 0100',
    emergencyPhone: '911',
    sugar: '15 g of glucose gel, then a snack',
    glucagon: '0.5 mg into the thigh, as taught on the ward',
    examinations: [{ examination: 'eyes', everyDays: eyesEveryDays }],
  }),
  examined(days, started, 'Discs flat, margins sharp.'),
]

export const examined = (days: Days, day: number, finding: string): ExampleFact =>
  fact(days, 'prescriber', day, '09:25', { kind: 'examination-recorded', examination: 'eyes', finding })

/** One prescription: from which day, at which level. */
export interface Step {
  readonly day: number
  readonly level: number
  readonly reason: 'start' | 'increase' | 'reweigh'
}

const NANOGRAMS_A_HALF_MARK = 50_000
const halfMarksOf = (child: Grown, { day, level }: Step): number =>
  Math.floor((weightOn(child, day) * level) / NANOGRAMS_A_HALF_MARK)

/** Weighed, assessed where the dose rises, and ordered. */
export function ordered(days: Days, child: Grown, step: Step): readonly ExampleFact[] {
  const { day, level, reason } = step
  const weight = weightOn(child, day)
  const assessed = fact(days, 'prescriber', day, '09:40', {
    kind: 'tolerance-assessed',
    tolerated: true,
    doseEstablished: false,
  })
  return [
    fact(days, 'nurse', day, '09:10', { kind: 'weight-measured', weightGrams: weight }),
    ...(reason === 'increase' ? [assessed] : []),
    fact(days, 'prescriber', day, '10:00', {
      kind: 'dose-prescribed',
      massNanograms: weight * level,
      doseMicrogramsPerKg: level,
      dosingWeightGrams: weight,
      syringe: 'u100-0.3ml-half',
      halfMarks: halfMarksOf(child, step),
      timesPerDay: 2,
      route: 'subcutaneous',
      reason,
    }),
  ]
}

/** What was given under each step, from its evening until `to`; a reading every second day, the meals of the last days, and nothing where `isLeftOut`. */
export function treated(
  days: Days,
  child: Grown,
  steps: readonly Step[],
  to: number,
  isLeftOut: (halfDay: number) => boolean,
): readonly ExampleFact[] {
  const first = (steps[0]?.day ?? 0) * 2 + 1
  return everyDays(first, to * 2, 1).flatMap((half) => {
    const step = steps.filter(({ day }) => day * 2 + 1 <= half).at(-1)
    if (step === undefined || isLeftOut(half)) return []
    const day = Math.floor(half / 2)
    const isMorning = half % 2 === 0
    const hour = isMorning ? '07' : '18'
    const halfMarks = halfMarksOf(child, step)
    const slot = `${days.on(day)}/${isMorning ? 'morning' : 'evening'}`
    const value = String(84 + ((((half * 7) % 29) + 29) % 29))
    const reading = fact(days, child.by, day, `${hour}:05`, {
      kind: 'glucose-measured',
      glucose: { value, unit: 'mg/dL' },
      relation: 'preprandial',
      method: 'meter',
    })
    const given = fact(days, child.by, day, `${hour}:15`, {
      kind: 'injection-given',
      slot,
      massNanograms: halfMarks * NANOGRAMS_A_HALF_MARK,
      halfMarks,
      site: place(half),
      route: 'subcutaneous',
    })
    const eaten = fact(days, child.by, day, `${hour}:20`, { kind: 'meal-started', slot })
    return [...(half % 4 === 0 ? [reading] : []), given, ...(half > (to - 2) * 2 ? [eaten] : [])]
  })
}

/** A child under treatment. */
export interface Told extends Grown {
  readonly steps: readonly Step[]
  /** Half-days are counted to here. */
  readonly to: number
  readonly isLeftOut: (halfDay: number) => boolean
}
