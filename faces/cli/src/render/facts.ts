// The facts an answer stands on, in a few lines: weight, present dose, last injection, episodes.
import { decimalText, type Instant } from '@stature/label'
import { measuresOf, type Facts } from '@stature/protocol'
import { Temporal } from 'temporal-polyfill'

/** An instant as local day, time and offset. */
export function localTime(at: Instant, zone: string): string {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
  return `${local.toPlainDate().toString()} ${local.toPlainTime().toString({ smallestUnit: 'minute' })}`
}

const KG_DECIMALS = 3
const MG_PER_KG_DECIMALS = 3

function weight({ weight: { confirmed, doubted } }: Facts): readonly string[] {
  const held =
    doubted === null ? '' : `; ${decimalText(doubted.grams, KG_DECIMALS)} kg (${doubted.on}) unconfirmed`
  if (confirmed === null) return [`weight: not known${held}`]
  return [`weight: ${decimalText(confirmed.grams, KG_DECIMALS)} kg (${confirmed.on})${held}`]
}

function present({ prescriptions }: Facts): readonly string[] {
  const newest = prescriptions.at(-1)
  if (newest === undefined) return ['present dose: none']
  const { doseMicrogramsPerKg: level, massNanograms, halfMarks, syringe, on } = newest
  const byWeight = level === null ? '' : `${decimalText(level, MG_PER_KG_DECIMALS)} mg/kg = `
  const marks = decimalText(halfMarks * 5, 1)
  return [
    `present dose: ${byWeight}${measuresOf(massNanograms).massMg} mg, drawn to the ${marks} mark of ${syringe}, ` +
      `since ${on}; ${String(newest.givenCount)} given`,
  ]
}

function lastInjection({ injections: { last } }: Facts, zone: string): readonly string[] {
  if (last === null) return ['last injection: none']
  const site = last.site === null ? 'site not recorded' : `${last.site.region} ${last.site.side}`
  return [`last injection: ${localTime(last.at, zone)}, ${site}`]
}

function lastEpisode({ episodes }: Facts, zone: string): readonly string[] {
  const newest = episodes.at(-1)
  if (newest === undefined) return []
  return [
    `last hypoglycemia: ${localTime(newest.at, zone)}, ${newest.severity}, food intake ${newest.foodIntake}`,
  ]
}

/** One line a fact. */
export const factLines = (facts: Facts, zone: string): readonly string[] => [
  ...weight(facts),
  ...present(facts),
  ...lastInjection(facts, zone),
  ...lastEpisode(facts, zone),
]
