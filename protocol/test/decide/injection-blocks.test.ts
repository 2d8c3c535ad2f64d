// What forbids an injection, and when the vial must be looked at, one change a row.
import { describe, test } from 'vitest'
import { halfMarks, instant } from '@stature/label'
import { at, day, facts, INJECTIONS, NO_MEAL, NOW, PRESCRIBED, SLOT } from './facts.js'
import {
  ask,
  block,
  expectInjection,
  GIVE,
  givenAt,
  HOUR,
  type Row,
  slot,
  vial,
  weight,
} from './injection-rows.js'
import { named } from '../named.js'

const BLOCKS: readonly Row[] = [
  ['no prescription', facts({ prescriptions: [] }), block('supervision'), 'supervision'],
  [
    'stopped: the dose decision forbids',
    facts({ stoppedAt: NOW, ...slot({ givenCount: 1 }) }),
    block('supervision', 'dose.start', 'gap.twice-daily'),
    'supervision',
  ],
  [
    'a long pause',
    facts({
      prescriptions: [{ ...PRESCRIBED, on: day('2026-02-25'), at: at('2026-02-25T12:00:00Z') }],
      injections: { ...INJECTIONS, last: null },
    }),
    block('supervision', 'gap.pause'),
    'gap.pause',
  ],
  [
    'given in this slot',
    facts(slot({ givenCount: 1 })),
    block('dose.start', 'gap.twice-daily'),
    'dose.start',
  ],
  [
    'uncertain in this slot',
    facts(slot({ uncertain: true })),
    block('dose.start', 'gap.twice-daily'),
    'dose.start',
  ],
  [
    'a once-a-day order given this morning',
    facts({ prescriptions: [{ ...PRESCRIBED, timesPerDay: 1 }] }),
    block('dose.start', 'gap.twice-daily'),
    'dose.start',
  ],
  [
    'a once-a-day order given yesterday',
    facts({
      prescriptions: [{ ...PRESCRIBED, timesPerDay: 1 }],
      ...givenAt(24 * HOUR, '2026-03-11/evening'),
    }),
    GIVE,
    'meal.window',
  ],
  [
    'drawn 6 % over the maximum by the newest weight',
    facts({ prescriptions: [{ ...PRESCRIBED, halfMarks: halfMarks(53) }], ...weight(20.8) }),
    block('dose.increase', 'gap.weight-change'),
    'dose.increase',
  ],
  [
    'no weight blocks nothing',
    facts({ weight: { confirmed: null, doubted: null } }),
    { ...GIVE, open: ['weight'] },
    'meal.window',
  ],
  ['a vial not clear', facts(vial({ appearance: 'not-clear' })), block('vial.inspect'), 'vial.inspect'],
  ['its expiry month', facts(vial({ expires: '2026-03' })), GIVE, 'meal.window'],
  ['the month before', facts(vial({ expires: '2026-02' })), block('vial.expiry'), 'vial.expiry'],
  ['its expiry day', facts(vial({ expires: '2026-03-12' })), GIVE, 'meal.window'],
  ['the day before', facts(vial({ expires: '2026-03-11' })), block('vial.expiry'), 'vial.expiry'],
  ['its 30th day', facts(vial({ openedOn: day('2026-02-11') })), GIVE, 'meal.window'],
  [
    'its 31st day',
    facts(vial({ openedOn: day('2026-02-10') })),
    block('vial.in-use', 'gap.in-use-day'),
    'vial.in-use',
  ],
  [
    'a vial whose opening was not recorded',
    facts(vial({ openedOn: null, expires: null })),
    GIVE,
    'meal.window',
  ],
]

const VIAL: readonly Row[] = [
  ['no vial looked at', facts({ vial: null }), ask('vialAppearance'), 'vial.inspect'],
  [
    'never looked at',
    facts(vial({ inspectedAt: null, appearance: 'unknown' })),
    ask('vialAppearance'),
    'vial.inspect',
  ],
  ['looked at as the slot opened', facts(vial({ inspectedAt: SLOT.opensAt })), GIVE, 'meal.window'],
  [
    'looked at before',
    facts(vial({ inspectedAt: instant(SLOT.opensAt - 1) })),
    ask('vialAppearance'),
    'vial.inspect',
  ],
  [
    'everything asked in order',
    facts({ meal: NO_MEAL, glucose: [], vial: null }),
    ask('eating', 'meal', 'glucose', 'vialAppearance'),
    'meal.withhold',
  ],
]

describe('do not inject', () => {
  test.each(named(BLOCKS))('%s', (_name, row) => {
    expectInjection(row)
  })
})

describe('the vial', () => {
  test.each(named(VIAL))('%s', (_name, row) => {
    expectInjection(row)
  })
})
