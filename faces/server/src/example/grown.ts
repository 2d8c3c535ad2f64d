// Who the further children of the example are: how each grows, which doses it came by, and what was left out.
import { numbersOf } from '@stature/label'
import type { Grown, Step, Told } from './ward.js'

const { startTo, maximum } = numbersOf('us-2019-12')

const TODAY = 0.5
const nothing = (): boolean => false

/** Two steps; a third ends at the maximum dose. */
const risen = (started: number): readonly Step[] => [
  { day: started, level: 50, reason: 'start' },
  { day: started + 14, level: startTo, reason: 'increase' },
  { day: started + 28, level: 110, reason: 'increase' },
]

/** At the maximum dose since the sixth week, ordered anew at a newer weight on the day named. */
const atMaximum = (started: number, reweighed: number): readonly Step[] => [
  ...risen(started),
  { day: started + 42, level: maximum, reason: 'increase' },
  { day: reweighed, level: maximum, reason: 'reweigh' },
]

export const LONG: Told = {
  sex: 'female',
  years: 7.4,
  weightGrams: 17_600,
  gramsAMonth: 190,
  by: 'dana',
  heightMillimeters: 1_046,
  millimetersAYear: [42, 88],
  opened: -395,
  started: -160,
  steps: atMaximum(-160, -12),
  to: TODAY,
  isLeftOut: (half) => half === -301 || half === -222 || half === -97,
  eyesEveryDays: 180,
}

export const SEVERE: Told = {
  sex: 'male',
  years: 5.6,
  weightGrams: 14_100,
  gramsAMonth: 160,
  by: 'eli',
  heightMillimeters: 937,
  millimetersAYear: [39, 84],
  opened: -200,
  started: -60,
  steps: risen(-60),
  to: -1,
  isLeftOut: nothing,
  eyesEveryDays: 180,
}

export const MISSED: Told = {
  sex: 'male',
  years: 9.8,
  weightGrams: 21_300,
  gramsAMonth: 180,
  by: 'dana',
  heightMillimeters: 1_143,
  millimetersAYear: [39, 74],
  opened: -290,
  started: -90,
  steps: atMaximum(-90, -12),
  to: TODAY,
  isLeftOut: (half) => half > -14 && half % 3 === 0,
  eyesEveryDays: 180,
}

export const PAUSING: Told = {
  sex: 'female',
  years: 4.3,
  weightGrams: 11_900,
  gramsAMonth: 150,
  by: 'eli',
  heightMillimeters: 862,
  millimetersAYear: [46, 90],
  opened: -150,
  started: -41,
  steps: risen(-41),
  to: -3,
  isLeftOut: nothing,
  eyesEveryDays: 180,
}

export const STOPPED: Told = {
  sex: 'male',
  years: 15.2,
  weightGrams: 27_200,
  gramsAMonth: 210,
  by: 'eli',
  heightMillimeters: 1_312,
  millimetersAYear: [36, 58],
  opened: -330,
  started: -90,
  steps: risen(-90),
  to: -20.5,
  isLeftOut: nothing,
  eyesEveryDays: 180,
}

export const EXAMINED_LONG_AGO: Told = {
  sex: 'female',
  years: 8.1,
  weightGrams: 18_300,
  gramsAMonth: 170,
  by: 'dana',
  heightMillimeters: 1_071,
  millimetersAYear: [41, 79],
  opened: -275,
  started: -95,
  steps: atMaximum(-95, -12),
  to: TODAY,
  isLeftOut: nothing,
  eyesEveryDays: 90,
}

export const REFERRED: Grown = {
  sex: 'male',
  years: 3.9,
  weightGrams: 10_800,
  gramsAMonth: 118,
  by: 'eli',
  heightMillimeters: 824,
  millimetersAYear: [44, 44],
  opened: -130,
  started: -6,
  eyesEveryDays: 180,
}

export const NOT_BEGUN: Grown = {
  sex: 'female',
  years: 5.1,
  weightGrams: 13_200,
  gramsAMonth: 130,
  by: 'dana',
  heightMillimeters: 911,
  millimetersAYear: [43, 43],
  opened: -125,
  started: -1,
  eyesEveryDays: 180,
}
