// What recorded facts deviate from: an injection against the answer of its time, and alarms that speak of an event.
import { describe, expect, it } from 'vitest'
import { deviations, factsFrom, type Deviation, type Entry, type FactsQuestion } from '@stature/record'
import { given, MORNING, ms, on, SITE, OTHER_SITE, type Written } from '../make.js'
import { calendarOf, CAUTIOUS, COURSE, prescribed } from './course.js'

const started = prescribed('03-10 04:00', {})
const course = [
  ...COURSE.slice(0, 2),
  on('03-09 08:00', 'nurse', 'weight-measured', { weightGrams: 20_000 }),
  started,
]

const inject = (at: string, body: Written): Entry =>
  on(at, 'caregiver', 'injection-given', { ...given(MORNING), site: SITE, route: 'subcutaneous', ...body })
const meal = on('03-10 08:00', 'caregiver', 'meal-started', { slot: MORNING })
const checked = on('03-10 08:00', 'caregiver', 'glucose-measured', {
  glucose: { value: '92', unit: 'mg/dL' },
  relation: 'preprandial',
  method: 'meter',
})
const ready = [...course, meal, checked]

const of = (added: readonly Entry[], before: readonly Entry[]): readonly Deviation[] =>
  deviations(added, CAUTIOUS, factsFrom(before, calendarOf))
const codesOf = (added: readonly Entry[], before: readonly Entry[]): readonly string[] =>
  of(added, before).map(
    ({ code, event }) => `${code} ${String(added.findIndex((entry) => entry.event.id === event))}`,
  )

describe('an injection', () => {
  const one = inject('03-10 08:05', {})
  const refused = on('03-10 08:01', 'caregiver', 'meal-refused', { slot: MORNING })

  it.each<readonly [string, Entry, readonly Entry[], readonly string[]]>([
    ['as the answer was: give', one, ready, []],
    ['where the answer was a question', one, [...course, meal], []],
    ['without a prescription', one, COURSE, ['do-not-inject (']],
    ['after food was refused', one, [...ready, refused], ['withhold (']],
    ['outside its meal', inject('03-10 09:01', {}), ready, ['wait (for meal)']],
    ['before its slot', inject('03-10 04:59', {}), course, ['wait (for slot)']],
    ['for a slot that never was', inject('03-10 08:05', { slot: '2011-12-30/morning' }), ready, []],
    ['before the opening', inject('02-01 07:00', { recordedAt: '02-01 07:00' }), ready, []],
  ])('%s', (_name, entry, before, says) => {
    const found = of([entry], before).filter(({ code }) => code === 'deviation')
    expect(found.map(({ event }) => event)).toEqual(says.map(() => entry.event.id))
    for (const text of says) {
      expect(found[0]?.message).toContain(`recorded, although the answer at that time was ${text}`)
    }
    expect(found.map(({ decision }) => decision?.outcome.kind)).toEqual(
      says.map((text) => text.split(' ')[0]),
    )
  })

  it('is judged before itself and after those added before it', () => {
    const again = inject('03-10 08:06', { site: OTHER_SITE })
    // The first one's alarms are those of its own instant, when the second had not happened.
    expect(codesOf([one, again], ready)).toEqual(['deviation 1', 'double-injection 1'])
  })

  it('names every clause that spoke against it', () => {
    const [found] = of([inject('03-10 08:06', { site: OTHER_SITE })], [...ready, one])
    expect(found?.message).toMatch(/ was do-not-inject \([a-z.-]+(, [a-z.-]+)*\)$/)
    const why = found?.decision?.outcome.kind === 'do-not-inject' ? found.decision.outcome.why : []
    expect(found?.message).toContain(`(${why.join(', ')})`)
  })

  it('asks for its own slot and vial, and alarms from when the record knew', () => {
    const asked: FactsQuestion[] = []
    const late = inject('03-10 08:05', { vial: 'vial-1', recordedAt: '03-10 12:00' })
    const ahead = on('03-10 08:03', 'caregiver', 'meal-started', { slot: MORNING, recordedAt: '03-10 08:00' })
    deviations([late, ahead], CAUTIOUS, (question) => {
      asked.push(question)
      return { missing: 'course-opened' }
    })
    const same = { zone: 'UTC', without: null }
    const both = [late, ahead]
    expect(asked).toEqual([
      { ...same, at: ms('03-10 08:05'), slot: MORNING, vial: 'vial-1', plus: [] },
      { ...same, at: ms('03-10 12:00'), slot: null, vial: null, plus: both },
      { ...same, at: ms('03-10 08:03'), slot: null, vial: null, plus: both },
    ])
  })

  it('asks for the vial in use where it names none', () => {
    const asked: FactsQuestion[] = []
    deviations([one], CAUTIOUS, (question) => {
      asked.push(question)
      return { missing: 'calendar' }
    })
    expect(asked.map(({ vial }) => vial)).toEqual([null, null])
  })
})

describe('alarms', () => {
  it.each<readonly [string, Entry, readonly string[], string]>([
    [
      'an event by a role without the right',
      on('03-10 09:00', 'caregiver', 'monitoring-ended', {}),
      ['unauthorised-entry 0'],
      'recorded: somebody without the right recorded this',
    ],
    [
      'a clock far ahead',
      on('03-10 12:00', 'caregiver', 'meal-started', { slot: MORNING, recordedAt: '03-10 08:00' }),
      ['clock-suspect 0'],
      'recorded: the time of an entry is impossible; ask when it happened',
    ],
    [
      'a weight like a slip',
      on('03-10 09:00', 'caregiver', 'weight-measured', { weightGrams: 44_000 }),
      ['weight-unconfirmed 0'],
      'recorded: a weight looks like a slip and waits for confirmation',
    ],
  ])('%s', (_name, entry, codes, message) => {
    expect(codesOf([entry], course)).toEqual(codes)
    expect(of([entry], course)).toEqual([
      { code: codes[0]?.split(' ')[0], event: entry.event.id, message, decision: null },
    ])
  })

  it('are silent about earlier events, and where nothing is wrong', () => {
    const wrong = on('03-10 06:00', 'caregiver', 'monitoring-ended', {})
    expect(codesOf([meal], [...course, wrong])).toEqual([])
    expect(codesOf([], [...course, wrong])).toEqual([])
  })

  it('cannot be reckoned before the opening', () => {
    expect(codesOf([on('01-01 06:00', 'caregiver', 'monitoring-ended', {})], course)).toEqual([])
  })
})
