import { describe, expect, it } from 'vitest'
import {
  isClinician,
  isPrescribersOnly,
  KINDS,
  mayRecord,
  restrictivePart,
  ROLES,
  type Kind,
  type Role,
} from '@stature/record'
import { eventOf, type Written } from '../make.js'
import { sample } from '../samples.js'

const PRESCRIBERS_ONLY: readonly Kind[] = [
  'care-plan-set',
  'dose-prescribed',
  'refusal-disputed',
  'tolerance-assessed',
  'monitoring-ended',
  'episode-reviewed',
  'reaction-resolved',
  'treatment-interrupted',
  'treatment-resumed',
  'treatment-stopped',
]
const CLINICIANS_ONLY: readonly Kind[] = [
  'course-opened',
  'course-closed',
  'screening-recorded',
  'weight-confirmed',
  'examination-recorded',
  'laboratory-measured',
]

const rolesOf = (kind: Kind): readonly Role[] => {
  if (PRESCRIBERS_ONLY.includes(kind)) return ['prescriber']
  return CLINICIANS_ONLY.includes(kind) ? ['prescriber', 'nurse', 'pharmacist'] : ROLES
}

describe('who may record what', () => {
  it.each(KINDS)('%s', (kind) => {
    expect(ROLES.filter((role) => mayRecord(kind, role))).toEqual(rolesOf(kind))
    expect(isPrescribersOnly(kind)).toBe(PRESCRIBERS_ONLY.includes(kind))
  })

  it('clinicians are prescribers, nurses and pharmacists', () => {
    expect(ROLES.filter(isClinician)).toEqual(['prescriber', 'nurse', 'pharmacist'])
  })
})

const part = (kind: Kind, change: Written): unknown => {
  const event = eventOf({ ...sample(kind), ...change })
  const found = restrictivePart(event)
  return found === event ? 'whole' : found
}

const WHOLE: readonly Kind[] = [
  'course-opened',
  'course-closed',
  'treatment-interrupted',
  'treatment-stopped',
  'hypoglycemia-occurred',
  'reaction-reported',
  'meal-refused',
  'vomited',
  'injection-withheld',
  'site-excluded',
]

describe('what restricts', () => {
  it.each(WHOLE)('%s wholly', (kind) => {
    expect(part(kind, {})).toBe('whole')
  })

  const IN_PART: readonly Kind[] = [
    'vial-inspected',
    'screening-recorded',
    'tolerance-assessed',
    'episode-reviewed',
  ]

  it.each(KINDS.filter((kind) => !WHOLE.includes(kind) && !IN_PART.includes(kind)))(
    '%s not at all',
    (kind) => {
      expect(part(kind, {})).toBeNull()
    },
  )

  it('a vial that is not clear', () => {
    expect(part('vial-inspected', {})).toBeNull()
    for (const appearance of ['cloudy', 'particles', 'discolored']) {
      expect(part('vial-inspected', { appearance })).toBe('whole')
    }
  })

  const findings = { epiphyses: 'open', malignancy: 'none', hypersensitivity: 'none' }

  it.each<readonly [string, Written, Written | null]>([
    ['nothing found', {}, null],
    ['closed epiphyses', { epiphyses: 'closed' }, { epiphyses: 'closed' }],
    ['suspected malignancy', { malignancy: 'suspected' }, { malignancy: 'suspected' }],
    ['active malignancy', { malignancy: 'active' }, { malignancy: 'active' }],
    ['history of malignancy', { malignancy: 'history' }, { malignancy: 'history' }],
    ['hypersensitivity', { hypersensitivity: 'known' }, { hypersensitivity: 'known' }],
    [
      'two of them',
      { epiphyses: 'closed', malignancy: 'active' },
      { epiphyses: 'closed', malignancy: 'active' },
    ],
    ['all unknown', { epiphyses: 'unknown', malignancy: 'unknown', hypersensitivity: 'unknown' }, null],
  ])('screening: %s', (_name, change, expected) => {
    const found = part('screening-recorded', { ...findings, ...change })
    const { epiphyses: _e, malignancy: _m, hypersensitivity: _h, ...rest } = sample('screening-recorded')
    expect(found).toEqual(expected === null ? null : { ...rest, ...expected })
  })

  it('an assessment of not tolerated, without what it permits', () => {
    expect(part('tolerance-assessed', { tolerated: true })).toBeNull()
    const permits = { doseEstablished: true, mayReturnToReducedLevel: true }
    expect(part('tolerance-assessed', { tolerated: false, ...permits })).toEqual({
      ...sample('tolerance-assessed'),
      tolerated: false,
      doseEstablished: false,
      mayReturnToReducedLevel: false,
    })
  })

  it.each<readonly [string, string, string, string | null]>([
    ['adequate food and reduce', 'adequate', 'reduce', 'adequate'],
    ['adequate food, whatever the conclusion', 'adequate', 'no-reduction', 'adequate'],
    ['reduce, whatever the food', 'inadequate', 'reduce', 'unknown'],
    ['reduce with food unknown', 'unknown', 'reduce', 'unknown'],
    ['inadequate food and no reduction', 'inadequate', 'no-reduction', null],
    ['food unknown and no reduction', 'unknown', 'no-reduction', null],
  ])('a review: %s', (_name, foodIntake, conclusion, food) => {
    const { reason: _reason, ...rest } = sample('episode-reviewed')
    const expected = food === null ? null : { ...rest, conclusion, foodIntake: food }
    expect(part('episode-reviewed', { foodIntake, conclusion, reason: 'x' })).toEqual(expected)
  })
})
