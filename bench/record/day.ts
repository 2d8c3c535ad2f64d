// One day of a synthetic course as NDJSON lines: two slots with meal, reading, vial and injection, then a glucose sensor.
import type { Json } from '@stature/protocol'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Treatment starts on the day the course is opened. */
export const OPENED_AT = Date.UTC(2006, 0, 1, 6)

const REGIONS = ['upper-arm', 'thigh', 'buttock', 'abdomen'] as const

interface Body {
  readonly [field: string]: Json
}

/** Writes events of one course, each with the next id. */
export type Write = (at: number, role: 'prescriber' | 'caregiver', kind: string, body: Body) => void

const iso = (at: number): string => new Date(at).toISOString()

/** A writer of lines for a course. */
export function writerOf(course: string, lines: string[]): Write {
  let number = 0
  return (at, role, kind, body) => {
    number += 1
    const id = `0195b3a0-7c00-7000-8000-${String(number).padStart(12, '0')}`
    const by = { role, id: `${role}-1` }
    const time = iso(at)
    lines.push(
      JSON.stringify({ id, course, kind, occurredAt: time, recordedAt: time, zone: 'UTC', by, ...body }),
    )
  }
}

const prescribed = (number: number): Body => ({
  massNanograms: number === 0 ? 800_000 : 1_600_000,
  doseMicrogramsPerKg: number === 0 ? 40 : 80,
  dosingWeightGrams: 20_000,
  syringe: 'u100-0.3ml-half',
  halfMarks: number === 0 ? 16 : 32,
  timesPerDay: 2,
  route: 'subcutaneous',
  reason: number === 0 ? 'start' : number === 1 ? 'increase' : 'reweigh',
})

/** How a course begins. */
export function opening(write: Write): void {
  write(OPENED_AT, 'prescriber', 'course-opened', {
    birthDate: '2003-05-04',
    sex: 'female',
    indication: 'severe-primary-igf1-deficiency',
    edition: 'us-2019-12',
  })
  write(OPENED_AT + 1_000, 'prescriber', 'screening-recorded', {
    epiphyses: 'open',
    malignancy: 'none',
    hypersensitivity: 'none',
  })
  write(OPENED_AT + 2_000, 'prescriber', 'vial-opened', { vial: 'vial-1', lot: 'A1', expires: '2040-01' })
}

/** Seven events around one injection. */
function slotEvents(write: Write, day: number, midnight: number, half: 'morning' | 'evening'): void {
  const slot = `${iso(midnight).slice(0, 10)}/${half}`
  const at = midnight + (half === 'morning' ? 8 : 18) * HOUR
  const turn = day * 2 + (half === 'morning' ? 0 : 1)
  write(at, 'caregiver', 'meal-planned', { slot, mealAt: iso(at + 20 * MINUTE) })
  const glucose = { value: String(80 + (turn % 60)), unit: 'mg/dL' }
  write(at + MINUTE, 'caregiver', 'glucose-measured', { glucose, relation: 'preprandial', method: 'meter' })
  write(at + 2 * MINUTE, 'caregiver', 'vial-inspected', { vial: 'vial-1', appearance: 'clear-colourless' })
  write(at + 10 * MINUTE, 'caregiver', 'injection-given', {
    slot,
    massNanograms: day < 30 ? 800_000 : 1_600_000,
    halfMarks: day < 30 ? 16 : 32,
    site: { region: REGIONS[turn % 4] ?? 'thigh', side: turn % 8 < 4 ? 'left' : 'right' },
    route: 'subcutaneous',
    vial: 'vial-1',
  })
  write(at + 20 * MINUTE, 'caregiver', 'meal-started', { slot })
  write(at + 45 * MINUTE, 'caregiver', 'meal-ended', { slot })
}

/** A day with so many readings of a sensor beside its two slots; weight, dose, tolerance and hypoglycemia at their times. */
export function dayEvents(write: Write, day: number, readings: number): void {
  const midnight = OPENED_AT - 6 * HOUR + day * DAY
  const at = midnight + 7 * HOUR
  if (day % 30 === 0) {
    write(at, 'caregiver', 'weight-measured', { weightGrams: 20_000 + (day % 90) })
    write(at + 1_000, 'prescriber', 'dose-prescribed', prescribed(day / 30))
  }
  if (day % 30 === 20) {
    const assessed = { tolerated: true, doseEstablished: false, mayReturnToReducedLevel: true }
    write(at, 'prescriber', 'tolerance-assessed', assessed)
  }
  slotEvents(write, day, midnight, 'morning')
  if (day % 100 === 50) {
    const signs = ['dizziness', 'sweating']
    write(midnight + 12 * HOUR, 'caregiver', 'hypoglycemia-occurred', {
      severity: 'symptomatic',
      foodIntake: 'inadequate',
      signs,
    })
    write(midnight + 12 * HOUR + 10 * MINUTE, 'caregiver', 'hypoglycemia-recovered', {})
  }
  for (let i = 0; i < readings; i += 1) {
    const glucose = { value: String(75 + ((day + i) % 90)), unit: 'mg/dL' }
    const when = midnight + 13 * HOUR + i * 2 * MINUTE + 500
    write(when, 'caregiver', 'glucose-measured', { glucose, relation: 'other', method: 'cgm' })
  }
  slotEvents(write, day, midnight, 'evening')
}
