// The dose decision on the settled child, one change a row.
import { describe, expect, test } from 'vitest'
import { grams, halfMarks, instant, microgramsPerKg, nanograms } from '@stature/label'
import { decideDose } from '@stature/protocol'
import type { DoseOutcome, Facts, Policy } from '@stature/protocol'
import {
  at,
  CAUTIOUS,
  day,
  EPISODE,
  facts,
  INJECTIONS,
  LAST,
  NOW,
  policy,
  PRESCRIBED,
  TOLERATED,
} from './facts.js'

type Row = readonly [name: string, child: Facts, outcome: DoseOutcome, decidedBy: string, site?: Policy]

const upTo = (level: number): DoseOutcome => ({
  kind: 'may-increase',
  upToMicrogramsPerKg: microgramsPerKg(level),
})
const start = (from: number, to: number): DoseOutcome => ({
  kind: 'may-start',
  fromMicrogramsPerKg: microgramsPerKg(from),
  toMicrogramsPerKg: microgramsPerKg(to),
})
const KEEP: DoseOutcome = { kind: 'keep' }
const missing = (...names: Extract<DoseOutcome, { kind: 'cannot-decide' }>['missing']): DoseOutcome => ({
  kind: 'cannot-decide',
  missing: names,
})

const screened = (changes: Partial<Facts['screening']>): Facts =>
  facts({ screening: { epiphyses: 'open', malignancy: 'none', hypersensitivity: 'none', ...changes } })

const weighed = (kilograms: number, on = '2026-03-01'): Facts['weight'] => ({
  confirmed: { grams: grams(kilograms * 1000), at: at(`${on}T09:00:00Z`), on: day(on) },
  doubted: null,
})

/** A prescription at a level for 15 kg, drawn down to whole half marks. */
const level = (micrograms: number) => ({
  ...PRESCRIBED,
  doseMicrogramsPerKg: microgramsPerKg(micrograms),
  massNanograms: nanograms(micrograms * 15_000),
  halfMarks: halfMarks(Math.floor((micrograms * 15_000) / 50_000)),
})

const firstGiven = (ago: number) => [{ ...PRESCRIBED, firstGivenAt: instant(NOW - ago) }]
const WEEK = 7 * 24 * 3_600_000
const assessedNow = [{ ...TOLERATED, at: NOW, on: day('2026-03-12') }]

const STOPS: readonly Row[] = [
  ['closed epiphyses', screened({ epiphyses: 'closed' }), { kind: 'stop' }, 'contraindication'],
  ['active malignancy', screened({ malignancy: 'active' }), { kind: 'stop' }, 'contraindication'],
  ['suspected malignancy', screened({ malignancy: 'suspected' }), { kind: 'stop' }, 'contraindication'],
  ['history of malignancy', screened({ malignancy: 'history' }), { kind: 'stop' }, 'contraindication'],
  ['hypersensitivity', screened({ hypersensitivity: 'known' }), { kind: 'stop' }, 'contraindication'],
  ['a day under two years', facts({ birthDate: day('2024-03-13') }), { kind: 'stop' }, 'age.minimum'],
  ['second birthday', facts({ birthDate: day('2024-03-12') }), upTo(80), 'dose.increase'],
  ['stopped', facts({ stoppedAt: NOW }), { kind: 'stop' }, 'supervision'],
  ['interrupted', facts({ interruptedAt: NOW }), { kind: 'interrupt' }, 'supervision'],
  ['stop outranks interrupt', facts({ stoppedAt: NOW, interruptedAt: NOW }), { kind: 'stop' }, 'supervision'],
  [
    'interrupt names what could still stop',
    { ...screened({ malignancy: 'unknown' }), interruptedAt: NOW },
    { kind: 'interrupt', open: ['malignancy'] },
    'supervision',
  ],
]

const reaction = (signs: Facts['reactions'][number]['signs'], which = 'reaction.intracranial' as const) =>
  facts({ reactions: [{ id: 'r', at: NOW, reaction: which, signs }] })

const REACTIONS: readonly Row[] = [
  [
    'systemic reaction',
    facts({ reactions: [{ id: 'r', at: NOW, reaction: 'reaction.systemic', signs: ['rash'] }] }),
    { kind: 'interrupt' },
    'reaction.systemic',
  ],
  ['papilledema', reaction(['papilledema']), { kind: 'interrupt' }, 'reaction.intracranial'],
  ['intracranial without signs', reaction([]), { kind: 'interrupt' }, 'reaction.intracranial'],
  ['headache only alerts', reaction(['headache']), upTo(80), 'dose.increase'],
  [
    'headache and visual change',
    reaction(['headache', 'visual-change']),
    { kind: 'interrupt' },
    'reaction.intracranial',
  ],
  [
    'hip pain only asks for an examination',
    facts({ reactions: [{ id: 'r', at: NOW, reaction: 'reaction.hip', signs: [] }] }),
    upTo(80),
    'dose.increase',
  ],
]

const UNKNOWNS: readonly Row[] = [
  ['birth date', facts({ birthDate: 'unknown' }), missing('birthDate'), 'age.minimum'],
  ['epiphyses', screened({ epiphyses: 'unknown' }), missing('epiphyses'), 'contraindication'],
  [
    'all of screening, in order',
    screened({ epiphyses: 'unknown', malignancy: 'unknown', hypersensitivity: 'unknown' }),
    missing('epiphyses', 'malignancy', 'hypersensitivity'),
    'contraindication',
  ],
  [
    'food in an episode',
    facts({ episodes: [{ ...EPISODE, foodIntake: 'unknown' }] }),
    missing('foodIntake'),
    'hypoglycemia.reduce',
  ],
  ['no weight', facts({ weight: { confirmed: null, doubted: null } }), missing('weight'), 'dose.increase'],
  [
    'no weight before a start',
    facts({ prescriptions: [], assessments: [], weight: { confirmed: null, doubted: null } }),
    missing('weight'),
    'gap.weight-age',
  ],
  [
    'old weight where a rise is due',
    facts({ weight: weighed(15, '2025-11-11') }),
    missing('weight'),
    'gap.weight-age',
  ],
  [
    'weight of exactly the policy’s days',
    facts({ weight: weighed(15, '2025-11-12') }),
    upTo(80),
    'dose.increase',
  ],
  [
    'old weight where nothing may rise',
    facts({ weight: weighed(15, '2025-10-01'), assessments: [] }),
    KEEP,
    'dose.increase',
  ],
]

const RISES: readonly Row[] = [
  ['one step', facts({}), upTo(80), 'dose.increase'],
  [
    'exactly a week',
    facts({ prescriptions: firstGiven(WEEK), assessments: assessedNow }),
    upTo(80),
    'dose.increase',
  ],
  [
    'a week less a millisecond',
    facts({ prescriptions: firstGiven(WEEK - 1), assessments: assessedNow }),
    KEEP,
    'dose.increase',
  ],
  ['never given', facts({ prescriptions: [{ ...PRESCRIBED, firstGivenAt: null }] }), KEEP, 'dose.increase'],
  ['not assessed', facts({ assessments: [] }), KEEP, 'dose.increase'],
  ['not tolerated', facts({ assessments: [{ ...TOLERATED, tolerated: false }] }), KEEP, 'dose.increase'],
  [
    'assessed before the week was over',
    facts({ assessments: [{ ...TOLERATED, at: at('2026-03-08T17:59:59Z') }] }),
    KEEP,
    'dose.increase',
  ],
  [
    'assessed as the week ended',
    facts({ assessments: [{ ...TOLERATED, at: at('2026-03-08T18:00:00Z') }] }),
    upTo(80),
    'dose.increase',
  ],
  [
    'the newest assessment counts',
    facts({ assessments: [TOLERATED, { ...TOLERATED, at: NOW, tolerated: false }] }),
    KEEP,
    'dose.increase',
  ],
  [
    'nine injections',
    facts({ prescriptions: [{ ...PRESCRIBED, givenCount: 9 }] }),
    KEEP,
    'gap.well-tolerated',
  ],
  [
    'ten injections',
    facts({ prescriptions: [{ ...PRESCRIBED, givenCount: 10 }] }),
    upTo(80),
    'dose.increase',
  ],
  [
    'hypoglycemia six days ago, without enough food',
    facts({ episodes: [{ ...EPISODE, foodIntake: 'inadequate', on: day('2026-03-06') }] }),
    KEEP,
    'gap.well-tolerated',
  ],
  [
    'hypoglycemia seven days ago, without enough food',
    facts({ episodes: [{ ...EPISODE, foodIntake: 'inadequate' }] }),
    upTo(80),
    'dose.increase',
  ],
]

const ROOM: readonly Row[] = [
  ['80 goes to 120', facts({ prescriptions: [level(80)] }), upTo(120), 'dose.increase'],
  [
    '100 ends at 120 where the policy lets it',
    facts({ prescriptions: [level(100)] }),
    upTo(120),
    'dose.increase',
  ],
  [
    '100 is kept where the policy does not',
    facts({ prescriptions: [level(100)] }),
    KEEP,
    'gap.partial-step',
    policy({ lastStepToMaximum: false }),
  ],
  [
    '80 is a whole step whatever the policy',
    facts({ prescriptions: [level(80)] }),
    upTo(120),
    'dose.increase',
    policy({ lastStepToMaximum: false }),
  ],
  ['at 120 nothing rises', facts({ prescriptions: [level(120)] }), KEEP, 'dose.increase'],
  [
    'a step is measured from the mass, at the newest weight',
    facts({ prescriptions: [level(40)], weight: weighed(16) }),
    upTo(77),
    'dose.increase',
  ],
]

const OVER: readonly Row[] = [
  [
    'drawn 5 % over the maximum by the newest weight',
    facts({ prescriptions: [{ ...level(105), halfMarks: halfMarks(63) }], weight: weighed(25) }),
    upTo(103),
    'dose.increase',
  ],
  [
    'at exactly the policy’s percentage',
    facts({
      prescriptions: [{ ...level(126), halfMarks: halfMarks(63) }],
      weight: weighed(25),
      assessments: [],
    }),
    KEEP,
    'dose.increase',
  ],
  [
    'one half mark beyond it',
    facts({ prescriptions: [{ ...level(126), halfMarks: halfMarks(38) }], assessments: [] }),
    { kind: 'reduce' },
    'dose.increase',
  ],
]

const paused = {
  injections: { ...INJECTIONS, last: { ...LAST, on: day('2026-02-25'), at: at('2026-02-25T07:00:00Z') } },
}
const longAgo = { ...level(60), on: day('2026-02-20'), at: at('2026-02-20T12:00:00Z') }

const STARTS: readonly Row[] = [
  ['no prescription', facts({ prescriptions: [], assessments: [] }), start(40, 80), 'dose.start'],
  [
    'EU starts at 40 only',
    facts({ prescriptions: [], assessments: [], edition: 'eu-2020' }),
    start(40, 40),
    'dose.start',
  ],
  [
    'a pause of fourteen days is not too long',
    facts({
      ...paused,
      injections: {
        ...paused.injections,
        last: { ...LAST, on: day('2026-02-26'), at: at('2026-02-26T07:00:00Z') },
      },
      prescriptions: [longAgo],
      assessments: [],
    }),
    KEEP,
    'dose.increase',
  ],
  [
    'fifteen days are',
    facts({ ...paused, prescriptions: [longAgo], assessments: [] }),
    start(40, 60),
    'gap.pause',
  ],
  [
    'the policy may restart at the starting range',
    facts({ ...paused, prescriptions: [longAgo] }),
    start(40, 80),
    'gap.pause',
    policy({ restartLevel: 'starting-range' }),
  ],
  [
    'a last level under the starting dose is not passed',
    facts({ ...paused, prescriptions: [{ ...longAgo, massNanograms: nanograms(30 * 15_000) }] }),
    start(30, 30),
    'gap.pause',
  ],
  [
    'the pause counts from a later prescription',
    facts({ ...paused, prescriptions: [PRESCRIBED], assessments: [] }),
    KEEP,
    'dose.increase',
  ],
]

const TABLES: readonly (readonly [string, readonly Row[]])[] = [
  ['stop and interrupt', STOPS],
  ['reactions', REACTIONS],
  ['a fact that is missing', UNKNOWNS],
  ['a rise', RISES],
  ['room for a rise', ROOM],
  ['drawn over the maximum by weight', OVER],
  ['start and restart', STARTS],
]

describe.each(TABLES)('%s', (_table, rows) => {
  test.each(rows)('%s', (_name, child, outcome, decidedBy, site) => {
    const decision = decideDose(child, site ?? CAUTIOUS)
    expect(decision.outcome).toEqual(outcome)
    expect(decision.decidedBy).toBe(decidedBy)
  })
})
