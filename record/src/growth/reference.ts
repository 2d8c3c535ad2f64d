// CDC 2000 growth charts: L, M and S of a measure at an age, straight lines between the rows of the table.
import { completedMonths, daysBetween, type CivilDate } from '@stature/label'
import type { Lms } from './lms.js'
import { FEMALE_STATURE, MALE_STATURE } from './stature-for-age.js'
import { FEMALE_WEIGHT, MALE_WEIGHT } from './weight-for-age.js'

export type KnownSex = 'male' | 'female'
/** Stature in centimeters, weight in kilograms. */
export type GrowthMeasure = 'stature' | 'weight'

/** The ages of the tables, in months, both included. */
export const REFERENCE_MONTHS = { first: 24, last: 240 } as const

/** Days in a month as the charts count ages. */
const DAYS_A_MONTH = 30.4375
const COLUMNS = 3
const HALF = 0.5

const TABLES: Readonly<Record<GrowthMeasure, Readonly<Record<KnownSex, readonly number[]>>>> = {
  stature: { male: MALE_STATURE, female: FEMALE_STATURE },
  weight: { male: MALE_WEIGHT, female: FEMALE_WEIGHT },
}

const LAST_ROW = REFERENCE_MONTHS.last - REFERENCE_MONTHS.first + 1

/** Months of a row: the first and the last are whole, those between half. */
const monthsOf = (row: number): number => {
  if (row === 0) return REFERENCE_MONTHS.first
  return row >= LAST_ROW ? REFERENCE_MONTHS.last : REFERENCE_MONTHS.first + row - HALF
}

/** The last row that is not older; within the ages of the tables never the last of all, so that one follows. */
const rowBefore = (months: number): number => Math.floor(months - REFERENCE_MONTHS.first + HALF)

function lmsOfRow(table: readonly number[], row: number): Lms {
  const [l = Number.NaN, m = Number.NaN, s = Number.NaN] = table.slice(row * COLUMNS, row * COLUMNS + COLUMNS)
  return { l, m, s }
}

const between = (from: number, to: number, part: number): number => from + (to - from) * part

/** Null outside the ages of the tables. */
export function lmsAt(measure: GrowthMeasure, sex: KnownSex, months: number): Lms | null {
  if (!(months >= REFERENCE_MONTHS.first && months <= REFERENCE_MONTHS.last)) return null
  const table = TABLES[measure][sex]
  const row = rowBefore(months)
  const [one, next] = [lmsOfRow(table, row), lmsOfRow(table, row + 1)]
  const part = (months - monthsOf(row)) / (monthsOf(row + 1) - monthsOf(row))
  return { l: between(one.l, next.l, part), m: between(one.m, next.m, part), s: between(one.s, next.s, part) }
}

/**
 * Age in months as the charts count it. From the day on which a child completes the first month of the tables, it is never
 * before them for the part of a day that months of unequal length leave over.
 */
export function ageInMonths(birth: CivilDate, on: CivilDate): number {
  const months = daysBetween(birth, on) / DAYS_A_MONTH
  const isBegun = completedMonths(birth, on) >= REFERENCE_MONTHS.first
  return isBegun ? Math.max(months, REFERENCE_MONTHS.first) : months
}
