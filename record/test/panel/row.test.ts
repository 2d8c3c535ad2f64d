// A child's row: values beside the reasons, what rests on which clause, and doses counted from the end of a record.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { instant } from '@stature/label'
import { readPolicy, type Slot } from '@stature/protocol'
import {
  countsForDoses,
  panelBase,
  panelRow,
  recentDoses,
  type Entry,
  type PanelBase,
  type RecentDoses,
} from '@stature/record'
import { askAt, facts, factsOf, given, ms, NOW, on, PRESCRIBED, utcDay } from '../make.js'

const shipped = new URL('../../../protocol/policies/cautious.json', import.meta.url)
const read = readPolicy(JSON.parse(readFileSync(shipped, 'utf8')))
if (!read.ok) throw new Error('the shipped policy cannot be read')
const policy = read.value

const NO_DOSES: RecentDoses = { due: 0, given: 0, withheld: 0, uncertain: 0, missed: 0, since: null }
const CLEAR = { epiphyses: 'open', malignancy: 'none', hypersensitivity: 'none' }
const SCREENED = on('02-02 08:00', 'prescriber', 'screening-recorded', CLEAR)
const WEIGHED = on('03-01 08:00', 'nurse', 'weight-measured', { weightGrams: 20_000 })
const ORDERED = on('03-01 10:00', 'prescriber', 'dose-prescribed', PRESCRIBED)
const plan = (at: string, everyDays: number) =>
  on(at, 'prescriber', 'care-plan-set', {
    ...{ clinicPhone: '1', emergencyPhone: '2', sugar: 'juice', glucagon: 'as taught' },
    examinations: [
      { examination: 'eyes', everyDays },
      { examination: 'hips', everyDays: 365 },
    ],
  })

const base = (...entries: readonly Entry[]): PanelBase => panelBase(facts(...entries), policy, NO_DOSES)
const kinds = ({ reasons }: Pick<PanelBase, 'reasons'>) => reasons.map(({ kind }) => kind)
const settled = [SCREENED, WEIGHED, ORDERED]

describe('the values of a row', () => {
  it('say who the child is and what is drawn over the newest weight', () => {
    const lighter = on('03-09 08:00', 'nurse', 'weight-measured', { weightGrams: 19_000 })
    expect(base(...settled, lighter)).toMatchObject({
      birthDate: '2020-05-04',
      // From 4 May 2020 to 10 March 2026.
      ageMonths: 70,
      treatment: 'treated',
      outcome: 'keep',
      // 800 000 ng over 19 000 g is 42.105… µg/kg.
      prescription: { halfMarks: 16, doseMicrogramsPerKg: 40, drawnTenthsPerKg: 422, on: '2026-03-01' },
      weight: { grams: 19_000, on: '2026-03-09', ageDays: 1 },
      lastInjection: null,
      checksDue: true,
      reasons: [],
    })
  })

  it('name the levels that a decision names', () => {
    expect(base(SCREENED, WEIGHED)).toMatchObject({
      outcome: 'may-start',
      treatment: 'waiting',
      fromMicrogramsPerKg: 40,
      toMicrogramsPerKg: 80,
      prescription: null,
    })
  })
})

describe('examinations', () => {
  it.each([
    ['due on the day its interval ends', 9, ['examination-due']],
    ['not due the day before', 10, []],
  ] as const)('%s', (_, everyDays, expected) => {
    expect(kinds(base(...settled, plan('03-01 09:00', everyDays)))).toEqual(expected)
  })

  it('say which, since when, and on which clause', () => {
    const [reason] = base(...settled, plan('03-01 09:00', 9)).reasons
    expect(reason).toMatchObject({
      about: ['eyes'],
      count: 1,
      since: Date.parse('2026-03-10T00:00:00Z'),
      ids: ['reaction.intracranial', 'gap.examinations'],
    })
  })
})

describe('what a reason rests on', () => {
  it('is the rule that decided', () => {
    const active = on('03-05 08:00', 'prescriber', 'screening-recorded', { malignancy: 'active' })
    const [reason] = base(...settled, active).reasons
    expect(reason).toMatchObject({ kind: 'dose-stop' })
    expect(reason?.ids).toContain('contraindication')
    expect(reason?.rule).not.toBeNull()
  })

  it('is what the facts miss', () => {
    expect(base(WEIGHED, ORDERED).reasons[0]).toMatchObject({
      kind: 'clinic-question',
      about: ['epiphyses', 'malignancy', 'hypersensitivity'],
      count: 3,
    })
  })
})

describe('alarms', () => {
  const alarm = (kind: string, urgency: 'urgent' | 'soon' | 'routine', raisedAt: number) => ({
    ...{ kind, urgency, raisedAt },
  })

  it('are one reason an urgency, with their kinds and their clauses', () => {
    const open = [
      alarm('wrong-route', 'urgent', 5),
      alarm('double-injection', 'urgent', 3),
      alarm('double-injection', 'urgent', 9),
      alarm('same-site', 'routine', 1),
    ]
    const row = panelRow(base(...settled), open)
    expect(row.alarms).toBe(4)
    expect(row.reasons).toEqual([
      {
        ...{ kind: 'alarm-urgent', since: 3, count: 3, rule: null },
        about: ['double-injection', 'wrong-route'],
        ids: ['dose.start', 'gap.twice-daily', 'route.subcutaneous'],
      },
      {
        ...{ kind: 'alarm-routine', since: 1, count: 1, rule: null },
        ...{ about: ['same-site'], ids: ['site.rotate', 'gap.different-site'] },
      },
    ])
  })

  it('rest on a clause alone where no gap is open', () => {
    expect(panelRow(base(...settled), [alarm('more-than-prescribed', 'urgent', 1)]).reasons).toMatchObject([
      { kind: 'alarm-urgent', ids: ['dose.individualize'] },
    ])
  })

  it('of a kind that this version does not know are shown all the same', () => {
    expect(panelRow(base(...settled), [alarm('moonquake', 'soon', 1)]).reasons).toMatchObject([
      { kind: 'alarm-soon', about: ['moonquake'], ids: [] },
    ])
  })

  it('that a reason says already count and are not said twice', () => {
    const doubted = on('03-09 08:00', 'caregiver', 'weight-measured', { weightGrams: 34_000 })
    const row = panelRow(base(...settled, doubted), [alarm('weight-unconfirmed', 'soon', 1)])
    expect(row.alarms).toBe(1)
    expect(kinds(row)).toEqual(['weight-unconfirmed'])
  })
})

describe('doses from the end of a record', () => {
  const DAY_MS = 86_400_000
  const last = ms(NOW)
  const slots: readonly Slot[] = Array.from({ length: 14 }, (_, index) => {
    const date = utcDay(instant(last - (13 - index) * DAY_MS))
    return (['morning', 'evening'] as const).map((half) => ({
      id: `${date}/${half}`,
      opensAt: ms(`${date}T${half === 'morning' ? '05' : '16'}:00:00Z`),
      closesAt: ms(`${date}T${half === 'morning' ? '12' : '23'}:00:00Z`),
    }))
  }).flat()
  const early = on('02-10 10:00', 'prescriber', 'dose-prescribed', PRESCRIBED)
  const doses = slots
    .filter((_, index) => index % 5 !== 0)
    .map(({ id }) =>
      on(
        `${id.slice(0, 10)}T${id.endsWith('g') ? '08' : '20'}:00:00Z`,
        'caregiver',
        'injection-given',
        given(id),
      ),
    )
  const paused = on('02-20 10:00', 'prescriber', 'treatment-interrupted', { reason: 'fever' })
  const resumed = on('03-02 10:00', 'prescriber', 'treatment-resumed', {})
  const byCarer = on('03-02 10:00', 'caregiver', 'treatment-resumed', {})
  const opensAt = slots[0]?.opensAt ?? last

  it.each([
    ['given and missed', [SCREENED, WEIGHED, early, ...doses]],
    ['interrupted before, resumed since', [SCREENED, WEIGHED, early, paused, ...doses, resumed]],
    ['interrupted before and not resumed', [SCREENED, WEIGHED, early, paused, ...doses]],
    ['resumed by who may not', [SCREENED, WEIGHED, early, paused, ...doses, byCarer]],
    ['nothing prescribed', [SCREENED, WEIGHED]],
  ] as const)('count as from the whole of it: %s', (_, entries) => {
    const known = factsOf(entries, askAt(NOW, {}))
    const end = entries.filter((entry) => entry.knownAt >= opensAt && countsForDoses(entry))
    expect(recentDoses(known, end, slots)).toEqual(recentDoses(known, entries, slots))
  })

  const pausedLately = on('03-04 10:00', 'prescriber', 'treatment-interrupted', { reason: 'fever' })
  const resumedLately = on('03-06 10:00', 'prescriber', 'treatment-resumed', {})

  it.each([
    // 26 are over; paused are the two of the 4th, the two of the 5th and the morning of the 6th.
    ['interrupted and resumed lately', [pausedLately, resumedLately], 21],
    // The seven days from 25 February to 3 March.
    ['interrupted lately', [pausedLately], 14],
    ['not interrupted', [], 26],
  ])('are due while treatment is not paused: %s', (_name, entries, due) => {
    const known = factsOf([SCREENED, WEIGHED, early, ...entries], askAt(NOW, {}))
    expect(recentDoses(known, entries, slots)).toMatchObject({ due, missed: due, given: 0 })
  })

  it.each([
    ['as it closes', '03-10 12:00', 26],
    ['a minute later', '03-10 12:01', 27],
  ])('are over once a half-day is: %s', (_name, at, due) => {
    const known = factsOf([SCREENED, WEIGHED, early], askAt(at, {}))
    expect(recentDoses(known, [], slots).due).toBe(due)
  })

  it('are told apart; those given or withheld do not wait', () => {
    const [first, second, third, fourth] = slots.map(({ id }) => id)
    const spoken = [
      on('02-25 08:00', 'caregiver', 'injection-given', given(first ?? '')),
      on('02-25 20:00', 'caregiver', 'injection-withheld', { slot: second ?? '', reason: 'unwell' }),
      on('02-26 08:00', 'caregiver', 'injection-uncertain', { slot: third ?? '', reason: 'leaked' }),
      on('02-26 20:00', 'caregiver', 'injection-withheld', { slot: fourth ?? '', reason: 'unwell' }),
    ]
    const known = factsOf([SCREENED, WEIGHED, early, ...spoken], askAt(NOW, {}))
    expect(recentDoses(known, spoken, slots)).toEqual({
      ...{ due: 26, given: 1, withheld: 2, uncertain: 1, missed: 22 },
      since: ms('02-26 12:00'),
    })
  })

  it('begin to wait with the oldest one missed', () => {
    const known = factsOf([SCREENED, WEIGHED, early, ...doses], askAt(NOW, {}))
    const counted = recentDoses(known, doses, slots)
    // 26 are over on the morning of the fourteenth day; of those, every fifth is missed, from the first on.
    expect(counted).toMatchObject({ due: 26, missed: 6, given: 20, uncertain: 0, since: slots[0]?.closesAt })
  })
})
