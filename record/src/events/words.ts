// The closed word lists of events; those that rules use too stand in the rooms to the left.

export const ROLES = [
  'prescriber',
  'nurse',
  'pharmacist',
  'caregiver',
  'patient',
  'auditor',
  'administrator',
] as const
export type Role = (typeof ROLES)[number]

export const INDICATIONS = [
  'severe-primary-igf1-deficiency',
  'gh-gene-deletion-with-antibodies',
  'unknown',
] as const
export const SEXES = ['male', 'female', 'unknown'] as const
export const ROUTES = ['subcutaneous', 'intramuscular', 'intravenous', 'other'] as const
export const SIDES = ['left', 'right'] as const
/** Detail of a place on the abdomen. */
export const QUADRANTS = ['upper', 'lower'] as const
export const EXAMINATIONS = ['eyes', 'ears', 'hips', 'spine'] as const
export const PRESCRIPTION_REASONS = ['start', 'increase', 'reduce', 'reweigh', 'resume'] as const
/** The slips that a refused proposal may look like. */
export const SLIPS = ['tenfold', 'per-day', 'pounds', 'micrograms'] as const
export const RELATIONS = ['preprandial', 'symptomatic', 'other'] as const
export const METHODS = ['meter', 'cgm', 'laboratory'] as const
export const WITHHELD_REASONS = ['not-eating', 'low-glucose', 'unwell', 'vial', 'other'] as const
export const UNCERTAIN_REASONS = ['partial', 'leaked', 'unsure', 'other-carer'] as const
export const SEVERITIES = ['symptomatic', 'severe'] as const
export const FOOD_INTAKES = ['adequate', 'inadequate', 'unknown'] as const
export const CONCLUSIONS = ['reduce', 'no-reduction'] as const
export const APPEARANCES = ['clear-colourless', 'cloudy', 'particles', 'discolored'] as const
export const DISCARD_REASONS = [
  'empty',
  'days-over',
  'expired',
  'not-clear',
  'frozen',
  'too-warm',
  'broken',
  'other',
] as const
export type DiscardReason = (typeof DISCARD_REASONS)[number]
