// The facts an answer stands on, in a few lines: weight, present dose, last injection, episodes.
import { decimalText, type Instant } from '@stature/label'
import { decimal, measuresOf, say, type Facts, type Speaker } from '@stature/protocol'
import { Temporal } from 'temporal-polyfill'
import type { Labels } from './labels.js'

/** An instant as local day and time. */
export function localTime(at: Instant, zone: string): string {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
  return `${local.toPlainDate().toString()} ${local.toPlainTime().toString({ smallestUnit: 'minute' })}`
}

/** The same instant with the offset of the zone, ISO 8601 to the millisecond. */
export const withOffset = (iso: string, zone: string): string =>
  Temporal.Instant.from(iso).toZonedDateTimeISO(zone).toString({ timeZoneName: 'never' })

/** How facts are said, and in which zone. */
export interface FactVoice {
  readonly labels: Labels
  readonly speaker: Speaker
  readonly zone: string
}

const KG_DECIMALS = 3
const MG_PER_KG_DECIMALS = 3

function weight({ weight: { confirmed, doubted } }: Facts, { labels, speaker }: FactVoice): string {
  const kg = (grams: number): string => `${decimal(speaker, decimalText(grams, KG_DECIMALS))} kg`
  const held = doubted === null ? '' : `; ${kg(doubted.grams)} (${doubted.on}) ${labels.unconfirmed}`
  if (confirmed === null) return `${labels.weight}: ${labels.notKnown}${held}`
  return `${labels.weight}: ${kg(confirmed.grams)} (${confirmed.on})${held}`
}

function present({ prescriptions }: Facts, { labels, speaker }: FactVoice): string {
  const newest = prescriptions.at(-1)
  if (newest === undefined) return `${labels.presentDose}: ${labels.none}`
  const { doseMicrogramsPerKg: level, massNanograms, halfMarks, syringe, on } = newest
  const number = (text: string): string => decimal(speaker, text)
  const byWeight = level === null ? '' : `${number(decimalText(level, MG_PER_KG_DECIMALS))} mg/kg = `
  const marks = number(decimalText(halfMarks * 5, 1))
  const mass = number(measuresOf(massNanograms).massMg)
  return (
    `${labels.presentDose}: ${byWeight}${mass} mg, ${labels.mark} ${marks} (${syringe}), ` +
    `${labels.since} ${on}; ${labels.given}: ${String(newest.givenCount)}`
  )
}

function lastInjection({ injections: { last } }: Facts, { labels, speaker, zone }: FactVoice): string {
  if (last === null) return `${labels.lastInjection}: ${labels.none}`
  const site =
    last.site === null
      ? labels.notKnown
      : say(speaker, `place.${last.site.side}.${last.site.region}`, {}).text
  return `${labels.lastInjection}: ${localTime(last.at, zone)}, ${site}`
}

function lastEpisode({ episodes }: Facts, { labels, zone }: FactVoice): readonly string[] {
  const newest = episodes.at(-1)
  if (newest === undefined) return []
  const { at, severity, foodIntake } = newest
  const when = localTime(at, zone)
  return [`${labels.lastHypoglycemia}: ${when}, ${labels.severity[severity]}, ${labels.food[foodIntake]}`]
}

/** One line a fact. */
export const factLines = (facts: Facts, voice: FactVoice): readonly string[] => [
  weight(facts, voice),
  present(facts, voice),
  lastInjection(facts, voice),
  ...lastEpisode(facts, voice),
]
