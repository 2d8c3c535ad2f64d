// Where the dose starts, and starts again after a pause, one change a row.
import { describe, test } from 'vitest'
import { microgramsPerKg, nanograms } from '@stature/label'
import type { DoseOutcome } from '@stature/protocol'
import { at, day, facts, INJECTIONS, LAST, policy, PRESCRIBED } from './facts.js'
import { expectDose, KEEP, level, type Row } from './dose-rows.js'
import { named } from '../named.js'

const start = (from: number, to: number): DoseOutcome => ({
  kind: 'may-start',
  fromMicrogramsPerKg: microgramsPerKg(from),
  toMicrogramsPerKg: microgramsPerKg(to),
})

const paused = {
  injections: { ...INJECTIONS, last: { ...LAST, on: day('2026-02-25'), at: at('2026-02-25T07:00:00Z') } },
}
const longAgo = { ...level(60), on: day('2026-02-20'), at: at('2026-02-20T12:00:00Z') }

const STARTS: readonly Row[] = [
  ['no prescription', facts({ prescriptions: [], assessments: [] }), start(40, 80), 'dose.start'],
  [
    'EU starts at 40 only',
    facts({ prescriptions: [], assessments: [], edition: 'eu-2020' }),
    start(40, 40),
    'dose.start',
  ],
  [
    'a pause of fourteen days is not too long',
    facts({
      ...paused,
      injections: {
        ...paused.injections,
        last: { ...LAST, on: day('2026-02-26'), at: at('2026-02-26T07:00:00Z') },
      },
      prescriptions: [longAgo],
      assessments: [],
    }),
    KEEP,
    'dose.increase',
  ],
  [
    'fifteen days are',
    facts({ ...paused, prescriptions: [longAgo], assessments: [] }),
    start(40, 60),
    'gap.pause',
  ],
  [
    'the policy may restart at the starting range',
    facts({ ...paused, prescriptions: [longAgo] }),
    start(40, 80),
    'gap.pause',
    policy({ restartLevel: 'starting-range' }),
  ],
  [
    'a last level under the starting dose is not passed',
    facts({ ...paused, prescriptions: [{ ...longAgo, massNanograms: nanograms(30 * 15_000) }] }),
    start(30, 30),
    'gap.pause',
  ],
  [
    'the pause counts from a later prescription',
    facts({ ...paused, prescriptions: [PRESCRIBED], assessments: [] }),
    KEEP,
    'dose.increase',
  ],
]

describe('start and restart', () => {
  test.each(named(STARTS))('%s', (_name, row) => {
    expectDose(row)
  })
})
