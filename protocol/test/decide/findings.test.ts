// Every rule speaks in every decision: its verdict on the settled child, and what changes on others.
import { describe, expect, test } from 'vitest'
import { halfMarks, microgramsPerKg, nanograms } from '@stature/label'
import { decideDose, decideInjection, judgeProposal, RULES } from '@stature/protocol'
import type { Facts, Finding, Policy, Proposal, Verdict } from '@stature/protocol'
import { CAUTIOUS, EPISODE, facts, INJECTIONS, NO_MEAL, NOW, policy, PRESCRIBED, SLOT } from './facts.js'

type Verdicts = Readonly<Record<string, Verdict>>
const verdicts = (findings: readonly Finding[]): Verdicts =>
  Object.fromEntries(findings.map(({ rule, verdict }) => [rule, verdict]))

const PROPOSED: Proposal = {
  order: { by: 'level', microgramsPerKg: microgramsPerKg(60), enteredInMilligrams: true },
  weightGrams: null,
  timesPerDay: null,
  route: null,
  syringe: null,
}

const RESTRICTIONS: Verdicts = {
  'screening.epiphyses': 'met',
  'screening.malignancy': 'met',
  'screening.malignancy-develops': 'met',
  'screening.hypersensitivity': 'met',
  'screening.least-age': 'met',
  'supervision.stopped': 'met',
  'reaction.systemic': 'met',
  'reaction.intracranial': 'met',
  'supervision.interrupted': 'met',
  'dose.hypoglycemia': 'not-reached',
  'dose.over-maximum-by-weight': 'met',
}
const RISE: Verdicts = {
  'dose.under-maximum': 'met',
  'dose.last-step': 'met',
  'dose.rise-after-reduction': 'met',
  'dose.tolerated-week': 'met',
  'dose.assessed-tolerated': 'met',
  'dose.hypoglycemia-free-days': 'met',
  'dose.enough-injections': 'met',
  'dose.weight-valid': 'met',
}
const INJECTION: Verdicts = {
  'injection.prescribed': 'met',
  'injection.no-pending-reduction': 'not-reached',
  'injection.not-paused': 'met',
  'injection.not-over-maximum': 'met',
  'injection.slot-free': 'met',
  'injection.vial-not-expired': 'met',
  'injection.vial-in-use-days': 'met',
  'injection.within-slot': 'met',
  'injection.interval-passed': 'met',
  'injection.able-to-eat': 'met',
  'injection.slot-not-withheld': 'not-reached',
  'injection.severe-episode-reviewed': 'not-reached',
  'injection.not-soon-after-hypoglycemia': 'not-reached',
  'injection.glucose-not-low': 'met',
  'injection.within-meal-window': 'met',
  'injection.due-check-done': 'met',
  'injection.vial-clear': 'met',
  'injection.site-rotates': 'met',
  'injection.never-made-up': 'met',
}
const PROPOSAL: Verdicts = {
  'proposal.maximum': 'met',
  'proposal.start': 'not-reached',
  'proposal.restart': 'not-reached',
  'proposal.step': 'met',
  'proposal.tolerated-week': 'met',
  'proposal.assessed-tolerated': 'met',
  'proposal.hypoglycemia-free-days': 'met',
  'proposal.enough-injections': 'met',
  'proposal.last-step': 'met',
  'proposal.reduction-due': 'not-reached',
  'proposal.rise-after-reduction': 'not-reached',
  'proposal.times-per-day': 'not-reached',
  'proposal.route-subcutaneous': 'not-reached',
  'proposal.route-never-intravenous': 'not-reached',
  'proposal.syringe-holds': 'met',
  'proposal.draws-something': 'met',
  'proposal.weight-not-pounds': 'not-reached',
  'proposal.weight-confirmed': 'met',
}

describe('the settled child', () => {
  test('a dose decision', () => {
    expect(verdicts(decideDose(facts({}), CAUTIOUS).findings)).toEqual({ ...RESTRICTIONS, ...RISE })
  })

  test('an injection decision', () => {
    expect(verdicts(decideInjection(facts({}), CAUTIOUS).findings)).toEqual({ ...RESTRICTIONS, ...INJECTION })
  })

  test('the judgement of a proposal', () => {
    const { findings } = judgeProposal(facts({}), CAUTIOUS, PROPOSED)
    expect(verdicts(findings)).toEqual({ ...RESTRICTIONS, ...PROPOSAL })
  })

  test('every finding is of a rule', () => {
    const said = [decideInjection(facts({}), CAUTIOUS), judgeProposal(facts({}), CAUTIOUS, PROPOSED)]
    const [restrictions, injection, proposal] = [RESTRICTIONS, INJECTION, PROPOSAL].map(
      (each) => Object.keys(each).length,
    )
    expect(said.map(({ findings }) => findings.length)).toEqual([
      (restrictions ?? 0) + (injection ?? 0),
      (restrictions ?? 0) + (proposal ?? 0),
    ])
  })

  test('every rule stands in the list of rules, each once', () => {
    const names = Object.keys({ ...RESTRICTIONS, ...RISE, ...INJECTION, ...PROPOSAL })
    expect(RULES.map((each) => each.id).toSorted()).toEqual(names.toSorted())
  })
})

const NOT_PRESCRIBED: Verdicts = {
  'screening.malignancy-develops': 'not-reached',
  'dose.over-maximum-by-weight': 'not-reached',
  'injection.prescribed': 'not-met',
  'injection.not-paused': 'not-reached',
  'injection.not-over-maximum': 'not-reached',
  'injection.due-check-done': 'not-reached',
  'injection.never-made-up': 'not-reached',
}

const CHANGES: readonly (readonly [string, Facts, Verdicts, Policy?])[] = [
  ['no prescription', facts({ prescriptions: [] }), NOT_PRESCRIBED],
  [
    'a history of malignancy did not develop under treatment',
    facts({ screening: { epiphyses: 'open', malignancy: 'history', hypersensitivity: 'none' } }),
    { 'screening.malignancy': 'not-met' },
  ],
  [
    'an active one did',
    facts({ screening: { epiphyses: 'open', malignancy: 'active', hypersensitivity: 'none' } }),
    { 'screening.malignancy': 'not-met', 'screening.malignancy-develops': 'not-met' },
  ],
  [
    'an unknown one asks twice',
    facts({ screening: { epiphyses: 'open', malignancy: 'unknown', hypersensitivity: 'none' } }),
    { 'screening.malignancy': 'unknown', 'screening.malignancy-develops': 'unknown' },
  ],
  [
    'no weight',
    facts({ weight: { confirmed: null, doubted: null } }),
    { 'dose.over-maximum-by-weight': 'unknown', 'injection.not-over-maximum': 'not-reached' },
  ],
  [
    'an old episode that calls for nothing',
    facts({ episodes: [{ ...EPISODE, foodIntake: 'inadequate' }] }),
    { 'dose.hypoglycemia': 'met', 'injection.not-soon-after-hypoglycemia': 'met' },
  ],
  [
    'a severe episode that was reviewed',
    facts({ episodes: [{ ...EPISODE, foodIntake: 'inadequate', severity: 'severe', reviewedAt: NOW }] }),
    { 'dose.hypoglycemia': 'met', 'injection.not-soon-after-hypoglycemia': 'met' },
  ],
  [
    'a pending reduction that only advises',
    facts({ episodes: [EPISODE] }),
    {
      'dose.hypoglycemia': 'not-met',
      'injection.no-pending-reduction': 'met',
      'injection.not-soon-after-hypoglycemia': 'met',
    },
    policy({ pendingReduction: 'advise' }),
  ],
  [
    'nothing given yet',
    facts({ injections: { ...INJECTIONS, last: null, lastPossibleAt: null } }),
    { 'injection.interval-passed': 'not-reached' },
  ],
  [
    'no reading in time, check only advised',
    facts({ glucose: [] }),
    { 'injection.glucose-not-low': 'not-reached', 'injection.due-check-done': 'not-reached' },
    policy({ glucoseGate: 'advised' }),
  ],
  [
    'no value in the policy',
    facts({}),
    { 'injection.glucose-not-low': 'not-reached' },
    policy({ withholdBelowGlucose: null }),
  ],
  [
    'a reopened slot',
    facts({ slot: { ...SLOT, withheldAt: SLOT.opensAt } }),
    { 'injection.slot-not-withheld': 'met' },
    policy({ withheldSlot: 'reopen-with-meal' }),
  ],
  [
    'nothing stated',
    facts({ meal: NO_MEAL, vial: null }),
    {
      'injection.able-to-eat': 'unknown',
      'injection.within-meal-window': 'unknown',
      'injection.vial-clear': 'unknown',
      'injection.vial-not-expired': 'not-reached',
      'injection.vial-in-use-days': 'not-reached',
    },
  ],
]

describe('what changes', () => {
  test.each(CHANGES.map((row) => ({ name: row[0], row })))('$name', ({ row }) => {
    const [, child, changed, site = CAUTIOUS] = row
    const expected = { ...RESTRICTIONS, ...INJECTION, ...changed }
    expect(verdicts(decideInjection(child, site).findings)).toEqual(expected)
  })

  test('at the maximum nothing rises, and no reduction holds it there', () => {
    const at120 = { ...PRESCRIBED, massNanograms: nanograms(120 * 15_000), halfMarks: halfMarks(36) }
    expect(verdicts(decideDose(facts({ prescriptions: [at120] }), CAUTIOUS).findings)).toMatchObject({
      'dose.under-maximum': 'not-met',
      'dose.rise-after-reduction': 'met',
    })
  })

  test('a finding that rests on a gap says which, and how it was filled', () => {
    const found = decideInjection(facts({}), CAUTIOUS).findings.find(
      ({ rule }) => rule === 'injection.within-slot',
    )
    expect(found).toEqual({
      rule: 'injection.within-slot',
      clause: 'dose.start',
      gap: 'gap.twice-daily',
      resolution: ['policy'],
      verdict: 'met',
      because: [],
    })
  })

  test('a finding that rests on none says nothing of gaps', () => {
    const [first] = decideDose(facts({}), CAUTIOUS).findings
    expect(first).toEqual({
      rule: 'screening.epiphyses',
      clause: 'contraindication',
      verdict: 'met',
      because: ['epiphyses'],
    })
  })

  test('without a standing prescription no condition of a rise is reached', () => {
    const found = verdicts(decideDose(facts({ prescriptions: [] }), CAUTIOUS).findings)
    const rise = Object.keys(RISE).filter((rule) => rule !== 'dose.weight-valid')
    expect(rise.map((rule) => found[rule])).toEqual(rise.map(() => 'not-reached'))
  })
})
