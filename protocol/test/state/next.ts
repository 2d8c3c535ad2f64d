// The prescription after the first.
import type { PrescriptionFacts } from '@stature/protocol'
import { at, day, PRESCRIBED } from '../decide/facts.js'

/** A second prescription of 8 March, a reweigh but for what a test changes. */
export const next = (changes: Partial<PrescriptionFacts>): PrescriptionFacts => ({
  ...PRESCRIBED,
  id: 'p2',
  at: at('2026-03-08T12:00:00Z'),
  on: day('2026-03-08'),
  reason: 'reweigh',
  firstGivenAt: at('2026-03-08T18:00:00Z'),
  givenCount: 4,
  daysUnused: 1,
  ...changes,
})
