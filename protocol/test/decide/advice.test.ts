// Advice beside a decision: each appears when it should, and not otherwise.
import { describe, expect, test } from 'vitest'
import { grams, halfMarks, instant, nanograms } from '@stature/label'
import { advice, ADVICE_IDS, decideDose, decideInjection } from '@stature/protocol'
import type { AdviceId, AlarmFacts, ExaminationFacts, Facts, Reaction } from '@stature/protocol'
import { CAUTIOUS, day, EPISODE, facts, INJECTIONS, LAST, NOW, policy } from './facts.js'
import { PRESCRIBED, SLOT, TOLERATED } from './facts.js'

const dose = (child: Facts) => decideDose(child, CAUTIOUS).advice.map((each) => each.id)
const injection = (child: Facts, site = CAUTIOUS) =>
  decideInjection(child, site).advice.map((each) => each.id)

const weight = (kilograms: number, on = '2026-03-01'): Facts['weight'] => ({
  confirmed: { grams: grams(kilograms * 1000), at: PRESCRIBED.at, on: day(on) },
  doubted: null,
})
const examination = (name: ExaminationFacts['examination'], since: string): ExaminationFacts => ({
  examination: name,
  everyDays: 30,
  since: day(since),
})
const alarm = (name: AlarmFacts['alarm']): Partial<Facts> => ({
  alarms: [{ alarm: name, events: ['e'], at: NOW }],
})
const reaction = (name: Reaction): Partial<Facts> => ({
  reactions: [{ id: 'r', at: NOW, reaction: name, signs: ['headache'] }],
})
const doubted: Partial<Facts> = {
  weight: {
    ...weight(15),
    doubted: { grams: grams(18_000), at: NOW, on: day('2026-03-12'), doubt: 'changed-over-15-percent' },
  },
}
/** 120 µg/kg for 15 kg, drawn to 18 marks. */
const full = (halves: number) => [
  { ...PRESCRIBED, massNanograms: nanograms(1_800_000), halfMarks: halfMarks(halves) },
]

const PRESENT: readonly (readonly [AdviceId, string, Facts])[] = [
  ['weigh-again', 'a weight held back', facts(doubted)],
  ['weight-old', 'a weight of 121 days', facts({ weight: weight(15, '2025-11-11') })],
  ['over-maximum-by-new-weight', 'half a mark over by weight', facts({ prescriptions: full(37) })],
  ['under-start-by-new-weight', 'a gram beyond 10 % under', facts({ weight: weight(16.667) })],
  ['upper-age-review', 'eighteen in the EU', facts({ edition: 'eu-2020', birthDate: day('2008-03-12') })],
  ['policy-for-other-edition', 'a policy of another edition', facts({ edition: 'eu-2020' })],
  [
    'severe-episode-unreviewed',
    'severe, not reviewed',
    facts({ episodes: [{ ...EPISODE, severity: 'severe' }] }),
  ],
  ['double-injection', 'two in a slot', facts(alarm('double-injection'))],
  ['more-than-prescribed', 'more than prescribed', facts(alarm('more-than-prescribed'))],
  ['clock-suspect', 'a clock', facts(alarm('clock-suspect'))],
  ['unauthorised-entry', 'a role', facts(alarm('unauthorised-entry'))],
  ['correction-requested', 'a request', facts(alarm('correction-requested'))],
  ['get-medical-help', 'systemic', facts(reaction('reaction.systemic'))],
  ['reaction-signs-alert', 'intracranial', facts(reaction('reaction.intracranial'))],
  ['examine-lymphoid', 'lymphoid', facts(reaction('reaction.lymphoid'))],
  ['examine-hip', 'hip', facts(reaction('reaction.hip'))],
  ['watch-scoliosis', 'scoliosis', facts(reaction('reaction.scoliosis'))],
  [
    'examination-due-eyes',
    'eyes after 30 days',
    facts({ examinations: [examination('eyes', '2026-02-10')] }),
  ],
  ['examination-due-ears', 'ears', facts({ examinations: [examination('ears', '2026-02-10')] })],
  ['examination-due-hips', 'hips', facts({ examinations: [examination('hips', '2026-02-10')] })],
  ['examination-due-spine', 'spine', facts({ examinations: [examination('spine', '2026-02-10')] })],
]

const ABSENT: readonly (readonly [AdviceId, string, Facts])[] = [
  ['weigh-again', 'no weight held back', facts({})],
  ['weight-old', 'a weight of 120 days', facts({ weight: weight(15, '2025-11-12') })],
  ['weight-old', 'no weight at all', facts({ weight: { confirmed: null, doubted: null } })],
  ['over-maximum-by-new-weight', 'exactly at the maximum', facts({ prescriptions: full(36) })],
  ['over-maximum-by-new-weight', 'nothing prescribed', facts({ prescriptions: [] })],
  ['under-start-by-new-weight', 'exactly 10 % under', facts({ weight: weight(16.666) })],
  [
    'under-start-by-new-weight',
    'exactly 10 % under, to the nanogram',
    facts({ prescriptions: [{ ...PRESCRIBED, massNanograms: nanograms(720_000) }], weight: weight(20) }),
  ],
  ['upper-age-review', 'a day before eighteen', facts({ edition: 'eu-2020', birthDate: day('2008-03-13') })],
  ['upper-age-review', 'no upper age in the US', facts({ birthDate: day('1990-01-01') })],
  ['upper-age-review', 'birth date unknown', facts({ edition: 'eu-2020', birthDate: 'unknown' })],
  ['policy-for-other-edition', 'its own edition', facts({})],
  [
    'severe-episode-unreviewed',
    'severe, reviewed',
    facts({ episodes: [{ ...EPISODE, severity: 'severe', reviewedAt: NOW }] }),
  ],
  ['severe-episode-unreviewed', 'mild', facts({ episodes: [EPISODE] })],
  ['examination-due-eyes', 'a day too early', facts({ examinations: [examination('eyes', '2026-02-11')] })],
  ['double-injection', 'another alarm', facts(alarm('same-site'))],
]

describe('shown with dose and injection alike', () => {
  test.each(PRESENT)('%s: %s', (id, _why, child) => {
    expect(dose(child)).toContain(id)
    expect(injection(child)).toContain(id)
  })

  test.each(ABSENT)('not %s: %s', (id, _why, child) => {
    expect(dose(child)).not.toContain(id)
    expect(injection(child)).not.toContain(id)
  })
})

describe('with a dose decision', () => {
  test('a permission reminds that a prescriber chooses', () => {
    expect(dose(facts({}))).toEqual(['choose-dose'])
    expect(dose(facts({ prescriptions: [], assessments: [] }))).toEqual(['choose-dose'])
    expect(dose(facts({ stoppedAt: NOW }))).toEqual([])
  })

  test('an assessment is asked for once the week is over and nobody assessed', () => {
    expect(dose(facts({ assessments: [] }))).toEqual(['assess-tolerance'])
    expect(dose(facts({ assessments: [], stoppedAt: NOW }))).toEqual([])
    expect(dose(facts({ assessments: [{ ...TOLERATED, tolerated: false }] }))).toEqual([])
    const exactly = [{ ...PRESCRIBED, firstGivenAt: instant(NOW - 7 * 24 * 3_600_000) }]
    expect(dose(facts({ assessments: [], prescriptions: exactly }))).toEqual(['assess-tolerance'])
    const early = [{ ...PRESCRIBED, firstGivenAt: instant(NOW - 7 * 24 * 3_600_000 + 1) }]
    expect(dose(facts({ assessments: [], prescriptions: early }))).toEqual([])
    expect(dose(facts({ assessments: [], prescriptions: [{ ...PRESCRIBED, firstGivenAt: null }] }))).toEqual(
      [],
    )
  })

  test('food lost after the injection stands first', () => {
    const hungry = { ...INJECTIONS, last: { ...LAST, foodLostAt: NOW } }
    expect(dose(facts({ injections: hungry }))).toEqual(['injected-without-food', 'choose-dose'])
  })

  test('an unknown indication is named before a start only', () => {
    const unknown: Partial<Facts> = { indication: 'unknown' }
    expect(dose(facts({ ...unknown, prescriptions: [] }))).toContain('indication-unknown')
    expect(dose(facts(unknown))).not.toContain('indication-unknown')
    expect(dose(facts({ prescriptions: [] }))).not.toContain('indication-unknown')
  })
})

describe('with an injection decision', () => {
  test('what every injection needs', () => {
    expect(injection(facts({}))).toEqual([
      'sterile-syringe',
      'inspect-vial',
      'activity-caution',
      'carry-sugar',
    ])
  })

  test('without an injection, only that nothing is made up for', () => {
    expect(injection(facts({ slot: { ...SLOT, givenCount: 1 } }))).toEqual(['never-make-up'])
  })

  test('a check that is due and missing, or not possible', () => {
    const site = policy({ glucoseGate: 'advised' })
    expect(injection(facts({ glucose: [] }), site)).toContain('glucose-check-due')
    expect(injection(facts({}), site)).not.toContain('glucose-check-due')
    expect(injection(facts({ glucose: [], monitoringEndedAt: NOW }), site)).not.toContain('glucose-check-due')
    const notPossible = facts({ glucose: [], slot: { ...SLOT, glucoseNotPossible: true } })
    expect(injection(notPossible)).toContain('glucose-not-possible')
    expect(injection(notPossible)).not.toContain('glucose-check-due')
  })

  test('a clinician’s open question is an alert', () => {
    expect(injection(facts({ birthDate: 'unknown' }))).toContain('clinic-question-open')
    expect(injection(facts({}))).not.toContain('clinic-question-open')
  })

  test('under the least measurable marks the draw is called unreliable', () => {
    const draws = (halves: number) =>
      facts({ prescriptions: [{ ...PRESCRIBED, halfMarks: halfMarks(halves) }] })
    expect(injection(draws(3))).toContain('below-least-measurable')
    expect(injection(draws(4))).not.toContain('below-least-measurable')
  })

  test('each advice is said once', () => {
    const ids = injection(
      facts({
        ...alarm('clock-suspect'),
        alarms: [1, 2].map(() => ({ alarm: 'clock-suspect', events: [], at: NOW })),
      }),
    )
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('advice', () => {
  test('each id cites a clause, and a gap where one is open', () => {
    for (const id of ADVICE_IDS) expect(advice(id)).toMatchObject({ id, clause: expect.any(String) })
    expect(advice('carry-sugar')).toEqual({ id: 'carry-sugar', clause: 'hypoglycemia.care' })
    expect(advice('meal-due')).toEqual({
      id: 'meal-due',
      clause: 'meal.window',
      gap: 'gap.food-after-injection',
    })
    expect(Object.isFrozen(advice('meal-due'))).toBe(true)
  })
})
