// Questions, advice, open facts, footer and marks; and any decision is said whole.
import fc from 'fast-check'
import { GAP_IDS, SECTION_TWO_IDS, SUPPLEMENT_IDS } from '@stature/label'
import { describe, expect, test } from 'vitest'
import { ADVICE_IDS, advice } from '../../src/decision/advice.js'
import { explain, explanationText, linesOf } from '../../src/explain/explain.js'
import type { Outcome } from '../../src/explain/headline.js'
import { forDisplay } from '../../src/explain/review.js'
import { FACT_NAMES } from '../../src/facts/facts.js'
import { ROUNDED_DRAW, decisionOf, level } from './decisions.js'
import { english, signed, spanish, unsigned } from './catalogues.js'

const en = english()
const es = spanish()
const bare = signed('en')
const THIGH = { side: 'left', region: 'thigh' } as const
const ARM = { side: 'right', region: 'upper-arm' } as const
const textsOf = (lines: readonly { readonly text: string }[]) => lines.map(({ text }) => text)

describe('questions, advice and what is open', () => {
  test('questions in the order of the decision', () => {
    const decision = decisionOf({ kind: 'cannot-decide', missing: ['eating', 'meal', 'glucose'] }, {})
    const { questions, open } = explain(decision, 'caregiver', en)
    expect(questions.map(({ fact, text }) => [fact, text])).toEqual([
      ['eating', 'Will your child eat with this injection?'],
      ['meal', 'What time is the meal?'],
      ['glucose', 'What is the sugar now, before the meal?'],
    ])
    expect(open).toEqual([])
  })
  test('advice with the gap, or else the clause, it rests on', () => {
    const given = [advice('carry-sugar'), advice('meal-due'), advice('activity-caution')]
    const lines = explain(decisionOf({ kind: 'keep' }, { advice: given }), 'clinician', en).advice
    expect(lines.map(({ advice: id, cite, text }) => [id, cite, text])).toEqual([
      ['carry-sugar', 'hypoglycemia.care', 'Sugar at hand at all times'],
      ['meal-due', 'gap.food-after-injection', 'A meal is due after the injection'],
      ['activity-caution', 'activity.caution', 'No high-risk activity for 2 to 3 h after the dose'],
    ])
  })
  test('open facts beside a certain outcome', () => {
    const { open, questions } = explain(
      decisionOf({ kind: 'stop', open: ['malignancy', 'meal'] }, {}),
      'clinician',
      en,
    )
    expect(open.map(({ fact, text }) => [fact, text])).toEqual([
      ['malignancy', 'Open: malignancy screening; could make the answer more cautious'],
      ['meal', 'Open: time of the meal or snack; could make the answer more cautious'],
    ])
    expect(questions).toEqual([])
    expect(explain(decisionOf({ kind: 'stop' }, {}), 'clinician', en).open).toEqual([])
  })
})

describe('footer and marks', () => {
  const CARRY = { advice: [advice('carry-sugar')] }
  const marksOf = (...given: Parameters<typeof explain>) =>
    explain(...given).marks.map(({ sentence }) => sentence)

  test('edition, policy and protocol, always marked as site policy', () => {
    const { footer } = explain(decisionOf({ kind: 'keep' }, {}), 'clinician', en)
    expect(textsOf(footer)).toEqual([
      'Label edition us-2019-12',
      'Policy cautious, version 1: site policy, not label',
      'Protocol p-1',
    ])
    expect(explain(decisionOf({ kind: 'keep' }, {}), 'caregiver', en).footer[1]?.text).toContain(
      'site policy, not label',
    )
  })
  test('an unreviewed language is marked on clinical screens, with the count', () => {
    const { marks } = explain(decisionOf({ kind: 'keep' }, {}), 'clinician', en)
    const total = String(en.sentences.size)
    expect(textsOf(marks)).toEqual([
      `Wording in English not clinically reviewed: ${total} of ${total} sentences`,
    ])
  })
  test.each([
    ['clinician, all reviewed', 'clinician', signed('es'), []],
    [
      'clinician, nothing reviewed',
      'clinician',
      forDisplay(unsigned('es'), unsigned('en')),
      ['mark.in-english', 'mark.unreviewed'],
    ],
    ['caregiver, all reviewed', 'caregiver', signed('es'), []],
    [
      'caregiver, low-sugar advice from reviewed English',
      'caregiver',
      forDisplay(unsigned('es'), signed('en')),
      ['mark.in-english'],
    ],
    [
      'caregiver, low-sugar advice from unreviewed English',
      'caregiver',
      forDisplay(unsigned('es'), unsigned('en')),
      ['mark.in-english', 'mark.unreviewed'],
    ],
  ] as const)('%s', (_name, register, catalogue, marks) => {
    expect(marksOf(decisionOf({ kind: 'keep' }, CARRY), register, catalogue)).toEqual(marks)
  })
  test('a caregiver sees no mark without low-sugar text', () => {
    expect(marksOf(decisionOf({ kind: 'keep' }, {}), 'caregiver', forDisplay(es, en))).toEqual([])
  })
  test('the marks name the language', () => {
    const { marks } = explain(decisionOf({ kind: 'keep' }, CARRY), 'caregiver', forDisplay(es, en))
    expect(textsOf(marks)).toEqual([
      'Esta parte está en inglés porque ningún profesional ha revisado las palabras en español',
      'Algunas de estas palabras todavía no las ha revisado un profesional',
    ])
  })
})

test('the text has every line once, headline first', () => {
  const outcome = { kind: 'withhold', why: ['meal.withhold'], open: ['glucose'] } as const
  const more = { decidedBy: 'meal.withhold', advice: [advice('carry-sugar')] } as const
  const explanation = explain(decisionOf(outcome, more), 'caregiver', en)
  expect([explanation.register, explanation.language, explanation.direction]).toEqual([
    'caregiver',
    'en',
    'ltr',
  ])
  expect(explanationText(explanation)).toBe(
    [
      'Do not give this dose',
      'Because your child is not eating now',
      'Always keep sugar close by',
      'Not known yet: the sugar before the meal. If you learn it, ask again',
      'From the medicine’s label, edition us-2019-12',
      'Your clinic’s own rules: cautious, version 1. This is site policy, not label',
      'Program version p-1',
      'Some of these words have not been checked by a clinician yet',
    ].join('\n'),
  )
  expect(explain(decisionOf({ kind: 'keep' }, {}), 'clinician', unsigned('ar')).direction).toBe('rtl')
})

test('details come before reasons, and questions after', () => {
  const give = explain(
    decisionOf({ kind: 'wait', for: 'slot', until: '2026-03-02T16:00Z' }, {}),
    'clinician',
    bare,
  )
  expect(linesOf(give).map(({ sentence }) => sentence)).toEqual([
    'outcome.wait-slot',
    'detail.until',
    'reason.label',
    'footer.edition',
    'footer.policy',
    'footer.protocol',
  ])
  const ask = explain(decisionOf({ kind: 'cannot-decide', missing: ['meal'] }, {}), 'clinician', bare)
  expect(
    linesOf(ask)
      .map(({ sentence }) => sentence)
      .slice(0, 3),
  ).toEqual(['outcome.cannot-decide', 'reason.label', 'ask.meal'])
})

describe('total', () => {
  const cited = [...SECTION_TWO_IDS, ...SUPPLEMENT_IDS, ...GAP_IDS]
  const clause = fc.constantFrom(...cited)
  const facts = fc.subarray([...FACT_NAMES])
  const why = fc.array(clause, { maxLength: 3 })
  const places = fc.subarray([THIGH, ARM])
  const micrograms = fc.integer({ min: 1, max: 120 }).map(level)
  const outcome: fc.Arbitrary<Outcome> = fc.oneof(
    fc.record({ kind: fc.constantFrom('stop', 'interrupt', 'keep'), open: facts }),
    fc.record({ kind: fc.constant('reduce'), suggestedMicrogramsPerKg: micrograms }),
    fc.record({ kind: fc.constant('may-increase'), upToMicrogramsPerKg: micrograms }),
    fc.record({
      kind: fc.constant('may-start'),
      fromMicrogramsPerKg: micrograms,
      toMicrogramsPerKg: micrograms,
    }),
    fc.record({
      kind: fc.constant('refuse'),
      why,
      slip: fc.constantFrom('tenfold', 'per-day', 'pounds', 'micrograms'),
    }),
    fc.record({ kind: fc.constant('accept') }),
    fc.record({ kind: fc.constantFrom('do-not-inject', 'withhold'), why, open: facts }),
    fc.record({
      kind: fc.constant('wait'),
      for: fc.constantFrom('meal', 'interval', 'slot'),
      until: fc.string(),
    }),
    fc.record({ kind: fc.constant('cannot-decide'), missing: facts }),
    places.map((allowed) => ({
      kind: 'give' as const,
      ...ROUNDED_DRAW,
      sites: { recommended: allowed[0] ?? null, allowed },
    })),
  )
  const chosen = fc.subarray([...ADVICE_IDS]).map((ids) => ids.map((id) => advice(id)))
  const edition = fc.constantFrom('us-2019-12', 'us-2025-05', 'eu-2020')

  test('any decision, in both registers and every language, is said whole', () => {
    fc.assert(
      fc.property(outcome, clause, chosen, edition, (what, decidedBy, given, label) => {
        const decision = decisionOf(what, { decidedBy, advice: given, edition: label })
        for (const catalogue of [en, es, forDisplay(es, en)]) {
          for (const register of ['clinician', 'caregiver'] as const) {
            const explanation = explain(decision, register, catalogue)
            const typed = what.kind === 'wait' ? what.until : undefined
            const bad = textsOf(linesOf(explanation)).filter(
              (text) => text.trim() === '' || (typed === undefined && /[{}]|undefined|null/.test(text)),
            )
            expect(bad).toEqual([])
            expect(explanation.reasons[0]?.cite).toBe(decidedBy)
            expect(explanation.advice).toHaveLength(given.length)
          }
        }
      }),
      { numRuns: 100 },
    )
  })
  test.each(cited)('%s as the deciding one', (decidedBy) => {
    for (const kind of ['withhold', 'refuse'] as const) {
      const decision = decisionOf({ kind, why: [decidedBy] }, { decidedBy })
      const { reasons } = explain(decision, 'clinician', en)
      expect(reasons).toHaveLength(1)
      expect(reasons[0]?.text.startsWith(`${decidedBy}: `)).toBe(true)
    }
  })
})
