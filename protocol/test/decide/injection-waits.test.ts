// What an injection waits for, one change a row.
import { describe, test } from 'vitest'
import { instant } from '@stature/label'
import { facts, NO_MEAL, NOW } from './facts.js'
import { ago, expectInjection, GIVE, givenAt, HOUR, meal, type Row, slot, vial } from './injection-rows.js'
import { named } from '../named.js'

const WAITS: readonly Row[] = [
  [
    'as the slot opens',
    facts({ ...slot({ opensAt: NOW }), ...vial({ inspectedAt: NOW }) }),
    GIVE,
    'meal.window',
  ],
  [
    'a millisecond before it opens',
    facts(slot({ opensAt: instant(NOW + 1) })),
    { kind: 'wait', for: 'slot', until: '2026-03-12T18:00:00.001Z' },
    'gap.twice-daily',
  ],
  ['as the slot closes', facts(slot({ closesAt: NOW })), GIVE, 'meal.window'],
  [
    'a millisecond after it closed',
    facts(slot({ closesAt: ago(1) })),
    { kind: 'wait', for: 'slot', until: '2026-03-13T05:00:00.000Z' },
    'gap.twice-daily',
  ],
  ['eight hours after the last', facts(givenAt(8 * HOUR)), GIVE, 'meal.window'],
  [
    'a millisecond less',
    facts(givenAt(8 * HOUR - 1)),
    { kind: 'wait', for: 'interval', until: '2026-03-12T18:00:00.001Z' },
    'gap.twice-daily',
  ],
  [
    'slot before interval before meal',
    facts({ ...slot({ opensAt: instant(NOW + 1) }), ...givenAt(HOUR), ...meal(HOUR) }),
    { kind: 'wait', for: 'slot' },
    'gap.twice-daily',
  ],
  [
    'interval before meal',
    facts({ ...givenAt(HOUR), ...meal(HOUR) }),
    { kind: 'wait', for: 'interval' },
    'gap.twice-daily',
  ],
  [
    'what could make a wait more cautious',
    facts({ ...slot({ opensAt: instant(NOW + 1) }), meal: NO_MEAL, glucose: [], vial: null }),
    { kind: 'wait', for: 'slot', open: ['eating', 'glucose', 'vialAppearance'] },
    'gap.twice-daily',
  ],
]

describe('waiting', () => {
  test.each(named(WAITS))('%s', (_name, row) => {
    expectInjection(row)
  })
})
