// Body weight and height: as typed (never finer than the unit) and as measured by another system (rounded half-even).
import { mapParsed, readExact, readRounded, splitAmount, unknownUnit, within } from './amount.js'
import type { ExactUnit, RoundedUnit } from './amount.js'
import type { Parsed } from './parsed.js'
import { grams, millimeters, type Grams, type Millimeters } from './quantity.js'

/** Lightest and heaviest body weight that is read, grams; anything else is a slip of the unit or the point. */
export const LEAST_WEIGHT: Grams = grams(1_000)
export const MOST_WEIGHT: Grams = grams(300_000)
/** Shortest and tallest body height that is read, millimetres. */
export const LEAST_HEIGHT: Millimeters = millimeters(200)
export const MOST_HEIGHT: Millimeters = millimeters(2_600)

/** One pound is 453.59237 g exactly. */
const POUND: RoundedUnit = { times: 45_359_237n, by: 100_000n }

const TYPED: ReadonlyMap<string, ExactUnit> = new Map([
  ['kg', { decimals: 3, factor: 1 }],
  ['g', { decimals: 0, factor: 1 }],
])

const MEASURED_WEIGHT: ReadonlyMap<string, RoundedUnit> = new Map([
  ['kg', { times: 1_000n, by: 1n }],
  ['g', { times: 1n, by: 1n }],
  ['lb', POUND],
])

// One inch is 25.4 mm exactly.
const MEASURED_HEIGHT: ReadonlyMap<string, RoundedUnit> = new Map([
  ['mm', { times: 1n, by: 1n }],
  ['cm', { times: 10n, by: 1n }],
  ['m', { times: 1_000n, by: 1n }],
  ['in', { times: 254n, by: 10n }],
])

const WEIGHT_UNITS = ['kg', 'g', 'lb']
const HEIGHT_UNITS = ['cm', 'mm', 'm', 'in']
const WEIGHT_EXAMPLE = '22.5kg'
const HEIGHT_EXAMPLE = '104.5cm'

const weight = (read: Parsed<number>): Parsed<Grams> => {
  const inRange = read.ok
    ? within(
        read.value,
        LEAST_WEIGHT,
        MOST_WEIGHT,
        'a body weight is 1 kg to 300 kg: check the number and its unit',
      )
    : read
  return mapParsed(inRange, grams)
}

/** Reads a weight as typed: kg to 3 decimals and whole g exactly, lb rounded half-even to 1 g. */
export function parseWeight(text: string): Parsed<Grams> {
  const split = splitAmount(text, WEIGHT_EXAMPLE)
  if (!split.ok) return split
  const { number, unit } = split.value
  if (unit === 'lb') return weight(readRounded(number, POUND))
  const exact = TYPED.get(unit)
  return exact === undefined ? unknownUnit(WEIGHT_UNITS, WEIGHT_EXAMPLE) : weight(readExact(number, exact))
}

/** Reads a weight that another system measured: any decimals of kg, g or lb, rounded half-even to 1 g. */
export function measuredWeight(number: string, unit: string): Parsed<Grams> {
  const rounded = MEASURED_WEIGHT.get(unit)
  return rounded === undefined
    ? unknownUnit(WEIGHT_UNITS, WEIGHT_EXAMPLE)
    : weight(readRounded(number, rounded))
}

/** Reads a height that was measured: any decimals of cm, mm, m or in, rounded half-even to 1 mm. */
export function measuredHeight(number: string, unit: string): Parsed<Millimeters> {
  const rounded = MEASURED_HEIGHT.get(unit)
  if (rounded === undefined) return unknownUnit(HEIGHT_UNITS, HEIGHT_EXAMPLE)
  const read = readRounded(number, rounded)
  const message = 'a body height is 20 cm to 260 cm: check the number and its unit'
  return mapParsed(read.ok ? within(read.value, LEAST_HEIGHT, MOST_HEIGHT, message) : read, millimeters)
}
