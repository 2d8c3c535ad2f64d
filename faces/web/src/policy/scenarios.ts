// One situation for every field of a policy in which its value matters, asked of the invented child.
import { microgramsPerKg, numbersOf } from '@stature/label'
import type { Proposal } from '@stature/protocol'
import {
  before,
  daysBefore,
  daysGiven,
  EVENING,
  given,
  NEW,
  prescribed,
  SETTLED,
  weighed,
  type Row,
} from './child.js'

/** Of the edition that the example policy is written for. */
const { startFrom: LOW, startTo: HIGH, maximum: MOST } = numbersOf('us-2019-12')

export interface Scenario {
  readonly rows: readonly Row[]
  readonly at: string
  readonly ask: 'dose' | 'injection' | Proposal
  /** Said with an injection, which is otherwise asked with a meal beginning now and a clear vial. */
  readonly meal?: 'now' | 'eating' | 'recorded'
}

const propose = (level: number): Proposal => ({
  order: { by: 'level', microgramsPerKg: microgramsPerKg(level), enteredInMilligrams: false },
  weightGrams: null,
  timesPerDay: null,
  route: null,
  syringe: null,
})

const episode = (at: string, foodIntake: 'adequate' | 'inadequate', severity = 'symptomatic'): Row => [
  'hypoglycemia-occurred',
  { severity, foodIntake },
  at,
  'carer',
]
const glucose = (value: string, minutesAgo: number, method = 'meter'): Row => [
  'glucose-measured',
  { glucose: { value, unit: 'mg/dL' }, relation: 'preprandial', method },
  before(minutesAgo),
  'carer',
]
const tolerated = (at: string): Row => ['tolerance-assessed', { tolerated: true, doseEstablished: true }, at]
const sign = (named: string): Row => [
  'reaction-reported',
  { reaction: 'reaction.intracranial', signs: [named] },
  daysBefore(1),
  'carer',
]
const EVENING_SLOT = { slot: '2026-03-12/evening' }

/** The settled child before the checks ended. */
const CHECKED = SETTLED.slice(0, -1)
/** Assessed before what is added. */
const EARLIER = [...CHECKED, tolerated(daysBefore(3.5))]
const twoEpisodes = [...EARLIER, episode(daysBefore(3), 'inadequate'), episode(daysBefore(0.5), 'inadequate')]

const settled = (...more: readonly Row[]): readonly Row[] => [...SETTLED, ...more]
const injection = (rows: readonly Row[], meal: Scenario['meal'] = 'now'): Scenario => ({
  rows,
  at: EVENING,
  ask: 'injection',
  meal,
})
const dose = (rows: readonly Row[]): Scenario => ({ rows, at: EVENING, ask: 'dose' })
const proposal = (level: number, rows: readonly Row[]): Scenario => ({
  rows,
  at: EVENING,
  ask: propose(level),
})

/** On one level since so many days, each with its half marks for 20 kg. */
const on = (
  level: number,
  from: number,
  to: number,
  reason: 'start' | 'increase' | 'reduce',
): readonly Row[] => [
  prescribed({ level, at: daysBefore(from + 0.2), reason }),
  ...daysGiven(from, to, Math.floor((level * 20_000) / 50_000)),
]

const RECENT = weighed(20_000, daysBefore(11))

/** By the path of the field. */
export const SCENARIOS: Readonly<Record<string, Scenario>> = {
  'wellTolerated.hypoglycemiaFreeDays': dose(settled(episode(daysBefore(4), 'inadequate'))),
  'wellTolerated.leastInjectionsGiven': dose(SETTLED),
  lastStepToMaximum: dose([...NEW, RECENT, ...on(100, 11, 1, 'increase'), tolerated(daysBefore(0.3))]),
  riseAfterReductionDays: dose([
    ...[...NEW, RECENT, ...on(LOW, 41, 31, 'start'), ...on(HIGH, 30, 21, 'increase')],
    episode(daysBefore(20.5), 'adequate'),
    ...[...on(LOW, 20, 1, 'reduce'), tolerated(daysBefore(0.3))],
  ]),
  restartLevel: proposal(MOST, [...NEW, RECENT, ...on(MOST, 60, 41, 'increase')]),
  pauseDaysBeforeRestart: injection([...NEW, RECENT, ...on(LOW, 20, 10, 'start'), tolerated(daysBefore(10))]),
  reduction: dose([
    ...[...NEW, RECENT, ...on(LOW, 41, 21, 'start'), tolerated(daysBefore(21))],
    ...on(100, 20, 1, 'increase'),
    episode(daysBefore(0.5), 'adequate'),
  ]),
  pendingReduction: injection(settled(episode(daysBefore(1), 'adequate'))),
  'frequentSymptoms.count': injection(twoEpisodes),
  'frequentSymptoms.withinDays': injection(twoEpisodes),
  'afterHypoglycemia.hours': injection(settled(episode(before(180), 'inadequate'))),
  'afterHypoglycemia.severe': injection(
    settled(episode(daysBefore(1), 'inadequate', 'severe'), glucose('110', 5)),
  ),
  'intracranialSigns.interrupt': dose(settled(sign('visual-change'))),
  'intracranialSigns.alert': dose(settled(sign('headache'))),
  withholdBelowGlucose: injection(settled(glucose('68', 5))),
  glucoseGate: injection(CHECKED),
  glucoseValidMinutes: injection([...CHECKED, glucose('110', 45)]),
  glucoseMethods: injection([...CHECKED, glucose('110', 10, 'cgm')]),
  glucoseNotPossible: injection([
    ...CHECKED,
    ['glucose-not-possible', { ...EVENING_SLOT, reason: 'meter broken' }, before(5), 'carer'],
  ]),
  'slots.morning': { rows: SETTLED, at: '2026-03-12T12:30:00Z', ask: 'injection', meal: 'now' },
  'slots.evening': { rows: SETTLED, at: '2026-03-12T15:30:00Z', ask: 'injection', meal: 'now' },
  leastHoursBetweenInjections: injection(settled(...given('2026-03-12/morning', '2026-03-12T09:00:00Z', 0))),
  withheldSlot: injection(
    settled(['injection-withheld', { ...EVENING_SLOT, reason: 'not-eating' }, before(60), 'carer']),
  ),
  mealEnd: injection(
    settled(
      ['meal-started', EVENING_SLOT, before(30), 'carer'],
      ['meal-ended', EVENING_SLOT, before(5), 'carer'],
    ),
    'recorded',
  ),
  mealLongestMinutes: injection(settled(['meal-started', EVENING_SLOT, before(41), 'carer']), 'eating'),
  rounding: proposal(64, [...NEW, RECENT]),
  leastMeasurableMarks: proposal(LOW, [...NEW, RECENT]),
  syringes: proposal(64, [...NEW, RECENT]),
  weightValidDays: dose(SETTLED),
  'weightDrift.blockAbovePercent': injection([
    ...[...NEW, RECENT, ...on(MOST, 11, 1, 'increase'), tolerated(daysBefore(0.3))],
    weighed(19_500, daysBefore(0.2)),
  ]),
  'weightDrift.reviewBelowPercent': dose(settled(weighed(21_500, daysBefore(0.2)))),
  siteDiffersBy: injection(SETTLED),
  siteRestHours: injection(SETTLED),
}
