// A family's events: ten years of a course for its history, and slot after slot of what a phone sends under load.
import type { Json } from '@stature/protocol'
import { randomUUID } from 'node:crypto'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR
const HALF_DAY = 12 * HOUR
const REGIONS = ['upper-arm', 'thigh', 'buttock', 'abdomen'] as const

/** Whose course it is and who records; `by` is the id of an account. */
export interface Author {
  readonly course: string
  readonly by: string
  readonly role: 'caregiver' | 'prescriber'
}

interface Body {
  readonly [field: string]: Json
}

const iso = (at: number): string => new Date(at).toISOString()

const event = ({ course, by, role }: Author, at: number, kind: string, body: Body): Json => ({
  ...{ id: randomUUID(), course, kind, occurredAt: iso(at), recordedAt: iso(at) },
  ...{ zone: 'UTC', by: { role, id: by }, ...body },
})

const slotAt = (at: number): string =>
  `${iso(at).slice(0, 10)}/${new Date(at).getUTCHours() < 12 ? 'morning' : 'evening'}`

const amountOf = (weightGrams: number): { readonly massNanograms: number; readonly halfMarks: number } => {
  const halfMarks = Math.floor((weightGrams * 80) / 50_000)
  return { massNanograms: halfMarks * 50_000, halfMarks }
}

const reading = (author: Author, at: number, value: number): Json =>
  event(author, at, 'glucose-measured', {
    glucose: { value: String(value), unit: 'mg/dL' },
    relation: 'preprandial',
    method: 'meter',
  })

const given = (author: Author, at: number, turn: number, weightGrams: number): Json =>
  event(author, at, 'injection-given', {
    slot: slotAt(at),
    ...amountOf(weightGrams),
    site: { region: REGIONS[turn % 4] ?? 'thigh', side: turn % 8 < 4 ? 'left' : 'right' },
    route: 'subcutaneous',
  })

/** Minutes past eight, morning and evening. */
const STEPS: readonly ((author: Author, at: number, turn: number) => Json)[] = [
  (author, at, turn) => reading(author, at, 80 + (turn % 60)),
  (author, at) =>
    event(author, at + MINUTE, 'meal-planned', { slot: slotAt(at), mealAt: iso(at + 15 * MINUTE) }),
  (author, at, turn) => given(author, at + 5 * MINUTE, turn, 20_000),
  (author, at) => event(author, at + 15 * MINUTE, 'meal-started', { slot: slotAt(at) }),
  (author, at) => event(author, at + 40 * MINUTE, 'meal-ended', { slot: slotAt(at) }),
]

/** Events of slot after slot from `from` on, without end: a reading, a meal planned, an injection, the meal. */
export function phone(author: Author, from: number): () => Json {
  const first = Math.ceil(from / HALF_DAY) * HALF_DAY + 8 * HOUR
  let number = 0
  return () => {
    const turn = Math.floor(number / STEPS.length)
    const step = STEPS[number % STEPS.length]
    number += 1
    if (step === undefined) throw new RangeError('there is a step for every number')
    return step(author, first + turn * HALF_DAY, turn)
  }
}

const prescribed = (author: Author, at: number, weightGrams: number, reason: string): Json =>
  event(author, at, 'dose-prescribed', {
    ...amountOf(weightGrams),
    ...{ doseMicrogramsPerKg: 80, dosingWeightGrams: weightGrams, syringe: 'u100-0.3ml-half' },
    ...{ timesPerDay: 2, route: 'subcutaneous', reason },
  })

function opening(prescriber: Author, at: number): readonly Json[] {
  const birthDate = iso(at - 4 * 365 * DAY).slice(0, 10)
  return [
    event(prescriber, at, 'course-opened', {
      ...{ birthDate, sex: 'female', indication: 'severe-primary-igf1-deficiency', edition: 'us-2019-12' },
    }),
    event(prescriber, at + 1_000, 'screening-recorded', {
      ...{ epiphyses: 'open', malignancy: 'none', hypersensitivity: 'none' },
    }),
  ]
}

const vial = (author: Author, at: number, number: number): Json =>
  event(author, at, 'vial-opened', { vial: `vial-${number}`, lot: `A${number}`, expires: '2060-01' })

/** A weight a month, a prescription by it and a new vial, tolerance ten days later, a year of growth a kilogram. */
function clinicDay(family: Author, prescriber: Author, day: number, at: number): readonly Json[] {
  const weightGrams = 20_000 + Math.floor(day / 30) * 80
  if (day % 30 === 0)
    return [
      event(family, at, 'weight-measured', { weightGrams }),
      prescribed(prescriber, at + 1_000, weightGrams, day === 0 ? 'start' : 'reweigh'),
      vial(family, at + 2_000, day / 30),
    ]
  if (day % 30 !== 10) return []
  const assessed = { tolerated: true, doseEstablished: true, mayReturnToReducedLevel: true }
  return [event(prescriber, at, 'tolerance-assessed', assessed)]
}

/** A course of so many events, some four a day, that ends within a day before `until`. */
export function history(course: string, by: string, count: number, until: number): readonly Json[] {
  const family: Author = { course, by, role: 'caregiver' }
  const prescriber: Author = { course, by: 'prescriber-1', role: 'prescriber' }
  const days = Math.ceil(count / 4.1)
  const start = Math.floor(until / DAY) * DAY - days * DAY
  const events = [...opening(prescriber, start + HOUR)]
  for (let day = 0; day < days; day += 1) {
    const midnight = start + day * DAY
    const weightGrams = 20_000 + Math.floor(day / 30) * 80
    events.push(...clinicDay(family, prescriber, day, midnight + 7 * HOUR))
    events.push(reading(family, midnight + 8 * HOUR, 80 + (day % 60)))
    events.push(given(family, midnight + 8 * HOUR + 5 * MINUTE, day * 2, weightGrams))
    events.push(event(family, midnight + 8 * HOUR + 15 * MINUTE, 'meal-started', { slot: slotAt(midnight) }))
    events.push(given(family, midnight + 18 * HOUR, day * 2 + 1, weightGrams))
  }
  return events.slice(0, count)
}

/** One sensor reading, the smallest thing that is recorded. */
export const sensor = (author: Author, at: number): Json =>
  event(author, at, 'glucose-measured', {
    ...{ glucose: { value: '104', unit: 'mg/dL' }, relation: 'other', method: 'cgm' },
  })
