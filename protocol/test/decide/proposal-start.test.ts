// Proposals that start or start again, one change a row.
import { describe, test } from 'vitest'
import { at, day, facts, INJECTIONS } from './facts.js'
import {
  accept,
  expectJudgement,
  level,
  mass,
  NEW,
  prescribed,
  propose,
  refuse,
  type Row,
} from './proposal-rows.js'
import { named } from '../named.js'

const longPause = facts({
  prescriptions: [prescribed(60, { on: day('2026-02-20'), at: at('2026-02-20T12:00:00Z') })],
  injections: { ...INJECTIONS, last: null },
})

const START: readonly Row[] = [
  ['40', NEW, propose(level(40)), accept('6'), 'dose.start'],
  ['80', NEW, propose(level(80)), accept('12'), 'dose.start'],
  ['81', NEW, propose(level(81)), refuse('dose.start'), 'dose.start'],
  ['smaller than the label', NEW, propose(level(20)), accept('3'), 'dose.start'],
  ['the same as a mass', NEW, propose(mass(1200)), accept('12'), 'dose.start'],
  ['a microgram more', NEW, propose(mass(1201)), refuse('dose.start'), 'dose.start'],
  ['over the maximum too', NEW, propose(level(121)), refuse('dose.increase', 'dose.start'), 'dose.increase'],
  ['after a long pause, up to the last level', longPause, propose(level(60)), accept('9'), 'dose.start'],
  ['one more', longPause, propose(level(61)), refuse('dose.start', 'gap.restart-level'), 'dose.start'],
]

describe('start and restart', () => {
  test.each(named(START))('%s', (_name, row) => {
    expectJudgement(row)
  })
})
