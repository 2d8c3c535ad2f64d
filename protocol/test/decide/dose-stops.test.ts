// What stops or interrupts the dose, and what it asks when a fact is missing, one change a row.
import { describe, test } from 'vitest'
import type { DoseOutcome, Facts } from '@stature/protocol'
import { day, EPISODE, facts, NOW } from './facts.js'
import { expectDose, KEEP, type Row, screened, upTo, weighed } from './dose-rows.js'
import { named } from '../named.js'

const missing = (...names: Extract<DoseOutcome, { kind: 'cannot-decide' }>['missing']): DoseOutcome => ({
  kind: 'cannot-decide',
  missing: names,
})

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

describe('stop and interrupt', () => {
  test.each(named(STOPS))('%s', (_name, row) => {
    expectDose(row)
  })
})

describe('reactions', () => {
  test.each(named(REACTIONS))('%s', (_name, row) => {
    expectDose(row)
  })
})

describe('a fact that is missing', () => {
  test.each(named(UNKNOWNS))('%s', (_name, row) => {
    expectDose(row)
  })
})
