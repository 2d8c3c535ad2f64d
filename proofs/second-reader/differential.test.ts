// Both readers answer the same random questions. STATURE_DIFFERENTIAL_RUNS=20000 asks as many, each time others.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { question } from './ask.js'
import { ASKED, differences } from './disagree.js'
import { decideAll } from './product.js'

const MANY = Number(process.env['STATURE_DIFFERENTIAL_RUNS'] ?? 0)
const FEW = { numRuns: 500, seed: 7 }
const HOUR = 3_600_000

/** Gaps that a few hundred courses must have touched, or the generator has become tame. */
const LEAST_GAPS = 20
const KINDS = [
  ...['stop', 'interrupt', 'reduce', 'keep', 'may-increase', 'may-start', 'cannot-decide'].map(
    (kind) => `dose ${kind}`,
  ),
  ...['refuse', 'accept', 'cannot-decide'].map((kind) => `proposal ${kind}`),
  ...['do-not-inject', 'withhold', 'wait', 'give', 'cannot-decide'].map((kind) => `injection ${kind}`),
]

test(
  'the product and the second reader give the same answers, of every kind and over most gaps',
  () => {
    const kinds = new Set<string>()
    const gaps = new Set<string>()
    fc.assert(
      fc.property(question, ({ json, changes, question: asked }) => {
        const decisions = decideAll(asked)
        for (const name of ASKED) {
          kinds.add(`${name} ${decisions[name].outcome.kind}`)
          for (const { gap, verdict } of decisions[name].findings)
            if (gap !== undefined && verdict === 'not-met') gaps.add(gap)
        }
        const told = JSON.stringify({ changes, stated: asked.stated, proposal: asked.proposal, json })
        expect(differences(asked, decisions), told).toEqual([])
      }),
      MANY > 0 ? { numRuns: MANY } : FEW,
    )
    expect([...kinds].sort()).toEqual([...KINDS].sort())
    expect(gaps.size, [...gaps].sort().join(' ')).toBeGreaterThanOrEqual(LEAST_GAPS)
  },
  HOUR,
)
