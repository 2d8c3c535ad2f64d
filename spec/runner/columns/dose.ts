// Columns about prescriptions and injections; amounts come from the page's own simple sums.
import { draft, entriesOf, misread, wordsOf, type Draft, type Entry } from '../entry.js'
import { gramsOf, halfMarksOf, levelOf, massOf } from '../number.js'
import { dayAfter, localOf, readSlot, readWhen, slotOf, stampOfLocal, type Stamp } from '../when.js'

export interface Place {
  readonly region: string
  readonly side: string
}

/** What later injections of the row repeat from a prescription. */
export interface Prescribed {
  readonly ms: number
  readonly massNanograms: number
  readonly halfMarks: number
}

const SYRINGES = ['u100-0.3ml-half', 'u100-0.3ml', 'u100-0.5ml', 'u100-1ml', 'u100-1ml-by-2']
const HALF_MARK_NG = 50_000

/** Smallest of three syringes that holds the mass, with its graduation in half marks. */
function syringeFor(mass: number): readonly [string, number] {
  if (mass <= 60 * HALF_MARK_NG) return ['u100-0.3ml-half', 1]
  return mass <= 100 * HALF_MARK_NG ? ['u100-0.5ml', 2] : ['u100-1ml', 2]
}

const ORDER = /^([\d.]+ (?:mg\/kg|mg)) for ([\d.]+ kg)$/
const REASONS = ['start', 'increase', 'reduce', 'reweigh', 'resume']
const ROUTES = ['subcutaneous', 'intramuscular', 'intravenous', 'other']

function reasonFor(mass: number, before: Prescribed | undefined): string {
  if (before === undefined) return 'start'
  return mass < before.massNanograms ? 'reduce' : 'increase'
}

function prescription(entry: Entry, before: Prescribed | undefined): Draft {
  const [order, ...words] = wordsOf(entry.text)
  const match = ORDER.exec(order ?? '')
  if (match === null) throw misread('prescribed', entry.text)
  const amount = match[1] ?? ''
  const grams = gramsOf(match[2] ?? '')
  const byWeight = amount.endsWith('mg/kg')
  const mass = byWeight ? grams * levelOf(amount) : massOf(amount)
  const [syringe, step] = syringeFor(mass)
  const pick = (from: readonly string[]): string | undefined => words.find((word) => from.includes(word))
  const times = /^(\d+) times a day$/.exec(words.find((word) => word.endsWith('times a day')) ?? '')
  const marks = words.find((word) => / marks?$/.test(word))
  return draft(entry, 'prescriber', 'dose-prescribed', {
    massNanograms: mass,
    ...(byWeight ? { doseMicrogramsPerKg: levelOf(amount) } : {}),
    dosingWeightGrams: grams,
    syringe: pick(SYRINGES) ?? syringe,
    halfMarks: marks === undefined ? Math.floor(mass / HALF_MARK_NG / step) * step : halfMarksOf(marks),
    timesPerDay: times === null ? 2 : Number(times[1]),
    route: pick(ROUTES) ?? 'subcutaneous',
    reason: pick(REASONS) ?? reasonFor(mass, before),
  })
}

const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 0)

/** What a prescription event prescribes. */
export const prescribedOf = (event: Draft): Prescribed => ({
  ms: event.at.ms,
  massNanograms: numberOf(event.body['massNanograms']),
  halfMarks: numberOf(event.body['halfMarks']),
})

/** `2 Mar 07:00 0.04 mg/kg for 20 kg`, then any of: reason, syringe, route, `7 marks`, `3 times a day`. */
export function prescribed(cell: string | undefined, zone: string): readonly Draft[] {
  let before: Prescribed | undefined
  return entriesOf(cell, zone).map((entry) => {
    const event = prescription(entry, before)
    before = prescribedOf(event)
    return event
  })
}

/** Order in which places are used where an injection names none. */
const PLACES: readonly Place[] = ['left', 'right'].flatMap((side) =>
  ['upper-arm', 'thigh', 'buttock', 'abdomen'].map((region) => ({ region, side })),
)

const PLACE = /^(left|right) (upper-arm|thigh|buttock|abdomen)$/

/** `left thigh` as a place; null for other words. */
export function placeOf(word: string): Place | null {
  const match = PLACE.exec(word)
  return match === null ? null : { side: match[1] ?? '', region: match[2] ?? '' }
}

const SERIES = /^to (\d.*?) twice daily(?:, (.*))?$/

/** Every stamp at the first time of day, or twelve hours of the clock later, from `first` to `last`. */
function twiceDaily(first: Stamp, last: Stamp, zone: string): readonly Stamp[] {
  const stamps: Stamp[] = []
  const clock = first.iso.slice(11, 16)
  for (let day = first.day; day <= last.day; day = dayAfter(day, 1))
    for (const hours of [0, 12]) stamps.push(stampOfLocal(localOf(day, clock) + hours * 3_600_000, zone))
  return stamps.filter((stamp) => stamp.ms <= last.ms)
}

function injection(
  entry: Entry,
  at: Stamp,
  text: string,
  index: number,
  newest: Prescribed | undefined,
): Draft {
  const words = wordsOf(text)
  const word = (start: RegExp): string | undefined => words.find((each) => start.test(each))
  const marks = word(/ marks?$/)
  const halfMarks = marks === undefined ? (newest?.halfMarks ?? 0) : halfMarksOf(marks)
  const vial = word(/^vial /)
  const slot = word(/^slot /)
  const place = placeOf(words.find((each) => placeOf(each) !== null) ?? '')
  const site = { ...(place ?? PLACES[index % PLACES.length]) }
  const role = entry.by ?? 'caregiver'
  const recorded = entry.recorded.ms === entry.at.ms ? at : entry.recorded
  const body = {
    slot: slot === undefined ? slotOf(at) : readSlot(slot.slice(5)),
    massNanograms: halfMarks * HALF_MARK_NG,
    halfMarks,
    ...(words.includes('place not recorded') ? {} : { site }),
    route: words.find((each) => ROUTES.includes(each)) ?? 'subcutaneous',
    ...(vial === undefined ? {} : { vial: vial.slice(5) }),
  }
  return { kind: 'injection-given', at, role, recorded, name: entry.name, body }
}

const newestAt = (list: readonly Prescribed[], ms: number): Prescribed | undefined =>
  list.filter((each) => each.ms <= ms).at(-1)

/** `2 Mar 08:00`, or `2 Mar 08:00 to 8 Mar 20:00 twice daily`, then any of: place, `7 marks`, `slot …`, `vial …`, route. */
export function given(
  cell: string | undefined,
  zone: string,
  prescriptions: readonly Prescribed[],
): readonly Draft[] {
  let count = 0
  return entriesOf(cell, zone).flatMap((entry) => {
    const series = SERIES.exec(entry.text)
    const times =
      series === null ? [entry.at] : twiceDaily(entry.at, readWhen(series[1] ?? '', zone).at, zone)
    const text = series === null ? entry.text : (series[2] ?? '')
    return times.map((at) => injection(entry, at, text, count++, newestAt(prescriptions, at.ms)))
  })
}
