// Which numbers each clause carries, taken from `numbers.ts`; nothing is typed twice.
import type { ClauseId } from '../ids.js'
import { INDICATION, MARKS_PER_ML, REGIONS, VIAL, type LabelNumbers } from '../numbers.js'
import type { LabelNumber, NumberUnit } from './clause.js'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const number = (name: string, value: number, unit: NumberUnit): LabelNumber => ({ name, value, unit })

const STRENGTH = number('strength', VIAL.massMg / VIAL.volumeMl, 'mg/mL')
const TIMES = (of: LabelNumbers): LabelNumber => number('timesPerDay', of.timesPerDay, 'per-day')

type NumbersOf = (of: LabelNumbers) => readonly LabelNumber[]

const CARRIED: ReadonlyMap<ClauseId, NumbersOf> = new Map<ClauseId, NumbersOf>([
  [
    'vial.strength',
    () => [number('mass', VIAL.massMg, 'mg'), number('volume', VIAL.volumeMl, 'mL'), STRENGTH],
  ],
  [
    'dose.start',
    (of) => [number('startFrom', of.startFrom, 'ug/kg'), number('startTo', of.startTo, 'ug/kg'), TIMES(of)],
  ],
  [
    'dose.increase',
    (of) => [
      number('step', of.step, 'ug/kg'),
      number('tolerated', of.toleratedMs / DAY, 'days'),
      number('maximum', of.maximum, 'ug/kg'),
      TIMES(of),
    ],
  ],
  ['meal.window', (of) => [number('mealWindow', of.mealWindowMs / MINUTE, 'minutes')]],
  ['site.rotate', () => [number('regions', REGIONS.length, 'regions')]],
  [
    'syringe.units',
    () => [
      STRENGTH,
      number('marksPerMl', MARKS_PER_ML, 'marks/mL'),
      number('marksPerMg', MARKS_PER_ML / STRENGTH.value, 'marks/mg'),
    ],
  ],
  [
    'age.minimum',
    (of) => [
      number('leastAge', of.leastAgeYears, 'years'),
      ...(of.advisedUnderYears === null ? [] : [number('advisedUnder', of.advisedUnderYears, 'years')]),
    ],
  ],
  [
    'indication',
    () => [
      number('mostHeight', INDICATION.mostHeightSds, 'SDS'),
      number('mostIgf1', INDICATION.mostIgf1Sds, 'SDS'),
    ],
  ],
  [
    'activity.caution',
    (of) => [
      number('cautionFrom', of.activityCautionFromMs / HOUR, 'hours'),
      number('cautionTo', of.activityCautionToMs / HOUR, 'hours'),
    ],
  ],
  ['vial.in-use', (of) => [number('inUse', of.vialInUseDays, 'days')]],
])

/** The numbers a clause carries in an edition; none for most. */
export const numbersOfClause = (id: ClauseId, of: LabelNumbers): readonly LabelNumber[] =>
  CARRIED.get(id)?.(of) ?? []
