// Fields that settle the day, the draw, the weight and the site.
import { field, type PolicyField } from './field.js'

export const DAY_FIELDS: readonly PolicyField[] = [
  field(
    'slots.morning',
    ['gap.twice-daily'],
    'at what times the two injections of a day are given',
    'local opening and closing time of the morning, both inclusive',
    'two local times, such as ["05:00", "12:00"]',
  ),
  field(
    'slots.evening',
    ['gap.twice-daily'],
    'at what times the two injections of a day are given',
    'local opening and closing time of the evening, after the morning closed',
    'two local times, such as ["16:00", "23:00"]',
  ),
  field(
    'leastHoursBetweenInjections',
    ['gap.twice-daily'],
    'how far apart the two injections are',
    'least hours from one injection to the next',
    'whole hours, such as 8',
  ),
  field(
    'withheldSlot',
    ['gap.withheld-slot'],
    'whether a withheld dose may be given with a later meal of the same half-day',
    'the slot stays closed, or a meal opens it again',
    '"closed" or "reopen-with-meal"',
  ),
  field(
    'mealEnd',
    ['gap.meal-end'],
    'from when the time after a meal is counted',
    'from its start (at least until its recorded end), or from its recorded end',
    '"from-start" or "from-end"',
  ),
  field(
    'mealLongestMinutes',
    ['gap.window-edge'],
    'how long a meal without a recorded end is under way',
    'longest meal that still counts as under way',
    'whole minutes, such as 60',
  ),
]

export const DRAWING_FIELDS: readonly PolicyField[] = [
  field(
    'rounding',
    ['gap.rounding'],
    'how an exact dose becomes syringe marks',
    'down, or to the nearest mark but never above the maximum (an exact half goes down)',
    '"down" or "nearest-under-maximum"',
  ),
  field(
    'leastMeasurableMarks',
    ['gap.least-measurable'],
    'how small a draw is still accurate',
    'marks under which the draw is called unreliable',
    'whole marks, such as 2',
  ),
  field(
    'syringes',
    ['gap.rounding', 'gap.least-measurable'],
    'which syringes are at hand',
    'the syringes the clinic stocks; the smallest that holds the dose is chosen',
    'a list of syringe ids, such as ["u100-0.3ml-half", "u100-1ml"]',
  ),
]

export const BODY_FIELDS: readonly PolicyField[] = [
  field(
    'weightValidDays',
    ['gap.weight-age'],
    'how old a weight may be when the dose changes',
    'days by age; it stops changes of dose, never an injection',
    'bands such as [{"underYears": 6, "days": 60}, {"underYears": 120, "days": 120}], youngest first',
  ),
  field(
    'weightDrift.blockAbovePercent',
    ['gap.weight-change'],
    'what happens when a new weight puts the dose above the maximum',
    'percent over the maximum beyond which injections stop; up to it, an alert',
    'whole percent from 0 to 100, such as 5',
  ),
  field(
    'weightDrift.reviewBelowPercent',
    ['gap.weight-change'],
    'what happens when a child has outgrown the dose',
    'percent under the lowest starting level beyond which a review is asked for',
    'whole percent from 0 to 100, such as 10',
  ),
  field(
    'siteDiffersBy',
    ['gap.different-site'],
    'what makes a site a different one',
    'another region, or another region or side',
    '"region" or "region-or-side"',
  ),
  field(
    'siteRestHours',
    ['gap.different-site'],
    'how long a place rests',
    'hours before the same place may be used again',
    'whole hours, such as 24; 0 asks for none',
  ),
]
