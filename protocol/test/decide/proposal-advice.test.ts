// What is said beside the judgement of a proposal.
import { describe, expect, test } from 'vitest'
import { judgeProposal } from '@stature/protocol'
import type { Proposal } from '@stature/protocol'
import { CAUTIOUS, facts } from './facts.js'
import { level, NEW, newest, onLevel, propose } from './proposal-rows.js'

describe('advice with a judgement', () => {
  const ids = (proposed: Proposal, child = facts({})) =>
    judgeProposal(child, CAUTIOUS, proposed).advice.map((each) => each.id)

  test('a whole step is what the label describes', () => {
    expect(ids(propose(level(80)))).toEqual(['choose-dose'])
  })

  test.each([
    ['a smaller step', propose(level(79)), facts({})],
    ['under the starting dose', propose(level(39)), NEW],
    ['once a day', propose(level(80), { timesPerDay: 1 }), facts({})],
  ] as const)('%s is smaller than the label describes', (_name, proposed, child) => {
    expect(ids(proposed, child)).toContain('smaller-than-label')
  })

  test.each([
    ['the starting dose', propose(level(40)), NEW],
    ['twice a day', propose(level(80), { timesPerDay: 2 }), facts({})],
    ['the same level at a new weight', propose(level(80)), onLevel(80, { weight: newest(16) })],
    ['a lower dose that is no step', propose(level(60)), onLevel(80)],
  ] as const)('%s is not', (_name, proposed, child) => {
    expect(ids(proposed, child)).toContain('choose-dose')
    expect(ids(proposed, child)).not.toContain('smaller-than-label')
  })

  test('nothing is said of a draw that no syringe makes', () => {
    expect(ids(propose(level(60), { syringe: 'u100-0.3ml' }))).toEqual([])
  })

  test('under the policy’s least marks the draw is called unreliable', () => {
    expect(ids(propose(level(13)))).toContain('below-least-measurable')
    expect(ids(propose(level(14)))).not.toContain('below-least-measurable')
  })

  test('a refusal advises no choice', () => {
    expect(ids(propose(level(400)))).not.toContain('choose-dose')
  })
})
