// A correction that makes a prescription is judged like one, in the place of the entry it corrects.
import { describe, expect, it } from 'vitest'
import type { Json } from '@stature/protocol'
import type { Entry, FactsQuestion, Role } from '@stature/record'
import { refusals } from '@stature/record'
import { ms, on, PRESCRIBED, type Written } from '../make.js'
import { CAUTIOUS, codesOf, COURSE, level, prescribed, refusedOf } from './course.js'

const started = prescribed('03-10 09:00', {})
const course = [...COURSE, started]

const correct = (role: Role, replacement: Json, target: Entry = started, more: Written = {}): Entry =>
  on('03-11 09:00', role, 'entry-corrected', {
    corrects: target.event.id,
    reason: 'misread',
    replacement,
    ...more,
  })

const dose = (body: Written): Written => ({ kind: 'dose-prescribed', ...PRESCRIBED, ...body })

describe('a correction', () => {
  it.each<readonly [string, Entry, readonly string[]]>([
    [
      'to another permitted start, as if the first had never stood',
      correct('prescriber', dose(level(80, 32))),
      [],
    ],
    ['over the start', correct('prescriber', dose(level(81, 32))), ['refused replacement']],
    [
      'whose mass is off',
      correct('prescriber', dose({ massNanograms: 800_001 })),
      ['mass-differs replacement.massNanograms'],
    ],
    [
      'with other half marks',
      correct('prescriber', dose({ halfMarks: 15 })),
      ['drawn-differs replacement.halfMarks'],
    ],
    [
      'moved past its own recording',
      correct('prescriber', dose({ occurredAt: '2026-03-11T09:00:00.001Z' })),
      ['in-the-future replacement.occurredAt'],
    ],
    ['moved to its recording', correct('prescriber', dose({ occurredAt: '2026-03-11T09:00:00Z' })), []],
    [
      'moved to before the opening',
      correct('prescriber', dose({ occurredAt: '2026-01-31T09:00:00Z' })),
      ['not-opened replacement'],
    ],
    ['by a nurse, which only asks', correct('nurse', dose(level(81, 32))), []],
    [
      'to something that is no prescription',
      correct('prescriber', { kind: 'weight-measured', weightGrams: 20_100 }),
      [],
    ],
  ])('%s', (_name, entry, codes) => {
    expect(codesOf([entry], course)).toEqual(codes)
  })

  it('of another entry leaves the first prescription standing, so that the step counts', () => {
    const weight = COURSE[2]
    if (weight === undefined) throw new Error('the course has a weight')
    expect(codesOf([correct('prescriber', dose(level(80, 32)), weight)], course)).toEqual([
      'refused replacement',
    ])
  })

  it('asks for the facts of its own time, without the entry it corrects', () => {
    const asked: FactsQuestion[] = []
    const entry = correct('prescriber', dose({ occurredAt: '2026-03-10T10:00:00Z' }))
    const plain = prescribed('03-11 10:00', {})
    refusals([entry, plain], CAUTIOUS, (question) => {
      asked.push(question)
      return { missing: 'course-opened' }
    })
    const same = { zone: 'UTC', slot: null, vial: null, plus: [] }
    expect(asked).toEqual([
      { ...same, at: ms('03-10 10:00'), without: started.event.id },
      { ...same, at: ms('03-11 10:00'), without: null },
    ])
    expect(refusedOf([entry], course)).toEqual([])
  })
})
