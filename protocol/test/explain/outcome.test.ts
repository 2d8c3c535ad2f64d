// Headlines and details of every outcome, in both registers.
import { halfMarks } from '@stature/label'
import { describe, expect, test } from 'vitest'
import { explain } from '../../src/explain/explain.js'
import type { Outcome } from '../../src/explain/headline.js'
import { EXACT_DRAW, ROUNDED_DRAW, decisionOf, level } from './decisions.js'
import { english, signed, spanish } from './catalogues.js'
import { rows } from './rows.js'

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
  test.each(
    rows<readonly [Outcome, string]>([
      [
        { kind: 'give', sites: SITES, ...EXACT_DRAW },
        'Give: draw to the 27 mark (printed “units” on the syringe)',
      ],
      [{ kind: 'wait', for: 'meal' }, 'Wait until the meal'],
      [{ kind: 'withhold', why: [] }, 'Do not give this dose'],
      [{ kind: 'cannot-decide', missing: ['meal'] }, 'One more question'],
      [{ kind: 'do-not-inject', why: [] }, 'Do not inject. Call the clinic'],
    ]),
  )('to a caregiver in English: %j', (outcome, words) => {
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
  test.each(
    rows<readonly [Outcome, readonly string[]]>([
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
    ]),
  )('%j', (outcome, lines) => {
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
