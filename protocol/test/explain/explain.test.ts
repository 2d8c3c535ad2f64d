// Decisions in words: every outcome, reason, question, advice, open fact and mark, in both registers.
import fc from 'fast-check'
import {
  GAP_IDS,
  SECTION_TWO_IDS,
  SUPPLEMENT_IDS,
  halfMarks,
  type ClauseId,
  type GapId,
} from '@stature/label'
import { describe, expect, test } from 'vitest'
import { ADVICE_IDS, advice } from '../../src/decision/advice.js'
import type { Finding } from '../../src/decision/decision.js'
import { explain, explanationText, linesOf } from '../../src/explain/explain.js'
import type { Outcome } from '../../src/explain/headline.js'
import { forDisplay } from '../../src/explain/review.js'
import { FACT_NAMES } from '../../src/facts/facts.js'
import { EXACT_DRAW, ROUNDED_DRAW, decisionOf, level } from './decisions.js'
import { english, signed, spanish, unsigned } from './catalogues.js'

const en = english()
const es = spanish()
const bare = signed('en')
const THIGH = { side: 'left', region: 'thigh' } as const
const ARM = { side: 'right', region: 'upper-arm' } as const
const SITES = { recommended: THIGH, allowed: [THIGH, ARM] } as const
const textsOf = (lines: readonly { readonly text: string }[]) => lines.map(({ text }) => text)

const HEADLINES: readonly (readonly [Outcome, string, string])[] = [
  [{ kind: 'stop' }, 'Stop treatment', 'No dé este medicamento. Llame a la clínica'],
  [
    { kind: 'interrupt' },
    'Interrupt treatment until a prescriber resolves it',
    'Haga una pausa con este medicamento. Llame a la clínica',
  ],
  [{ kind: 'reduce' }, 'Reduce the dose', 'La dosis puede ser demasiado alta ahora. Llame a la clínica'],
  [
    { kind: 'reduce', suggestedMicrogramsPerKg: level(80) },
    'Reduce the dose; suggested: 0.08 mg/kg per injection',
    'La dosis puede ser demasiado alta ahora. Llame a la clínica',
  ],
  [{ kind: 'keep' }, 'Keep the present dose', 'Siga con la misma dosis'],
  [
    { kind: 'may-increase', upToMicrogramsPerKg: level(120) },
    'May increase, up to 0.12 mg/kg per injection; a prescriber chooses',
    'Siga con la misma dosis. La clínica puede decidir subirla',
  ],
  [
    { kind: 'may-start', fromMicrogramsPerKg: level(40), toMicrogramsPerKg: level(80) },
    'May start at 0.04 to 0.08 mg/kg per injection, 2 times a day; a prescriber chooses',
    'No empiece todavía. La clínica elige la dosis',
  ],
  [
    { kind: 'may-start', fromMicrogramsPerKg: level(40), toMicrogramsPerKg: level(100) },
    'May start at 0.04 to 0.1 mg/kg per injection, 2 times a day; a prescriber chooses',
    'No empiece todavía. La clínica elige la dosis',
  ],
  [{ kind: 'refuse', why: [] }, 'Proposal refused', 'Esta dosis no se puede usar. Hable con la clínica'],
  [
    { kind: 'accept' },
    'Proposal accepted; a prescriber decides',
    'Esta dosis pasó la revisión. La clínica decide',
  ],
  [{ kind: 'do-not-inject', why: [] }, 'Do not inject', 'No inyecte. Llame a la clínica'],
  [{ kind: 'withhold', why: [] }, 'Withhold this dose', 'No dé esta dosis'],
  [{ kind: 'wait', for: 'meal' }, 'Wait for the meal or snack', 'Espere hasta la comida'],
  [
    { kind: 'wait', for: 'interval' },
    'Wait: the least interval since the last injection has not passed',
    'Espere. Es muy pronto después de la última inyección',
  ],
  [{ kind: 'wait', for: 'slot' }, 'Wait for the slot', 'Espere hasta la hora de la próxima inyección'],
  [
    { kind: 'give', sites: SITES, ...EXACT_DRAW },
    'Give 2.7 mg = 0.27 mL = the 27 mark (printed “units” on the syringe)',
    'Dé la dosis: llene hasta la marca 27 (en la jeringa dice “units” o “unidades”)',
  ],
  [{ kind: 'cannot-decide', missing: ['meal'] }, 'Cannot decide: a fact is missing', 'Una pregunta más'],
  [{ kind: 'cannot-decide', missing: [] }, 'Cannot decide: a fact is missing', 'Una pregunta más'],
  [
    { kind: 'cannot-decide', missing: ['eating', 'meal'] },
    'Cannot decide: facts are missing',
    'Unas preguntas más',
  ],
]

describe('headlines', () => {
  test.each(HEADLINES)('%j', (outcome, clinician, caregiver) => {
    expect(explain(decisionOf(outcome, {}), 'clinician', en).headline.text).toBe(clinician)
    expect(explain(decisionOf(outcome, {}), 'caregiver', es).headline.text).toBe(caregiver)
  })
  test.each([
    [
      { kind: 'give', sites: SITES, ...EXACT_DRAW },
      'Give: draw to the 27 mark (printed “units” on the syringe)',
    ],
    [{ kind: 'wait', for: 'meal' }, 'Wait until the meal'],
    [{ kind: 'withhold', why: [] }, 'Do not give this dose'],
    [{ kind: 'cannot-decide', missing: ['meal'] }, 'One more question'],
    [{ kind: 'do-not-inject', why: [] }, 'Do not inject. Call the clinic'],
  ] as readonly (readonly [Outcome, string])[])('to a caregiver in English: %j', (outcome, words) => {
    expect(explain(decisionOf(outcome, {}), 'caregiver', en).headline.text).toBe(words)
  })
  test('an outcome of no kind is an error of the program', () => {
    const odd = JSON.parse('{"kind":"other"}')
    expect(() => explain(decisionOf(odd, {}), 'clinician', en)).toThrow('unknown outcome {"kind":"other"}')
  })
})

describe('details', () => {
  const detailsOf = (outcome: Outcome) => textsOf(explain(decisionOf(outcome, {}), 'clinician', bare).details)
  const DRAWN =
    'detail.amount<mg=unit.mg<value=1.25> syringe=syringe.u100-0.5ml<graduation=1 ml=0.5> volume=unit.ml<value=0.125>>'
  const ORDERED =
    'detail.exact<marks=unit.marks<value=12.6> mg=unit.mg<value=1.26> percent=unit.percent<value=-0.79> volume=unit.ml<value=0.126>>'
  const MEAL = 'detail.meal<minutes=20>'
  const WHOLE =
    'detail.amount<mg=unit.mg<value=2.7> syringe=syringe.u100-0.3ml-half<graduation=0.5 ml=0.3> volume=unit.ml<value=0.27>>'

  test('a drawn amount that differs stands beside the exact one', () => {
    expect(detailsOf({ kind: 'give', sites: SITES, ...ROUNDED_DRAW })).toEqual([
      DRAWN,
      ORDERED,
      'detail.site<place=place.left.thigh>',
      'detail.site-others<places=place.right.upper-arm>',
      MEAL,
    ])
  })
  test.each([
    ['0', false],
    ['0.00', false],
    ['-0.01', true],
    ['0.1', true],
    ['10', true],
  ])('difference %s', (errorPercent, shown) => {
    const lines = explain(
      decisionOf({ kind: 'accept', ...ROUNDED_DRAW, errorPercent }, {}),
      'clinician',
      bare,
    ).details
    expect(lines.some(({ sentence }) => sentence === 'detail.exact')).toBe(shown)
  })
  test.each([
    ['one place allowed', { recommended: THIGH, allowed: [THIGH] }, ['detail.site<place=place.left.thigh>']],
    [
      'the same region of the other side, and the same side of another region',
      {
        recommended: THIGH,
        allowed: [{ side: 'right', region: 'thigh' }, THIGH, { side: 'left', region: 'abdomen' }],
      },
      [
        'detail.site<place=place.left.thigh>',
        'detail.site-others<places=list.next<first=place.right.thigh next=place.left.abdomen>>',
      ],
    ],
    [
      'none allowed, one offered',
      { recommended: null, allowed: [], longestRested: ARM, why: [] },
      ['detail.site-confirm<place=place.right.upper-arm>'],
    ],
    ['none allowed, none offered', { recommended: null, allowed: [] }, ['detail.site-none']],
  ] as const)('%s', (_name, sites, lines) => {
    expect(detailsOf({ kind: 'give', sites, ...EXACT_DRAW })).toEqual([WHOLE, ...lines, MEAL])
  })
  test.each([
    [{ kind: 'accept' }, []],
    [{ kind: 'accept', ...EXACT_DRAW }, [WHOLE]],
    [{ kind: 'refuse', why: [] }, []],
    [{ kind: 'refuse', why: [], slip: 'per-day' }, ['detail.slip<slip=slip.per-day>']],
    [{ kind: 'wait', for: 'slot' }, []],
    [
      { kind: 'wait', for: 'slot', until: '2026-03-02T16:00:00+01:00' },
      ['detail.until<time=time.local<clock=16:00 date=2026-03-02>>'],
    ],
    [{ kind: 'keep' }, []],
  ] as readonly (readonly [Outcome, readonly string[]])[])('%j', (outcome, lines) => {
    expect(detailsOf(outcome)).toEqual(lines)
  })
  test.each([
    'massNanograms',
    'halfMarks',
    'massMg',
    'volumeMl',
    'marks',
    'syringe',
    'exact',
    'errorPercent',
  ] as const)('an accepted amount without %s is not shown', (member) => {
    const { [member]: _left, ...rest } = EXACT_DRAW
    expect(detailsOf({ kind: 'accept', ...rest })).toEqual([])
  })
  test('what is drawn is not computed again', () => {
    const odd = { ...EXACT_DRAW, halfMarks: halfMarks(1), marks: '99' }
    expect(
      explain(decisionOf({ kind: 'give', sites: SITES, ...odd }, {}), 'caregiver', en).headline.text,
    ).toContain('99')
  })
})

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
  test.each([
    [{ kind: 'do-not-inject', why: ['vial.expiry'] }, ['supervision', 'vial.expiry']],
    [{ kind: 'withhold', why: ['gap.glucose-gate'] }, ['supervision', 'gap.glucose-gate']],
    [
      { kind: 'give', sites: { recommended: null, allowed: [], why: ['site.rotate'] }, ...EXACT_DRAW },
      ['supervision', 'site.rotate'],
    ],
    [{ kind: 'give', sites: SITES, ...EXACT_DRAW }, ['supervision']],
    [{ kind: 'wait', for: 'slot' }, ['supervision']],
  ] as readonly (readonly [Outcome, readonly string[]])[])('%j cites', (outcome, cites) => {
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
