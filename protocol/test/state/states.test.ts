// The states shown with every decision: the level period in force, and from when it is tolerated.
import { describe, expect, test } from 'vitest'
import { microgramsPerKg } from '@stature/label'
import { decideDose, decideInjection, judgeProposal } from '@stature/protocol'
import type { Facts } from '@stature/protocol'
import { at, CAUTIOUS, day, facts, INJECTIONS, LAST, PRESCRIBED } from '../decide/facts.js'
import { level, propose } from '../decide/proposal-rows.js'
import { next } from './next.js'

const PAUSED = facts({
  prescriptions: [{ ...PRESCRIBED, on: day('2026-02-20'), at: at('2026-02-20T12:00:00Z') }],
  injections: { ...INJECTIONS, last: { ...LAST, on: day('2026-02-25'), at: at('2026-02-25T07:00:00Z') } },
})

const ROWS: readonly (readonly [string, Facts, object | null])[] = [
  [
    'a standing prescription: 7 × 24 hours from its first injection',
    facts({}),
    {
      firstGivenAt: at('2026-03-01T18:00:00Z'),
      givenCount: 22,
      toleratedFrom: at('2026-03-08T18:00:00Z'),
    },
  ],
  [
    'nothing given at it yet',
    facts({ prescriptions: [{ ...PRESCRIBED, firstGivenAt: null, givenCount: 0 }] }),
    { firstGivenAt: null, givenCount: 0, toleratedFrom: null },
  ],
  [
    'the newest of two levels',
    facts({
      prescriptions: [PRESCRIBED, next({ reason: 'increase', doseMicrogramsPerKg: microgramsPerKg(41) })],
    }),
    {
      firstGivenAt: at('2026-03-08T18:00:00Z'),
      givenCount: 4,
      toleratedFrom: at('2026-03-15T18:00:00Z'),
    },
  ],
  ['no prescription', facts({ prescriptions: [] }), null],
  ['one that a long pause ended', PAUSED, null],
]

describe('the level period shown', () => {
  test.each(ROWS)('%s', (_name, child, expected) => {
    expect(decideDose(child, CAUTIOUS).states.level).toEqual(expected)
    expect(decideInjection(child, CAUTIOUS).states.level).toEqual(expected)
    expect(judgeProposal(child, CAUTIOUS, propose(level(40))).states.level).toEqual(expected)
  })
})
