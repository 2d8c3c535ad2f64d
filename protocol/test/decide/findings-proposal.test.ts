// Verdicts of the proposal rules where a weight, a draw or the need for a question is missing, one change a row.
import { describe, expect, test } from 'vitest'
import { halfMarks, nanograms } from '@stature/label'
import { judgeProposal } from '@stature/protocol'
import type { Facts, Policy, Proposal, Verdict } from '@stature/protocol'
import { at, CAUTIOUS, day, EPISODE, facts, policy, PRESCRIBED } from './facts.js'
import {
  accept,
  ask,
  heldBack,
  level,
  mass,
  NEW,
  newest,
  onLevel,
  prescribed,
  propose,
  refuse,
  unweighed,
  weighing,
} from './proposal-rows.js'
import { named } from '../named.js'

type Row = readonly [
  name: string,
  child: Facts,
  proposed: Proposal,
  outcome: object,
  said: Readonly<Record<string, Verdict>>,
  site?: Policy,
]

const at80 = prescribed(80, { at: at('2026-02-20T12:00:00Z'), on: day('2026-02-20') })
/** Reduced from 80 to 40 µg/kg after an episode. */
const reduced: Partial<Facts> = {
  prescriptions: [at80, { ...PRESCRIBED, reason: 'reduce', daysUnused: 0 }],
  episodes: [
    {
      ...EPISODE,
      at: at('2026-02-25T15:00:00Z'),
      on: day('2026-02-25'),
      givenHalfMarks: at80.halfMarks,
      level: { massNanograms: at80.massNanograms, dosingWeightGrams: at80.dosingWeightGrams },
    },
  ],
}

const UNWEIGHED: readonly Row[] = [
  [
    'a level, no weight: nothing can be drawn yet, and nothing is refused',
    unweighed(),
    propose(level(60)),
    ask('weight'),
    {
      'proposal.maximum': 'unknown',
      'proposal.step': 'unknown',
      'proposal.tolerated-week': 'not-reached',
      'proposal.last-step': 'not-reached',
      'proposal.syringe-holds': 'not-reached',
      'proposal.draws-something': 'not-reached',
      'proposal.weight-confirmed': 'unknown',
    },
  ],
  [
    'a larger mass, no weight: perhaps a rise, perhaps too soon',
    unweighed({ assessments: [] }),
    propose(mass(900)),
    ask('weight'),
    {
      'proposal.step': 'unknown',
      'proposal.tolerated-week': 'met',
      'proposal.assessed-tolerated': 'unknown',
      'proposal.last-step': 'not-reached',
      'proposal.syringe-holds': 'met',
    },
  ],
  [
    'a larger mass, no weight, drawn to the nearest graduation',
    unweighed(),
    propose(mass(900)),
    ask('weight'),
    { 'proposal.draws-something': 'met' },
    policy({ rounding: 'nearest-under-maximum' }),
  ],
  [
    'a smaller mass, no weight',
    unweighed({ prescriptions: [at80] }),
    propose(mass(600)),
    ask('weight'),
    { 'proposal.step': 'not-reached', 'proposal.weight-confirmed': 'unknown' },
  ],
  [
    'after a reduction, a level without a weight returns to nothing yet',
    unweighed(reduced),
    propose(level(40)),
    ask('weight'),
    {},
  ],
  [
    'after a reduction, a mass without a weight neither',
    unweighed(reduced),
    propose(mass(600)),
    ask('weight'),
    {},
  ],
]

const WEIGHED: readonly Row[] = [
  [
    'a first weight held back is reckoned with and asked for',
    { ...NEW, weight: heldBack('above-97th-percentile') },
    propose(level(40)),
    ask('weight'),
    {
      'proposal.maximum': 'met',
      'proposal.weight-not-pounds': 'met',
      'proposal.weight-confirmed': 'unknown',
    },
  ],
  [
    'a weight held back beside a confirmed one is not reckoned with',
    facts({ weight: heldBack('looks-like-pounds', newest(15).confirmed) }),
    propose(level(60)),
    accept('9'),
    { 'proposal.weight-not-pounds': 'not-reached', 'proposal.weight-confirmed': 'met' },
  ],
  [
    'over the maximum by a lighter weight stated',
    facts({}),
    propose(mass(1201), weighing(10)),
    { kind: 'refuse' },
    { 'proposal.maximum': 'not-met' },
  ],
  [
    'at the maximum by a lighter weight stated',
    facts({}),
    propose(mass(1200), weighing(10)),
    ask('weight'),
    { 'proposal.maximum': 'met' },
  ],
  [
    'over the maximum by the newest, under it by a heavier weight stated',
    onLevel(100),
    propose(mass(1801), weighing(33)),
    { kind: 'refuse' },
    { 'proposal.maximum': 'not-met' },
  ],
  [
    'at the maximum by the newest, under it by a heavier weight stated',
    onLevel(100),
    propose(mass(1800), weighing(33)),
    { kind: 'refuse' },
    { 'proposal.maximum': 'met' },
  ],
  [
    'the nearest graduation is not over the maximum',
    onLevel(100, { weight: newest(15.4) }),
    propose(level(120)),
    accept('18'),
    {},
    policy({ rounding: 'nearest-under-maximum' }),
  ],
]

const ASKED: readonly Row[] = [
  [
    'a smaller drawn mass is asked for neither step nor week nor weight',
    onLevel(80),
    propose(level(40)),
    accept('6'),
    {
      'proposal.step': 'not-reached',
      'proposal.tolerated-week': 'not-reached',
      'proposal.last-step': 'not-reached',
      'proposal.weight-confirmed': 'not-reached',
    },
  ],
  [
    'more by mass, less as drawn: a smaller drawn mass',
    facts({
      prescriptions: [{ ...PRESCRIBED, massNanograms: nanograms(650_000), halfMarks: halfMarks(13) }],
      assessments: [],
    }),
    propose(mass(660), { syringe: 'u100-0.5ml' }),
    accept('6'),
    { 'proposal.assessed-tolerated': 'not-reached', 'proposal.last-step': 'not-reached' },
  ],
  [
    'below the level that caused it',
    facts(reduced),
    propose(level(79)),
    accept('11.5'),
    {
      'proposal.rise-after-reduction': 'met',
      'proposal.reduction-due': 'not-reached',
    },
  ],
  [
    'half a mark less than at the episode',
    facts({ episodes: [EPISODE] }),
    propose(level(39)),
    accept('5.5'),
    {
      'proposal.reduction-due': 'met',
    },
  ],
  [
    'a reduction is due, and no syringe draws the proposal',
    facts({ episodes: [EPISODE] }),
    propose(level(40), { syringe: 'u100-0.3ml' }),
    refuse('syringe.small-volume'),
    { 'proposal.reduction-due': 'not-reached', 'proposal.draws-something': 'not-reached' },
  ],
]

describe.each([
  ['without a weight', UNWEIGHED],
  ['two weights', WEIGHED],
  ['what is not asked for', ASKED],
] as const)('%s', (_table, rows) => {
  test.each(named(rows))('%s', (_name, [, child, proposed, outcome, said, site = CAUTIOUS]) => {
    const judged = judgeProposal(child, site, proposed)
    expect(judged.outcome).toMatchObject(outcome)
    const verdicts = Object.fromEntries(judged.findings.map(({ rule, verdict }) => [rule, verdict]))
    expect(verdicts).toMatchObject(said)
  })
})
