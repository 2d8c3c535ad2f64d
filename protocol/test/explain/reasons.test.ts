// Why a decision was made: the deciding clause or gap first.
import { type ClauseId, type GapId } from '@stature/label'
import { describe, expect, test } from 'vitest'
import type { Finding } from '../../src/decision/decision.js'
import { explain } from '../../src/explain/explain.js'
import type { Outcome } from '../../src/explain/headline.js'
import { EXACT_DRAW, decisionOf } from './decisions.js'
import { english, signed, spanish } from './catalogues.js'
import { rows } from './rows.js'

const en = english()
const es = spanish()
const bare = signed('en')
const THIGH = { side: 'left', region: 'thigh' } as const
const ARM = { side: 'right', region: 'upper-arm' } as const
const SITES = { recommended: THIGH, allowed: [THIGH, ARM] } as const
const textsOf = (lines: readonly { readonly text: string }[]) => lines.map(({ text }) => text)

describe('reasons', () => {
  const finding = (clause: ClauseId, verdict: Finding['verdict'], gap: GapId): Finding => ({
    rule: 'r',
    clause,
    gap,
    verdict,
    because: [],
  })
  const reasonsOf = (outcome: Outcome, more: Parameters<typeof decisionOf>[1]) =>
    textsOf(explain(decisionOf(outcome, more), 'clinician', bare).reasons)

  test('the deciding clause first, then the others, each once', () => {
    const outcome = {
      kind: 'refuse',
      why: ['dose.start', 'dose.increase', 'gap.week', 'gap.twice-daily'],
    } as const
    expect(reasonsOf(outcome, { decidedBy: 'dose.increase' })).toEqual([
      'reason.label<because=because.dose.increase<maximum=0.12 step=0.04 toleratedDays=7> id=dose.increase>',
      'reason.label<because=because.dose.start<levels=unit.levels<from=0.04 to=0.08> timesPerDay=2> id=dose.start>',
      'reason.gap<because=because.gap.week<toleratedDays=7> id=gap.week>',
      'reason.policy<because=because.gap.twice-daily id=gap.twice-daily policy=cautious>',
    ])
  })
  test('gaps of the deciding clause, where it is not met or unknown', () => {
    const findings = [
      finding('dose.increase', 'not-met', 'gap.week'),
      finding('dose.increase', 'unknown', 'gap.weight-change'),
      finding('dose.increase', 'met', 'gap.partial-step'),
      finding('dose.increase', 'not-reached', 'gap.frequent'),
      finding('dose.start', 'not-met', 'gap.pause'),
      { rule: 'r', clause: 'dose.increase', verdict: 'not-met', because: [] } as const,
    ]
    const { reasons } = explain(
      decisionOf({ kind: 'keep' }, { decidedBy: 'dose.increase', findings }),
      'clinician',
      bare,
    )
    expect(reasons.map(({ cite }) => cite)).toEqual(['dose.increase', 'gap.week', 'gap.weight-change'])
  })
  test('a withheld dose has words of its own, another outcome has not', () => {
    expect(reasonsOf({ kind: 'withhold', why: ['dose.start'] }, { decidedBy: 'meal.withhold' })[0]).toBe(
      'reason.label<because=withhold.meal.withhold id=meal.withhold>',
    )
    expect(reasonsOf({ kind: 'keep' }, { decidedBy: 'meal.withhold' })).toEqual([
      'reason.label<because=because.meal.withhold id=meal.withhold>',
    ])
  })
  test('so has a blocked injection', () => {
    const outcome = { kind: 'do-not-inject', why: ['dose.increase', 'meal.withhold'] } as const
    expect(reasonsOf(outcome, { decidedBy: 'dose.start' })).toEqual([
      'reason.label<because=blocked.dose.start id=dose.start>',
      'reason.label<because=blocked.dose.increase<maximum=0.12> id=dose.increase>',
      'reason.label<because=because.meal.withhold id=meal.withhold>',
    ])
  })
  test.each(
    rows<readonly [Outcome, readonly string[]]>([
      [{ kind: 'do-not-inject', why: ['vial.expiry'] }, ['supervision', 'vial.expiry']],
      [{ kind: 'withhold', why: ['gap.glucose-gate'] }, ['supervision', 'gap.glucose-gate']],
      [
        { kind: 'give', sites: { recommended: null, allowed: [], why: ['site.rotate'] }, ...EXACT_DRAW },
        ['supervision', 'site.rotate'],
      ],
      [{ kind: 'give', sites: SITES, ...EXACT_DRAW }, ['supervision']],
      [{ kind: 'wait', for: 'slot' }, ['supervision']],
    ]),
  )('%j cites', (outcome, cites) => {
    const { reasons } = explain(decisionOf(outcome, { decidedBy: 'supervision' }), 'caregiver', en)
    expect(reasons.map(({ cite }) => cite)).toEqual(cites)
  })
  test('plain words for a caregiver, the id and the policy for a clinician', () => {
    const decision = decisionOf({ kind: 'withhold', why: [] }, { decidedBy: 'gap.glucose-threshold' })
    expect(textsOf(explain(decision, 'caregiver', en).reasons)).toEqual([
      'Because the sugar reading is lower than your clinic wants for a dose (your clinic’s rule)',
    ])
    expect(textsOf(explain(decision, 'clinician', en).reasons)).toEqual([
      'gap.glucose-threshold: newest glucose under the policy’s value (site policy cautious, not label)',
    ])
  })
  test('the numbers are those of the edition', () => {
    const more = { decidedBy: 'dose.start', edition: 'eu-2020' } as const
    expect(textsOf(explain(decisionOf({ kind: 'refuse', why: [] }, more), 'clinician', es).reasons)).toEqual([
      'dose.start: primer nivel de 0,04 mg/kg por inyección, 2 veces al día',
    ])
  })
})
