// The label's numbers as values for sentences, so that no catalogue holds a number of its own.
import { VIAL, decimalText, numbersOf, type EditionId, type MicrogramsPerKg } from '@stature/label'
import { HOUR_MS, MINUTE_MS } from '../time/units.js'
import { decimal, say, type Speaker, type Values, type Words } from './say.js'

/** µg/kg as mg/kg without its unit, in the language's decimals. */
const milligrams = (speaker: Speaker, level: MicrogramsPerKg): string =>
  decimal(speaker, decimalText(level, 3))

/** A dose level in mg/kg. */
export const sayLevel = (speaker: Speaker, level: MicrogramsPerKg): Words =>
  say(speaker, 'unit.level', { value: milligrams(speaker, level) })

/** A range of dose levels; one level where both ends are the same. */
export const sayLevels = (speaker: Speaker, from: MicrogramsPerKg, to: MicrogramsPerKg): Words =>
  from === to
    ? sayLevel(speaker, from)
    : say(speaker, 'unit.levels', { from: milligrams(speaker, from), to: milligrams(speaker, to) })

/** Every number of an edition that a sentence may carry. */
export function labelValues(speaker: Speaker, edition: EditionId): Values {
  const label = numbersOf(edition)
  return {
    mg: String(VIAL.massMg),
    ml: String(VIAL.volumeMl),
    levels: sayLevels(speaker, label.startFrom, label.startTo),
    timesPerDay: String(label.timesPerDay),
    toleratedDays: String(label.toleratedMs / (24 * HOUR_MS)),
    step: milligrams(speaker, label.step),
    maximum: milligrams(speaker, label.maximum),
    minutes: String(label.mealWindowMs / MINUTE_MS),
    leastAge: String(label.leastAgeYears),
    cautionFrom: String(label.activityCautionFromMs / HOUR_MS),
    cautionTo: String(label.activityCautionToMs / HOUR_MS),
    inUseDays: String(label.vialInUseDays),
  }
}
