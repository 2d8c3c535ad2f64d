// Ordered amounts (`dose.start`, `syringe.units`): dose level, mass, volume and marks, never rounded.
import { MARKS_PER_ML, NANOGRAMS_PER_HALF_MARK } from '../numbers.js'
import { mapParsed, readExact, splitAmount, unknownUnit, within, type ExactUnit } from './amount.js'
import { unparsed, type Parsed } from './parsed.js'
import { halfMarks, microgramsPerKg, nanograms } from './quantity.js'
import type { HalfMarks, MicrogramsPerKg, Nanograms } from './quantity.js'

/** What a prescriber orders: a level by body weight, or a mass (mg, mL and marks are all a mass). */
export type Order =
  | { readonly kind: 'level'; readonly microgramsPerKg: MicrogramsPerKg }
  | { readonly kind: 'mass'; readonly massNanograms: Nanograms }

type Units = ReadonlyMap<string, ExactUnit>

/** Wide enough for every slip that must be judged and named (120 mg/kg for 120 µg/kg), and no wider. */
const MOST_LEVEL = 1_000_000
const MOST_MASS = 1_000_000_000_000
const MOST_HALF_MARKS = 20_000

const LEVEL_UNITS: Units = new Map([
  ['mg/kg', { decimals: 3, factor: 1 }],
  ['ug/kg', { decimals: 0, factor: 1 }],
])
const MASS_UNITS: Units = new Map([
  ['mg', { decimals: 6, factor: 1 }],
  ['ug', { decimals: 3, factor: 1 }],
])
// 10^-7 mL of a 10 mg/mL solution is 1 ng.
const VOLUME: ExactUnit = { decimals: 7, factor: (NANOGRAMS_PER_HALF_MARK * 2 * MARKS_PER_ML) / 10_000_000 }
const VOLUME_UNITS: Units = new Map([
  ['mL', VOLUME],
  ['ml', VOLUME],
])
const TENTHS: ExactUnit = { decimals: 1, factor: 1 }
const MARK_UNITS: Units = new Map([
  ['marks', TENTHS],
  ['mark', TENTHS],
])

const positive = (read: Parsed<number>, most: number): Parsed<number> =>
  read.ok
    ? within(read.value, 1, most, 'the amount is zero or far too large: check the number and its unit')
    : read

function readIn(text: string, units: Units, most: number, example: string): Parsed<number> {
  const split = splitAmount(text, example)
  if (!split.ok) return split
  const unit = units.get(split.value.unit)
  if (unit === undefined) return unknownUnit([...units.keys()], example)
  return positive(readExact(split.value.number, unit), most)
}

/** Reads a dose level in mg/kg (3 decimals) or µg/kg (whole): `0.12mg/kg`, `120ug/kg`, `120mcg/kg`, `120µg/kg`. */
export const parseLevel = (text: string): Parsed<MicrogramsPerKg> =>
  mapParsed(readIn(text, LEVEL_UNITS, MOST_LEVEL, '0.12mg/kg'), microgramsPerKg)

/** Reads a mass in mg (6 decimals) or µg (3 decimals): `1.4mg`, `1400ug`. */
export const parseMass = (text: string): Parsed<Nanograms> =>
  mapParsed(readIn(text, MASS_UNITS, MOST_MASS, '1.4mg'), nanograms)

/** Reads a volume in mL (7 decimals) as the mass it holds (`vial.strength`): `0.14mL`. */
export const parseVolume = (text: string): Parsed<Nanograms> =>
  mapParsed(readIn(text, VOLUME_UNITS, MOST_MASS, '0.14mL'), nanograms)

/** Reads syringe marks, whole or half: `14marks`, `14.5marks`. */
export function parseMarks(text: string): Parsed<HalfMarks> {
  const tenths = readIn(text, MARK_UNITS, MOST_HALF_MARKS * 5, '14marks')
  if (tenths.ok ? tenths.value % 5 !== 0 : tenths.code === 'too-many-decimals') {
    return unparsed(
      'not-a-half-mark',
      'no syringe shows this: write whole or half marks, for example 14.5marks',
    )
  }
  return mapParsed(tenths, (value) => halfMarks(value / 5))
}

const massOrder = (mass: Parsed<Nanograms>): Parsed<Order> =>
  mapParsed(mass, (massNanograms) => ({ kind: 'mass', massNanograms }))

/** Reads an order in any of the units above; `units` is no unit, the marks of a syringe are `marks`. */
export function parseOrder(text: string): Parsed<Order> {
  const example = '0.08mg/kg or 1.4mg'
  const split = splitAmount(text, example)
  if (!split.ok) return split
  const { unit } = split.value
  if (LEVEL_UNITS.has(unit)) {
    return mapParsed(parseLevel(text), (level) => ({ kind: 'level', microgramsPerKg: level }))
  }
  if (MASS_UNITS.has(unit)) return massOrder(parseMass(text))
  if (VOLUME_UNITS.has(unit)) return massOrder(parseVolume(text))
  if (MARK_UNITS.has(unit)) {
    return massOrder(mapParsed(parseMarks(text), (half) => nanograms(half * NANOGRAMS_PER_HALF_MARK)))
  }
  return unknownUnit(['mg/kg', 'ug/kg', 'mg', 'ug', 'mL', 'marks'], example)
}
