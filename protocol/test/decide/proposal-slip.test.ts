// The slip of the pen that a refused proposal looks like.
import { describe, expect, test } from 'vitest'
import { grams } from '@stature/label'
import { judgeProposal } from '@stature/protocol'
import type { Facts, Proposal } from '@stature/protocol'
import { at, CAUTIOUS, day, facts } from './facts.js'
import { heldBack, level, mass, NEW, newest, propose, weighing } from './proposal-rows.js'

const unweighed = facts({ weight: { confirmed: null, doubted: null } })
const pounds = (kilograms: number): Facts => {
  const { confirmed } = newest(kilograms)
  return confirmed === null
    ? unweighed
    : facts({ weight: { confirmed: null, doubted: { ...confirmed, doubt: 'looks-like-pounds' } } })
}

const SLIPS: readonly (readonly [string, Facts, Proposal, string | undefined])[] = [
  ['0.4 mg/kg', NEW, propose(level(400)), 'tenfold'],
  ['0.8 mg/kg', NEW, propose(level(800)), 'tenfold'],
  ['1.2 mg/kg', NEW, propose(level(1200)), 'tenfold'],
  ['1.201 mg/kg', NEW, propose(level(1201)), undefined],
  ['0.399 mg/kg', NEW, propose(level(399)), undefined],
  ['0.24 mg/kg', NEW, propose(level(240)), 'per-day'],
  ['0.241 mg/kg', NEW, propose(level(241)), undefined],
  ['0.121 mg/kg', NEW, propose(level(121)), 'per-day'],
  ['0.12 mg/kg as a start is only too much', NEW, propose(level(120)), undefined],
  ['6 mg for 15 kg', NEW, propose(mass(6000)), 'tenfold'],
  ['3.6 mg for 15 kg', NEW, propose(mass(3600)), 'per-day'],
  ['1.5 mg for 15 kg as a start is only too much', NEW, propose(mass(1500)), undefined],
  [
    '6 mg for a weight held back',
    facts({ weight: heldBack('above-97th-percentile') }),
    propose(mass(6000)),
    'tenfold',
  ],
  ['a mass without a weight', unweighed, propose(mass(6000), { timesPerDay: 3 }), undefined],
  ['40 mg/kg', NEW, propose(level(40_000)), 'micrograms'],
  ['39.999 mg/kg', NEW, propose(level(39_999)), undefined],
  ['40 000 ug/kg was not meant as mg', NEW, propose(level(40_000, false)), undefined],
  ['0.4 mg/kg without a weight', unweighed, propose(level(400)), 'tenfold'],
  ['33 kg stated for 15 kg', facts({}), propose(level(80), weighing(33)), 'pounds'],
  ['a first weight that looks like pounds', pounds(33), propose(level(40)), 'pounds'],
  ['the same pounds stated again', pounds(33), propose(level(40), weighing(33)), 'pounds'],
]

describe('the likely slip', () => {
  test.each(SLIPS)('%s', (_name, child, proposed, slip) => {
    const { outcome } = judgeProposal(child, CAUTIOUS, proposed)
    expect(outcome.kind).toBe('refuse')
    expect(outcome).toEqual(
      slip === undefined
        ? expect.not.objectContaining({ slip: expect.anything() })
        : expect.objectContaining({ slip }),
    )
  })

  test('a weight held back for another reason is settled by stating it again', () => {
    const doubted = { grams: grams(18_000), at: at('2026-03-11T09:00:00Z'), on: day('2026-03-11') }
    const child = facts({
      weight: { ...newest(15), doubted: { ...doubted, doubt: 'changed-over-15-percent' } },
    })
    expect(judgeProposal(child, CAUTIOUS, propose(level(60), weighing(18))).outcome.kind).toBe('accept')
  })

  test('a weight held back for another reason is asked for again', () => {
    const judged = judgeProposal(facts({}), CAUTIOUS, propose(level(40), weighing(18)))
    expect(judged.outcome).toEqual({ kind: 'cannot-decide', missing: ['weight'] })
    expect(judged.advice.map((each) => each.id)).toContain('weigh-again')
  })
})
