// One valid body for every kind of event, every optional field included.
import type { Kind } from '@stature/record'
import { id, PRESCRIBED, written, type Written } from './make.js'

const slot = '2026-03-02/morning'
const site = { region: 'abdomen', side: 'left', quadrant: 'upper' } as const
const glucose = { value: '82', unit: 'mg/dL' } as const

export const BODIES: Readonly<Record<Kind, Written>> = {
  'course-opened': {
    birthDate: '2020-05-04',
    sex: 'female',
    indication: 'severe-primary-igf1-deficiency',
    edition: 'us-2019-12',
  },
  'course-closed': { reason: 'moved to another clinic' },
  'care-plan-set': {
    clinicPhone: '+1 555 0100',
    emergencyPhone: '911',
    sugar: 'one glass of juice',
    glucagon: 'half an ampoule',
    examinations: [{ examination: 'eyes', everyDays: 180 }],
  },
  'screening-recorded': { epiphyses: 'open', malignancy: 'none', hypersensitivity: 'unknown' },
  'examination-recorded': { examination: 'eyes', finding: 'discs flat' },
  'weight-measured': { weightGrams: 20_000 },
  'weight-confirmed': { weightGrams: 20_000 },
  'height-measured': { heightMillimeters: 1_000 },
  'laboratory-measured': { test: 'igf-1', value: '45.2', unit: 'ng/mL', sds: '-3.4', laboratory: 'central' },
  'dose-prescribed': PRESCRIBED,
  'refusal-disputed': {
    massNanograms: 3_600_000,
    doseMicrogramsPerKg: 180,
    dosingWeightGrams: 20_000,
    timesPerDay: 2,
    syringe: 'u100-0.5ml',
    why: ['dose.increase', 'gap.week'],
    slip: 'per-day',
    reason: 'the family cannot come back next week',
  },
  'tolerance-assessed': { tolerated: true, doseEstablished: false, mayReturnToReducedLevel: true },
  'monitoring-ended': {},
  'glucose-measured': { glucose, relation: 'preprandial', method: 'meter' },
  'glucose-not-possible': { slot, reason: 'meter broken' },
  'meal-planned': { slot, mealAt: '2026-03-02T08:00:00Z' },
  'meal-started': { slot },
  'meal-ended': { slot },
  'meal-refused': { slot },
  vomited: { slot },
  'injection-given': {
    slot,
    massNanograms: 800_000,
    halfMarks: 16,
    site,
    route: 'subcutaneous',
    vial: 'vial-1',
  },
  'injection-withheld': { slot, reason: 'not-eating', note: 'asleep' },
  'injection-uncertain': { slot, reason: 'leaked', massNanograms: 800_000, site },
  'hypoglycemia-occurred': {
    severity: 'symptomatic',
    foodIntake: 'adequate',
    signs: ['dizziness', 'sweating'],
    glucose: { value: '2.9', unit: 'mmol/L' },
  },
  'hypoglycemia-recovered': {},
  'episode-reviewed': {
    episode: id(7),
    foodIntake: 'inadequate',
    conclusion: 'no-reduction',
    reason: 'missed lunch',
  },
  'reaction-reported': { reaction: 'reaction.intracranial', signs: ['headache'] },
  'reaction-resolved': { reaction: 'reaction.intracranial' },
  'site-excluded': { site, reason: 'bruise' },
  'site-cleared': { site, reason: 'healed' },
  'vial-opened': { vial: 'vial-1', lot: 'A1', expires: '2027-01' },
  'vial-inspected': { vial: 'vial-1', appearance: 'clear-colourless' },
  'vial-discarded': { vial: 'vial-1', reason: 'empty' },
  'treatment-interrupted': { reason: 'infection' },
  'treatment-resumed': { reason: 'well again' },
  'treatment-stopped': { reason: 'growth complete' },
  'entry-corrected': {
    corrects: id(7),
    replacement: { kind: 'weight-measured', occurredAt: '2026-03-01T08:00:00Z', weightGrams: 21_000 },
    reason: 'misread',
  },
  'entry-voided': { voids: id(7), reason: 'another child' },
}

/** A whole event of a kind, by a prescriber. */
export const sample = (kind: Kind): Written =>
  written(42, '2026-03-02T07:30:00+01:00', 'prescriber', kind, {
    ...BODIES[kind],
    sequence: 1,
    previous: null,
  })
