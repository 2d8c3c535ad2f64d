// Which vials a period takes, when each is discarded and what is wasted (`vial.strength`, `vial.in-use`, `vial.expiry`).
import { dayNumber, nanograms, type CivilDate, type Nanograms } from '@stature/label'
import { dateOfDay, plusDays } from './civil-days.js'
import { VIAL_NANOGRAMS, wasteOf, type Waste } from './vial-contents.js'

/** Why a vial ends: its days in use, its printed date, too little left for a whole dose, or not within the period. */
export type VialEnd = 'days-in-use' | 'expiry' | 'rest-too-small' | 'still-in-use'

/** One vial of the forecast. */
export interface ForecastVial {
  /** Place in the sequence, from 1. */
  readonly number: number
  readonly openedOn: CivilDate
  /** Last day on which the vial may be used. */
  readonly goodThrough: CivilDate
  readonly lastDoseOn: CivilDate | null
  /** Day at whose end, or after whose last dose, the vial is discarded; null while still in use when the period ends. */
  readonly discardOn: CivilDate | null
  readonly end: VialEnd
  readonly doses: number
  /** What is thrown away; null while still in use. */
  readonly waste: Waste | null
}

/** The vials of a period, in sequence. */
export interface VialForecast {
  readonly drawnNanograms: Nanograms
  readonly timesPerDay: number
  /** Vials to be opened in the period; the one already in use is not counted. */
  readonly newVials: number
  readonly doses: number
  readonly vials: readonly ForecastVial[]
  /** Of all vials discarded in the period; null where none is. */
  readonly waste: Waste | null
}

/** The vial in use when the period begins, with what was drawn from it before. */
export interface StartedVial {
  readonly openedOn: CivilDate
  readonly goodThrough: CivilDate
  readonly goodThroughBy: 'days-in-use' | 'expiry'
  readonly drawnNanograms: Nanograms
}

/** What the sequence is worked out from. Every injection of every day is taken as given; nothing is lost in the needle. */
export interface VialDemand {
  readonly from: CivilDate
  readonly days: number
  readonly drawnNanograms: Nanograms
  readonly timesPerDay: number
  readonly inUseDays: number
  readonly started: StartedVial | null
}

interface OpenVial {
  readonly openedOn: number
  readonly goodThrough: number
  readonly by: 'days-in-use' | 'expiry'
  readonly rest: number
  readonly doses: number
  readonly lastDoseOn: number | null
}

/** The vials of the period. Null where no vial can hold one dose, or nothing is drawn. */
export function forecastVials(demand: VialDemand): VialForecast | null {
  const dose = demand.drawnNanograms
  if (dose < 1 || dose > VIAL_NANOGRAMS) return null
  const done: ForecastVial[] = []
  const first = dayNumber(demand.from)
  let vial: OpenVial | null = demand.started === null ? null : resumed(demand.started)
  for (let day = first; day < first + demand.days; day += 1) {
    for (let time = 0; time < demand.timesPerDay; time += 1) {
      if (vial !== null && ended(vial, day, dose)) {
        done.push(closed(vial, done.length + 1, dose, first))
        vial = null
      }
      vial = drawn(vial ?? opened(day, demand.inUseDays), day, dose)
    }
  }
  const last = first + demand.days - 1
  if (vial !== null) {
    const over = vial.rest < dose || vial.goodThrough <= last
    done.push(over ? closed(vial, done.length + 1, dose, first) : kept(vial, done.length + 1))
  }
  return summed(demand, done)
}

const opened = (day: number, inUseDays: number): OpenVial => ({
  openedOn: day,
  // `gap.in-use-day`: the day of opening is day 1, so the last good day is one less than the count away.
  goodThrough: day + inUseDays - 1,
  by: 'days-in-use',
  rest: VIAL_NANOGRAMS,
  doses: 0,
  lastDoseOn: null,
})

const resumed = (started: StartedVial): OpenVial => ({
  openedOn: dayNumber(started.openedOn),
  goodThrough: dayNumber(started.goodThrough),
  by: started.goodThroughBy,
  rest: Math.max(0, VIAL_NANOGRAMS - started.drawnNanograms),
  doses: 0,
  lastDoseOn: null,
})

const ended = (vial: OpenVial, day: number, dose: number): boolean =>
  day > vial.goodThrough || vial.rest < dose

const drawn = (vial: OpenVial, day: number, dose: number): OpenVial => ({
  ...vial,
  rest: vial.rest - dose,
  doses: vial.doses + 1,
  lastDoseOn: day,
})

function closed(vial: OpenVial, number: number, dose: number, first: number): ForecastVial {
  const empty = vial.rest < dose
  const lastDay = empty ? (vial.lastDoseOn ?? first) : vial.goodThrough
  return {
    ...shown(vial, number),
    discardOn: dateOfDay(lastDay),
    end: empty ? 'rest-too-small' : vial.by,
    waste: wasteOf(nanograms(vial.rest), 1),
  }
}

const kept = (vial: OpenVial, number: number): ForecastVial => ({
  ...shown(vial, number),
  discardOn: null,
  end: 'still-in-use',
  waste: null,
})

const shown = (
  vial: OpenVial,
  number: number,
): Pick<ForecastVial, 'number' | 'openedOn' | 'goodThrough' | 'lastDoseOn' | 'doses'> => ({
  number,
  openedOn: dateOfDay(vial.openedOn),
  goodThrough: dateOfDay(vial.goodThrough),
  lastDoseOn: vial.lastDoseOn === null ? null : dateOfDay(vial.lastDoseOn),
  doses: vial.doses,
})

function summed(demand: VialDemand, vials: readonly ForecastVial[]): VialForecast {
  const wasted = vials.flatMap((vial) => (vial.waste === null ? [] : [vial.waste.massNanograms]))
  const total = wasted.reduce<number>((sum, mass) => sum + mass, 0)
  return {
    drawnNanograms: demand.drawnNanograms,
    timesPerDay: demand.timesPerDay,
    newVials: vials.length - (demand.started === null ? 0 : 1),
    doses: demand.days * demand.timesPerDay,
    vials,
    waste: wasted.length === 0 ? null : wasteOf(nanograms(total), wasted.length),
  }
}

/** Last good day of a vial: through its days in use, or its printed date where that is sooner. */
export function vialGoodThrough(
  openedOn: CivilDate,
  expiresOn: CivilDate | null,
  inUseDays: number,
): Pick<StartedVial, 'goodThrough' | 'goodThroughBy'> {
  const byDays = plusDays(openedOn, inUseDays - 1)
  return expiresOn !== null && expiresOn < byDays
    ? { goodThrough: expiresOn, goodThroughBy: 'expiry' }
    : { goodThrough: byDays, goodThroughBy: 'days-in-use' }
}
