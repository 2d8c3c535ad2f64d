import { describe, expect, it } from 'vitest'
import type { Facts } from '@stature/protocol'
import { KINDS, mayRecord, ROLES, type Entry, type Kind } from '@stature/record'
import { facts, on, type Written } from '../make.js'
import { BODIES } from '../samples.js'

const without = (found: Facts): Omit<Facts, 'alarms'> => {
  const { alarms: _alarms, ...rest } = found
  return rest
}

const PERMISSIVE: readonly Kind[] = [
  'care-plan-set',
  'examination-recorded',
  'weight-confirmed',
  'laboratory-measured',
  'dose-prescribed',
  'refusal-disputed',
  'monitoring-ended',
  'reaction-resolved',
  'treatment-resumed',
]
const RECORDED = KINDS.filter((kind) => !kind.startsWith('entry-'))
const matrix = RECORDED.flatMap((kind) => ROLES.map((role) => [kind, role] as const))

describe('the role matrix', () => {
  it.each(matrix)('%s by %s', (kind, role) => {
    const entry = on('03-08 08:00', role, kind, BODIES[kind])
    const found = facts(entry)
    const unauthorised = found.alarms.filter(({ alarm }) => alarm === 'unauthorised-entry')
    const expected = mayRecord(kind, role)
      ? []
      : [{ alarm: 'unauthorised-entry', events: [entry.event.id], at: entry.at }]
    expect(unauthorised).toEqual(expected)
    if (expected.length > 0 && PERMISSIVE.includes(kind)) expect(without(found)).toEqual(without(facts()))
  })
})

const by = (role: 'caregiver' | 'nurse', kind: Kind, body: Written): Facts =>
  facts(on('03-08 08:00', role, kind, body))

describe('a wrong role restricts, and permits nothing', () => {
  it('a stop, an interruption and a closure count', () => {
    expect(by('nurse', 'treatment-stopped', { reason: 'x' }).stoppedAt).not.toBeNull()
    expect(by('caregiver', 'treatment-interrupted', { reason: 'x' }).interruptedAt).not.toBeNull()
    expect(by('caregiver', 'course-closed', { reason: 'x' }).stoppedAt).not.toBeNull()
  })

  it('a resumption does not', () => {
    const interrupted = on('03-07 08:00', 'prescriber', 'treatment-interrupted', { reason: 'x' })
    const resumed = on('03-08 08:00', 'nurse', 'treatment-resumed', {})
    expect(facts(interrupted, resumed)).toMatchObject({ interruptedAt: interrupted.at, resumedAt: null })
  })

  it('of a screening only the findings that forbid', () => {
    const found = by('caregiver', 'screening-recorded', {
      epiphyses: 'open',
      malignancy: 'suspected',
      hypersensitivity: 'none',
    })
    expect(found.screening).toEqual({
      epiphyses: 'unknown',
      malignancy: 'suspected',
      hypersensitivity: 'unknown',
    })
  })

  it('of an assessment only that it was not tolerated', () => {
    expect(by('nurse', 'tolerance-assessed', { tolerated: true, doseEstablished: true }).assessments).toEqual(
      [],
    )
    const not = by('nurse', 'tolerance-assessed', {
      tolerated: false,
      doseEstablished: true,
      mayReturnToReducedLevel: true,
    })
    expect(not.assessments).toMatchObject([
      { tolerated: false, doseEstablished: false, mayReturnToReducedLevel: false },
    ])
  })

  it('of a review only adequate food and the reduction', () => {
    const seen = on('03-07 08:00', 'caregiver', 'hypoglycemia-occurred', {
      severity: 'severe',
      foodIntake: 'inadequate',
    })
    const review = (foodIntake: string, conclusion: string): Entry =>
      on('03-08 08:00', 'nurse', 'episode-reviewed', {
        episode: seen.event.id,
        foodIntake,
        conclusion,
        reason: 'x',
      })
    const after = (entry: Entry) => facts(seen, entry).episodes[0]
    expect(after(review('inadequate', 'no-reduction'))).toMatchObject({
      foodIntake: 'inadequate',
      conclusion: null,
      reviewedAt: null,
    })
    expect(after(review('adequate', 'no-reduction'))).toMatchObject({
      foodIntake: 'adequate',
      conclusion: null,
      reviewedAt: null,
    })
    expect(after(review('inadequate', 'reduce'))).toMatchObject({
      foodIntake: 'inadequate',
      conclusion: 'reduce',
      reviewedAt: null,
    })
  })

  it('a reaction stays open when a nurse resolves it', () => {
    const seen = on('03-07 08:00', 'caregiver', 'reaction-reported', { reaction: 'reaction.systemic' })
    const resolved = on('03-08 08:00', 'nurse', 'reaction-resolved', { reaction: 'reaction.systemic' })
    expect(facts(seen, resolved).reactions).toHaveLength(1)
  })

  it('a wrong role and an impossible clock raise both alarms and count once', () => {
    const entry = on('2030-01-01T00:00:00Z', 'nurse', 'tolerance-assessed', {
      tolerated: false,
      doseEstablished: false,
      recordedAt: '03-08 08:00',
    })
    const found = facts(entry)
    expect(found.alarms.map(({ alarm }) => alarm)).toEqual(['clock-suspect', 'unauthorised-entry'])
    expect(found.assessments).toHaveLength(1)
  })
})
