// Folded facts as the record that the CQL rules read: whole seconds, days and quantities, made outside the time measured.
import { dayNumber, type CivilDate } from '@stature/label'
import type { EpisodeFacts, Facts, Policy, PrescriptionFacts, VialFacts } from '@stature/protocol'

const EPOCH = Date.UTC(2020, 0, 1)

const seconds = (at: number): number => (at - EPOCH) / 1000
const secondsOf = (at: number | null): number | null => (at === null ? null : seconds(at))
const dayOf = (on: CivilDate | null): number | null => (on === null ? null : dayNumber(on))
const ymd = (on: string): number => Number(on.replaceAll('-', ''))

const slotDay = (slot: string): number => ymd(slot.slice(0, 10))

const prescription = (each: PrescriptionFacts, index: number) => ({
  index,
  at: seconds(each.at),
  onDay: dayNumber(each.on),
  mass: each.massNanograms,
  level: each.doseMicrogramsPerKg,
  weight: each.dosingWeightGrams,
  halfMarks: each.halfMarks,
  timesPerDay: each.timesPerDay,
  reason: each.reason,
  firstGivenAt: secondsOf(each.firstGivenAt),
  givenCount: each.givenCount,
  daysUnused: each.daysUnused,
})

const episode = (each: EpisodeFacts, index: number) => ({
  index,
  at: seconds(each.at),
  onDay: dayNumber(each.on),
  severity: each.severity,
  foodIntake: each.foodIntake,
  conclusion: each.conclusion,
  reviewedAt: secondsOf(each.reviewedAt),
  recoveredAt: secondsOf(each.recoveredAt),
  givenHalfMarks: each.givenHalfMarks,
  levelMass: each.level?.massNanograms ?? null,
  levelWeight: each.level?.dosingWeightGrams ?? null,
})

/** A month is good to its end; as yyyymmdd its 31st is never too early. */
const expiresYmd = (expires: string | null): number | null =>
  expires === null ? null : ymd(expires.length === 7 ? `${expires}-31` : expires)

const vial = (facts: VialFacts | null) => ({
  vial: facts !== null,
  vialAppearance: facts?.appearance ?? null,
  vialInspectedAt: secondsOf(facts?.inspectedAt ?? null),
  vialOpenedDay: dayOf(facts?.openedOn ?? null),
  vialExpiresYmd: expiresYmd(facts?.expires ?? null),
})

const lists = (facts: Facts, policy: Policy) => ({
  prescriptions: facts.prescriptions.map(prescription),
  assessments: facts.assessments.map((each) => ({
    at: seconds(each.at),
    tolerated: each.tolerated,
    doseEstablished: each.doseEstablished,
    mayReturn: each.mayReturnToReducedLevel,
  })),
  episodes: facts.episodes.map(episode),
  reactions: facts.reactions.map(({ reaction, signs }) => ({ reaction, signs })),
  readings: facts.glucose.map((each) => ({
    at: seconds(each.at),
    amount: each.amount,
    preprandial: each.relation === 'preprandial',
    counts: policy.glucoseMethods.includes(each.method),
  })),
  meals: facts.meal.meals.map((each) => ({
    startsAt: seconds(each.startsAt),
    begun: each.begun,
    endedAt: secondsOf(each.endedAt),
  })),
  places: facts.places.map(({ region, side, lastUsedAt, excluded }) => ({
    region,
    side,
    lastUsedAt: secondsOf(lastUsedAt),
    excluded,
  })),
})

const injection = ({ injections: { last, lastPossibleAt, lastMealBegunAt } }: Facts) => ({
  lastInjectionAt: secondsOf(last?.at ?? null),
  lastInjectionDay: dayOf(last?.on ?? null),
  lastInjectionSlotDay: last === null ? null : slotDay(last.slot),
  lastInjectionSiteKnown: last !== null && last.site !== null,
  lastPossibleAt: secondsOf(lastPossibleAt),
  lastMealBegunAt: secondsOf(lastMealBegunAt),
})

const slot = ({ slot: asked, meal }: Facts) => ({
  slotDay: slotDay(asked.id),
  slotOpensAt: seconds(asked.opensAt),
  slotClosesAt: seconds(asked.closesAt),
  slotGivenCount: asked.givenCount,
  slotUncertain: asked.uncertain,
  slotWithheldAt: secondsOf(asked.withheldAt),
  glucoseNotPossible: asked.glucoseNotPossible,
  eating: meal.eating,
  eatingNow: meal.eatingNow,
})

/** One child as the model `Stature.Child`. */
export const recordOf = (facts: Facts, policy: Policy, id: string) => ({
  id,
  asOf: seconds(facts.asOf),
  today: dayNumber(facts.today),
  todayYmd: ymd(facts.today),
  birthYmd: facts.birthDate === 'unknown' ? null : ymd(facts.birthDate),
  stoppedAt: secondsOf(facts.stoppedAt),
  interruptedAt: secondsOf(facts.interruptedAt),
  resumedAt: secondsOf(facts.resumedAt),
  ...facts.screening,
  weight: facts.weight.confirmed?.grams ?? null,
  weightDay: dayOf(facts.weight.confirmed?.on ?? null),
  monitoringEndedAt: secondsOf(facts.monitoringEndedAt),
  ...injection(facts),
  ...slot(facts),
  ...vial(facts.vial),
  ...lists(facts, policy),
})
