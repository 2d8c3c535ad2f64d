// What the present facts make possible or due, and the vials they take, while the present prescription continues.
import { numbersOf, type CivilDate } from '@stature/label'
import type { Facts, PrescriptionFacts } from '../facts/facts.js'
import type { Policy } from '../policy/policy.js'
import { doseContext, standing } from '../rules/dose/context.js'
import { plusDays } from './civil-days.js'
import { planDates, vialInUse } from './dates.js'
import type { Plan, PlanAssumption, PlanOptions, PlanVialInUse, PlannedDraw } from './plan.js'
import { riseForecast } from './rise.js'
import { massOfHalfMarks } from '../arithmetic/mass.js'
import { forecastVials, type StartedVial, type VialForecast } from './vials.js'

/** The draw of the prescription in force; none while treatment is stopped or interrupted. */
function drawOf(prescription: PrescriptionFacts | null, options: PlanOptions): PlannedDraw | null {
  if (prescription === null || options.decided === 'stop' || options.decided === 'interrupt') return null
  const { massNanograms, halfMarks, timesPerDay } = prescription
  return { massNanograms, halfMarks, timesPerDay }
}

/** The vial in use as the sequence may rely on it: only where its days and what was drawn from it are known. */
function startedVial(vial: PlanVialInUse | null, options: PlanOptions): StartedVial | null {
  if (vial === null || vial.openedOn === null || vial.goodThrough === null) return null
  if (vial.goodThroughBy === 'unknown' || options.drawnFromVialInUse === null) return null
  const { openedOn, goodThrough, goodThroughBy } = vial
  return { openedOn, goodThrough, goodThroughBy, drawnNanograms: options.drawnFromVialInUse }
}

function assumptions(started: StartedVial | null): readonly PlanAssumption[] {
  const always: readonly PlanAssumption[] = [
    'present-prescription-continues',
    'every-injection-given',
    'no-dead-space',
    'no-overfill',
  ]
  return started === null ? [...always, 'vial-rest-unknown'] : always
}

/** The forecast. `options.from` is not before the day of the facts and `options.days` at least 1; else RangeError. */
export function forecast(facts: Facts, policy: Policy, options: PlanOptions): Plan {
  if (options.days < 1 || options.from < facts.today) throw new RangeError('a forecast looks forward')
  const context = doseContext(facts, policy)
  const vial = vialInUse(facts, policy)
  const started = startedVial(vial, options)
  const draw = drawOf(standing(context), options)
  const dates = planDates(facts, policy, options.from, standing(context) !== null)
  const inUseDays = numbersOf(policy.edition).vialInUseDays
  const vialsOf = (each: PlannedDraw | null): VialForecast | null =>
    each === null ? null : forecastVials({ ...demandOf(each, options), inUseDays, started })
  return {
    asOf: facts.asOf,
    edition: policy.edition,
    policy: policy.id,
    policyVersion: policy.version,
    from: options.from,
    through: lastDay(options),
    days: options.days,
    decided: options.decided,
    prescription: draw,
    rise: riseForecast(context, options.decided, dates),
    dates,
    vialInUse: vial,
    vials: vialsOf(draw),
    whatIf: vialsOf(options.whatIf),
    assumptions: assumptions(started),
  }
}

const lastDay = (options: PlanOptions): CivilDate => plusDays(options.from, options.days - 1)

const demandOf = (draw: PlannedDraw, options: PlanOptions) => ({
  from: options.from,
  days: options.days,
  drawnNanograms: massOfHalfMarks(draw.halfMarks),
  timesPerDay: draw.timesPerDay,
})
