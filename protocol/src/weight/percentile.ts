// `gap.weight-change`: the weight above which a weight for age is so rare that a slip is likelier.
import { completedMonths, grams, type CivilDate, type Grams } from '@stature/label'
import type { Sex } from '../facts/facts.js'
import { FEMALE_97TH, MALE_97TH } from './percentile-table.js'

const FIRST_MONTH = 24
const LAST_ROW = MALE_97TH.length - 1

/** Row of a completed month m: that of age m + 0.5; the first row below 24 months, the last from 240 on. */
const rowOf = (month: number): number =>
  month < FIRST_MONTH ? 0 : Math.min(month - FIRST_MONTH + 1, LAST_ROW)

const OF_SEX: Readonly<Record<Sex, readonly number[]>> = {
  male: MALE_97TH,
  female: FEMALE_97TH,
  unknown: MALE_97TH.map((male, row) => Math.min(male, FEMALE_97TH[row] ?? male)),
}

/** CDC 2000 97th percentile of weight in a completed month of age; the lower of both where the sex is unknown. */
export const weight97th = (sex: Sex, month: number): Grams => grams(OF_SEX[sex][rowOf(month)] ?? 0)

/** The percentile on a day; null where the birth date is unknown. */
export const weight97thOn = (birthDate: CivilDate | 'unknown', sex: Sex, on: CivilDate): Grams | null =>
  birthDate === 'unknown' ? null : weight97th(sex, completedMonths(birthDate, on))
