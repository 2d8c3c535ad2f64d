import { describe, expect, it } from 'vitest'
import { facts, ms, on, type Written } from '../make.js'

const why = { reason: 'because' }

describe('stop, interruption and resumption', () => {
  it('a stop is for good, and the first one dates it', () => {
    const stopped = on('03-02 08:00', 'prescriber', 'treatment-stopped', why)
    const again = on('03-03 08:00', 'prescriber', 'treatment-stopped', why)
    const resumed = on('03-04 08:00', 'prescriber', 'treatment-resumed', {})
    expect(facts(stopped, again, resumed).stoppedAt).toBe(ms('03-02 08:00'))
  })

  it('a course closed by any clinician is stopped', () => {
    expect(facts(on('03-02 08:00', 'pharmacist', 'course-closed', why)).stoppedAt).toBe(ms('03-02 08:00'))
  })

  it('an interruption lasts until the resumption, and the first one dates it', () => {
    const first = on('03-02 08:00', 'prescriber', 'treatment-interrupted', why)
    const second = on('03-03 08:00', 'prescriber', 'treatment-interrupted', why)
    const resumed = on('03-04 08:00', 'prescriber', 'treatment-resumed', {})
    const third = on('03-05 08:00', 'prescriber', 'treatment-interrupted', why)
    expect(facts(first, second)).toMatchObject({ interruptedAt: ms('03-02 08:00'), resumedAt: null })
    expect(facts(first, resumed)).toMatchObject({ interruptedAt: null, resumedAt: ms('03-04 08:00') })
    expect(facts(first, resumed, third)).toMatchObject({
      interruptedAt: ms('03-05 08:00'),
      resumedAt: ms('03-04 08:00'),
      stoppedAt: null,
    })
  })

  it('monitoring ends when it was last said to end', () => {
    const first = on('03-02 08:00', 'prescriber', 'monitoring-ended', {})
    const second = on('03-03 08:00', 'prescriber', 'monitoring-ended', {})
    expect(facts(first, second).monitoringEndedAt).toBe(ms('03-03 08:00'))
  })

  it('a disagreement with a refusal changes nothing, whoever records it', () => {
    const body = { why: ['dose.increase'], reason: 'the family cannot come back next week' }
    expect(facts(on('03-02 08:00', 'prescriber', 'refusal-disputed', body))).toEqual(facts())
    const { alarms, ...rest } = facts(on('03-02 08:00', 'caregiver', 'refusal-disputed', body))
    const { alarms: _none, ...before } = facts()
    expect(rest).toEqual(before)
    expect(alarms.map(({ alarm }) => alarm)).toEqual(['unauthorised-entry'])
  })

  it('heights and laboratory values change nothing', () => {
    const height = on('03-02 08:00', 'caregiver', 'height-measured', { heightMillimeters: 1_000 })
    const igf1 = on('03-02 08:00', 'nurse', 'laboratory-measured', { test: 'igf-1', sds: '-3.1' })
    expect(facts(height, igf1)).toEqual(facts())
  })
})

const screened = (at: string, body: Written) => on(at, 'nurse', 'screening-recorded', body)

describe('screening', () => {
  it.each([
    ['epiphyses', 'open', 'closed'],
    ['malignancy', 'none', 'suspected'],
    ['hypersensitivity', 'none', 'known'],
  ])('%s: the newest known state', (field, before, after) => {
    const first = screened('03-02 08:00', { [field]: before })
    const unknown = screened('03-03 08:00', { [field]: 'unknown' })
    const silent = screened('03-04 08:00', {})
    const last = screened('03-05 08:00', { [field]: after })
    const others = { epiphyses: 'unknown', malignancy: 'unknown', hypersensitivity: 'unknown' }
    expect(facts(unknown).screening).toEqual(others)
    expect(facts(first, unknown, silent).screening).toEqual({ ...others, [field]: before })
    expect(facts(first, unknown, silent, last).screening).toEqual({ ...others, [field]: after })
  })
})

describe('assessments', () => {
  it('are all kept, in order of time', () => {
    const first = { tolerated: true, doseEstablished: false }
    const second = { tolerated: false, doseEstablished: true, mayReturnToReducedLevel: true }
    const later = on('03-05 23:00', 'prescriber', 'tolerance-assessed', second)
    const earlier = on('03-04 08:00', 'prescriber', 'tolerance-assessed', first)
    expect(facts(later, earlier).assessments).toEqual([
      { at: ms('03-04 08:00'), on: '2026-03-04', ...first, mayReturnToReducedLevel: false },
      { at: ms('03-05 23:00'), on: '2026-03-05', ...second },
    ])
  })
})

describe('examinations', () => {
  const plan = (at: string, examinations: readonly Written[]) =>
    on(at, 'prescriber', 'care-plan-set', {
      clinicPhone: '1',
      emergencyPhone: '2',
      sugar: 'juice',
      glucagon: 'half',
      examinations,
    })

  it('run from the day of the newest care plan', () => {
    const first = plan('03-01 08:00', [{ examination: 'spine', everyDays: 90 }])
    const both = [
      { examination: 'eyes', everyDays: 180 },
      { examination: 'hips', everyDays: 365 },
    ]
    const second = plan('03-02 08:00', both)
    expect(facts(first).examinations).toEqual([{ examination: 'spine', everyDays: 90, since: '2026-03-01' }])
    expect(facts(first, second).examinations).toEqual(both.map((each) => ({ ...each, since: '2026-03-02' })))
    expect(facts(first, plan('03-03 08:00', [])).examinations).toEqual([])
  })

  const eyes = { examination: 'eyes', everyDays: 180 }
  const done = (at: string, role: 'nurse' | 'caregiver', examination: string) =>
    on(at, role, 'examination-recorded', { examination })

  it('begin anew when one is recorded as done, the others go on', () => {
    const both = plan('03-01 08:00', [eyes, { examination: 'hips', everyDays: 365 }])
    expect(facts(both, done('03-03 08:00', 'nurse', 'eyes')).examinations).toEqual([
      { ...eyes, since: '2026-03-03' },
      { examination: 'hips', everyDays: 365, since: '2026-03-01' },
    ])
  })

  it('run from one done before the care plan asked for it', () => {
    const before = done('02-20 08:00', 'nurse', 'eyes')
    expect(facts(before, plan('03-01 08:00', [eyes])).examinations).toEqual([
      { ...eyes, since: '2026-02-20' },
    ])
  })

  it('go on where a newer care plan says the same or another interval', () => {
    const shorter = { examination: 'eyes', everyDays: 90 }
    const plans = [plan('03-01 08:00', [eyes]), plan('03-03 08:00', [shorter])]
    expect(facts(...plans).examinations).toEqual([{ ...shorter, since: '2026-03-01' }])
  })

  it('are done by a clinician; the word of another role moves nothing', () => {
    const said = facts(plan('03-01 08:00', [eyes]), done('03-03 08:00', 'caregiver', 'eyes'))
    expect(said.examinations).toEqual([{ ...eyes, since: '2026-03-01' }])
    expect(said.alarms.map(({ alarm }) => alarm)).toEqual(['unauthorised-entry'])
  })
})
