// What is said beside the judgement of a proposal.
import { describe, expect, test } from 'vitest'
import { judgeProposal } from '@stature/protocol'
import type { Proposal } from '@stature/protocol'
import { CAUTIOUS, facts } from './facts.js'
import { level, NEW, propose } from './proposal-rows.js'

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

  test('the starting dose is not', () => {
    expect(ids(propose(level(40)), NEW)).not.toContain('smaller-than-label')
  })

  test('under the policy’s least marks the draw is called unreliable', () => {
    expect(ids(propose(level(13)))).toContain('below-least-measurable')
    expect(ids(propose(level(14)))).not.toContain('below-least-measurable')
  })

  test('a refusal advises no choice', () => {
    expect(ids(propose(level(400)))).not.toContain('choose-dose')
  })
})
