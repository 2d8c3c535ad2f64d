// Verdicts of dose and injection rules that leave the outcome as it is, one change a row.
import { describe, expect, test } from 'vitest'
import { decideDose, decideInjection } from '@stature/protocol'
import type { Facts, Policy, Verdict } from '@stature/protocol'
import { at, CAUTIOUS, facts, NOW, PLACES, policy, PRESCRIBED, SLOT } from './facts.js'
import { weighed } from './dose-rows.js'
import { ago, MINUTE, vial } from './injection-rows.js'
import { named } from '../named.js'

type Row = readonly [name: string, child: Facts, said: Readonly<Record<string, Verdict>>, site?: Policy]

/** The youngest child's weight is good for longest, so that an unknown age is not the youngest by chance. */
const shortForAdults = policy({
  weightValidDays: [
    { underYears: 6, days: 120 },
    { underYears: 120, days: 60 },
  ],
})

const DOSE: readonly Row[] = [
  [
    'never given: no week is over, and no assessment counts',
    facts({ prescriptions: [{ ...PRESCRIBED, firstGivenAt: null }] }),
    { 'dose.tolerated-week': 'not-met', 'dose.assessed-tolerated': 'not-met' },
  ],
  [
    'no weight: room cannot be measured',
    facts({ weight: { confirmed: null, doubted: null } }),
    {
      'dose.under-maximum': 'unknown',
      'dose.last-step': 'unknown',
      'dose.rise-after-reduction': 'unknown',
      'dose.weight-valid': 'unknown',
    },
  ],
  [
    'age unknown: the shortest of the policy’s days',
    facts({ birthDate: 'unknown', weight: weighed(15, '2026-01-11') }),
    { 'dose.weight-valid': 'met' },
    shortForAdults,
  ],
  [
    'age unknown, a day longer',
    facts({ birthDate: 'unknown', weight: weighed(15, '2026-01-10') }),
    { 'dose.weight-valid': 'unknown' },
    shortForAdults,
  ],
]

const later = { ...SLOT, opensAt: at('2026-03-12T19:00:00Z') }

const INJECTION: readonly Row[] = [
  [
    'looked at now, before the slot opens',
    facts({ slot: later, ...vial({ inspectedAt: NOW }) }),
    { 'injection.vial-clear': 'met', 'injection.within-slot': 'not-met' },
  ],
  [
    'looked at a minute ago, before the slot opens',
    facts({ slot: later, ...vial({ inspectedAt: ago(MINUTE) }) }),
    { 'injection.vial-clear': 'unknown', 'injection.within-slot': 'not-met' },
  ],
  [
    'no place is allowed',
    facts({ places: PLACES.map((each) => ({ ...each, excluded: true })) }),
    { 'injection.site-rotates': 'not-met' },
  ],
]

describe('verdicts with a dose decision', () => {
  test.each(named(DOSE))('%s', (_name, [, child, said, site = CAUTIOUS]) => {
    const { findings } = decideDose(child, site)
    expect(Object.fromEntries(findings.map(({ rule, verdict }) => [rule, verdict]))).toMatchObject(said)
  })
})

describe('verdicts with an injection decision', () => {
  test.each(named(INJECTION))('%s', (_name, [, child, said]) => {
    const { findings } = decideInjection(child, CAUTIOUS)
    expect(Object.fromEntries(findings.map(({ rule, verdict }) => [rule, verdict]))).toMatchObject(said)
  })
})
