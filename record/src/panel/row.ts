// One child on a clinic's panel: the standing of treatment in a few values, and every reason to look.
import {
  completedMonths,
  dayNumber,
  NANOGRAMS_PER_HALF_MARK,
  type CivilDate,
  type EditionId,
  type HalfMarks,
  type Instant,
} from '@stature/label'
import { decideDose, type DoseOutcome, type Facts, type Policy } from '@stature/protocol'
import { alarmReasons, type OpenAlarm } from './alarm-reasons.js'
import { factReasons } from './fact-reasons.js'
import type { RecentDoses } from './recent-doses.js'
import { inRank, type PanelReason } from './reasons.js'

/** `waiting`: nothing is prescribed yet · `paused`: for longer than the policy's days. */
export const TREATMENTS = ['waiting', 'treated', 'paused', 'interrupted', 'stopped'] as const
export type Treatment = (typeof TREATMENTS)[number]

export interface PanelRow {
  readonly birthDate: CivilDate | null
  readonly ageMonths: number | null
  readonly edition: EditionId
  readonly treatment: Treatment
  /** Of the dose decision; the levels where it names some, µg/kg. */
  readonly outcome: DoseOutcome['kind']
  readonly fromMicrogramsPerKg: number | null
  readonly toMicrogramsPerKg: number | null
  readonly prescription: {
    readonly halfMarks: HalfMarks
    readonly doseMicrogramsPerKg: number | null
    /** What is drawn over the newest confirmed weight, tenths of a µg/kg, rounded up; null without one. */
    readonly drawnTenthsPerKg: number | null
    readonly on: CivilDate
  } | null
  /** The newest confirmed one. */
  readonly weight: { readonly grams: number; readonly on: CivilDate; readonly ageDays: number } | null
  readonly doubtedGrams: number | null
  readonly lastInjection: { readonly at: Instant; readonly halfMarks: HalfMarks } | null
  readonly recent: RecentDoses
  readonly checksDue: boolean
  readonly alarms: number
  /** The first to be looked at first. */
  readonly reasons: readonly PanelReason[]
}

/** A row without its alarms: what changes only with the record, the policy and time. */
export type PanelBase = Omit<PanelRow, 'alarms'>

function treatmentOf(facts: Facts, outcome: DoseOutcome): Treatment {
  if (facts.stoppedAt !== null) return 'stopped'
  if (facts.interruptedAt !== null) return 'interrupted'
  if (facts.prescriptions.length === 0) return 'waiting'
  return outcome.kind === 'may-start' ? 'paused' : 'treated'
}

/** Grams × µg/kg is nanograms, so nanograms over grams is µg/kg. */
const tenthsPerKg = (halfMarks: HalfMarks, grams: number): number =>
  Math.ceil((halfMarks * NANOGRAMS_PER_HALF_MARK * 10) / grams)

function prescriptionOf({ prescriptions, weight }: Facts): PanelRow['prescription'] {
  const newest = prescriptions.at(-1)
  if (newest === undefined) return null
  const { halfMarks, doseMicrogramsPerKg, on } = newest
  const grams = weight.confirmed?.grams ?? null
  return {
    ...{ halfMarks, doseMicrogramsPerKg, on },
    drawnTenthsPerKg: grams === null ? null : tenthsPerKg(halfMarks, grams),
  }
}

function levelsOf(outcome: DoseOutcome): Pick<PanelRow, 'fromMicrogramsPerKg' | 'toMicrogramsPerKg'> {
  switch (outcome.kind) {
    case 'may-start':
      return {
        fromMicrogramsPerKg: outcome.fromMicrogramsPerKg,
        toMicrogramsPerKg: outcome.toMicrogramsPerKg,
      }
    case 'may-increase':
      return { fromMicrogramsPerKg: null, toMicrogramsPerKg: outcome.upToMicrogramsPerKg }
    case 'reduce':
      return { fromMicrogramsPerKg: null, toMicrogramsPerKg: outcome.suggestedMicrogramsPerKg ?? null }
    case 'stop':
    case 'interrupt':
    case 'keep':
    case 'cannot-decide':
      return { fromMicrogramsPerKg: null, toMicrogramsPerKg: null }
  }
}

/** What the record says of a child at the instant of its facts. */
export function panelBase(facts: Facts, policy: Policy, recent: RecentDoses): PanelBase {
  const dose = decideDose(facts, policy)
  const { outcome, states } = dose
  const { birthDate, today, edition } = facts
  const { confirmed, doubted } = facts.weight
  const { last } = facts.injections
  return {
    birthDate: birthDate === 'unknown' ? null : birthDate,
    ageMonths: birthDate === 'unknown' ? null : completedMonths(birthDate, today),
    edition,
    treatment: treatmentOf(facts, outcome),
    outcome: outcome.kind,
    ...levelsOf(outcome),
    prescription: prescriptionOf(facts),
    weight:
      confirmed === null
        ? null
        : {
            grams: confirmed.grams,
            on: confirmed.on,
            ageDays: dayNumber(today) - dayNumber(confirmed.on),
          },
    doubtedGrams: doubted?.grams ?? null,
    lastInjection: last === null ? null : { at: last.at, halfMarks: last.halfMarks },
    recent,
    checksDue: states.monitoring.due,
    reasons: inRank(factReasons({ facts, policy, dose, recent })),
  }
}

/** The row with the alarms that nobody answered. */
export const panelRow = (base: PanelBase, alarms: readonly OpenAlarm[]): PanelRow => ({
  ...base,
  alarms: alarms.length,
  reasons: inRank([...base.reasons, ...alarmReasons(alarms, base.reasons)]),
})
