// Dates that follow from the present facts, each with its clause (`dose.increase`, `gap.weight-age`, `vial.in-use` and others).
import { civilDate, instant, numbersOf, type CivilDate, type ClauseId, type GapId } from '@stature/label'
import type { Facts } from '../facts/facts.js'
import type { Policy } from '../policy/policy.js'
import { levelPeriod } from '../state/level-period.js'
import { newestPrescription } from '../state/pause.js'
import { reductionState } from '../state/reduction.js'
import { laterOf, plusDays } from './civil-days.js'
import type { PlanDate, PlanVialInUse, PlanWhat } from './plan.js'
import { vialEndsOn } from './vial-life.js'
import { weightEndsOn } from './weight-end.js'

const CITES: Readonly<Record<PlanWhat, readonly [ClauseId, GapId]>> = {
  'rise-week-over': ['dose.increase', 'gap.week'],
  'rise-hypoglycemia-free': ['dose.increase', 'gap.well-tolerated'],
  'rise-injections-reached': ['dose.increase', 'gap.well-tolerated'],
  'return-after-reduction': ['hypoglycemia.reduce', 'gap.rise-after-reduction'],
  'weight-ends': ['dose.individualize', 'gap.weight-age'],
  'examination-eyes': ['reaction.intracranial', 'gap.examinations'],
  'examination-ears': ['reaction.lymphoid', 'gap.examinations'],
  'examination-hips': ['reaction.hip', 'gap.examinations'],
  'examination-spine': ['reaction.scoliosis', 'gap.examinations'],
  'vial-ends': ['vial.in-use', 'gap.in-use-day'],
  'restart-after': ['dose.start', 'gap.pause'],
  'upper-age-review': ['age.minimum', 'gap.upper-age'],
}

function dated(facts: Facts, what: PlanWhat, on: CivilDate): PlanDate {
  const [clause, gap] = CITES[what]
  return { what, clause, on, at: null, passed: on < facts.today, gap }
}

/** The end of the week from the first injection given in the level period; none before one is given. */
function weekOver(facts: Facts, policy: Policy): readonly PlanDate[] {
  const first = levelPeriod(facts.prescriptions, policy)?.firstGivenAt ?? null
  if (first === null) return []
  const at = instant(first + numbersOf(policy.edition).toleratedMs)
  return [
    {
      what: 'rise-week-over',
      clause: 'dose.increase',
      gap: 'gap.week',
      on: null,
      at,
      passed: at < facts.asOf,
    },
  ]
}

function hypoglycemiaFree(facts: Facts, policy: Policy): readonly PlanDate[] {
  const last = facts.episodes[facts.episodes.length - 1]
  if (last === undefined) return []
  return [
    dated(facts, 'rise-hypoglycemia-free', plusDays(last.on, policy.wellTolerated.hypoglycemiaFreeDays)),
  ]
}

/** `gap.rise-after-reduction`, where the policy counts days since the reduction newest in force. */
function returnAfterReduction(facts: Facts, policy: Policy): readonly PlanDate[] {
  const days = policy.riseAfterReductionDays
  if (days === null) return []
  return reductionState(facts, policy).ceiling === null
    ? []
    : facts.prescriptions
        .filter((each) => each.reason === 'reduce')
        .slice(-1)
        .map((each) => dated(facts, 'return-after-reduction', plusDays(each.on, days)))
}

/** Injections of the level period that the policy still asks for. */
export const injectionsStillNeeded = (facts: Facts, policy: Policy): number =>
  Math.max(
    0,
    policy.wellTolerated.leastInjectionsGiven - (levelPeriod(facts.prescriptions, policy)?.givenCount ?? 0),
  )

/** The first day on which enough injections can have been given, with none of today given yet. */
function injectionsReached(facts: Facts, policy: Policy, from: CivilDate): readonly PlanDate[] {
  const needed = injectionsStillNeeded(facts, policy)
  const times = newestPrescription(facts)?.timesPerDay ?? 0
  if (needed === 0 || times < 1) return []
  return [dated(facts, 'rise-injections-reached', plusDays(from, Math.ceil(needed / times) - 1))]
}

function weightEnds(facts: Facts, policy: Policy): readonly PlanDate[] {
  const weight = facts.weight.confirmed
  return weight === null ? [] : [dated(facts, 'weight-ends', weightEndsOn(facts, policy, weight.on))]
}

function pauseEnds(facts: Facts, policy: Policy): readonly PlanDate[] {
  const newest = newestPrescription(facts)
  if (newest === null) return []
  const last = facts.injections.last
  const since = last === null ? newest.on : laterOf(last.on, newest.on)
  return [dated(facts, 'restart-after', plusDays(since, policy.pauseDaysBeforeRestart))]
}

/** The birthday from which a review is advised; 29 February becomes 1 March of a common year. */
function upperAge(facts: Facts, policy: Policy): readonly PlanDate[] {
  const years = numbersOf(policy.edition).advisedUnderYears
  if (years === null || facts.birthDate === 'unknown') return []
  const year = String(Number(facts.birthDate.slice(0, 4)) + years).padStart(4, '0')
  const on = civilDate(`${year}${facts.birthDate.slice(4)}`) ?? civilDate(`${year}-03-01`)
  return on === null ? [] : [dated(facts, 'upper-age-review', on)]
}

/** The vial in use with its last good day. */
export function vialInUse(facts: Facts, policy: Policy): PlanVialInUse | null {
  const vial = facts.vial
  if (vial === null) return null
  return { id: vial.id, openedOn: vial.openedOn, ...vialEndsOn(vial, policy.edition) }
}

function vialEnds(facts: Facts, policy: Policy): readonly PlanDate[] {
  const vial = vialInUse(facts, policy)
  if (vial === null || vial.goodThrough === null) return []
  const date = dated(facts, 'vial-ends', vial.goodThrough)
  if (vial.goodThroughBy !== 'expiry') return [date]
  return [{ what: date.what, clause: 'vial.expiry', on: date.on, at: null, passed: date.passed }]
}

const examinations = (facts: Facts): readonly PlanDate[] =>
  facts.examinations.map((each) =>
    dated(facts, `examination-${each.examination}`, plusDays(each.since, each.everyDays)),
  )

/** Dates that hold for every course, treated or not. */
const general = (facts: Facts, policy: Policy): readonly PlanDate[] => [
  ...weightEnds(facts, policy),
  ...examinations(facts),
  ...vialEnds(facts, policy),
  ...upperAge(facts, policy),
]

/** Dates that hold while a prescription stands. */
const underPrescription = (facts: Facts, policy: Policy, from: CivilDate): readonly PlanDate[] => [
  ...weekOver(facts, policy),
  ...hypoglycemiaFree(facts, policy),
  ...injectionsReached(facts, policy, from),
  ...returnAfterReduction(facts, policy),
  ...pauseEnds(facts, policy),
]

/** An instant stands first: only the face that knows the zone can place it among the days. */
const byDay = (a: PlanDate, b: PlanDate): number => {
  const [one, other] = [a.on ?? '', b.on ?? '']
  return one < other ? -1 : one > other ? 1 : 0
}

/** All dates, earliest first. */
export function planDates(
  facts: Facts,
  policy: Policy,
  from: CivilDate,
  standing: boolean,
): readonly PlanDate[] {
  const dates = standing ? underPrescription(facts, policy, from) : []
  return [...dates, ...general(facts, policy)].sort(byDay)
}
