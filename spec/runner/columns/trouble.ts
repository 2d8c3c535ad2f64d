// Columns about trouble: hypoglycemia, reactions, corrections. They refer to earlier entries by their names.
import { draft, entriesOf, misread, wordsOf, type Draft } from '../entry.js'

/** Finds the id of an earlier event by the name its cell gave it. */
export type IdOf = (name: string) => string

const EPISODE = /^(symptomatic|severe), (adequate|inadequate|unknown) food$/
const REVIEW = /^reviewed (\w+), (reduce|no-reduction), (adequate|inadequate|unknown) food$/

/** `5 Mar 10:00 severe, adequate food #e1`; `5 Mar 10:30 recovered`. */
export function hypoglycemia(cell: string | undefined, zone: string): readonly Draft[] {
  return entriesOf(cell, zone).map((entry) => {
    if (entry.text === 'recovered') return draft(entry, 'caregiver', 'hypoglycemia-recovered', {})
    const episode = EPISODE.exec(entry.text)
    if (episode === null) throw misread('hypoglycemia', entry.text)
    return draft(entry, 'caregiver', 'hypoglycemia-occurred', {
      severity: episode[1] ?? '',
      foodIntake: episode[2] ?? '',
      signs: ['sweating'],
    })
  })
}

/** `6 Mar reviewed e1, no-reduction, inadequate food`. */
export function reviewed(cell: string | undefined, zone: string, idOf: IdOf): readonly Draft[] {
  return entriesOf(cell, zone).map((entry) => {
    const review = REVIEW.exec(entry.text)
    if (review === null) throw misread('reviewed', entry.text)
    return draft(entry, 'prescriber', 'episode-reviewed', {
      episode: idOf(review[1] ?? ''),
      conclusion: review[2] ?? '',
      foodIntake: review[3] ?? '',
      reason: 'as the page says',
    })
  })
}

/** `5 Mar systemic, rash, swelling` or `6 Mar systemic resolved`. */
export function reactions(cell: string | undefined, zone: string): readonly Draft[] {
  return entriesOf(cell, zone).map((entry) => {
    const [head, ...signs] = wordsOf(entry.text)
    const match = /^([a-z]+)( resolved)?$/.exec(head ?? '')
    if (match === null) throw misread('reactions', entry.text)
    const reaction = `reaction.${match[1] ?? ''}`
    return match[2] === undefined
      ? draft(entry, 'caregiver', 'reaction-reported', { reaction, signs })
      : draft(entry, 'prescriber', 'reaction-resolved', { reaction })
  })
}

/** `3 Mar voids w1`. */
export function voids(cell: string | undefined, zone: string, idOf: IdOf): readonly Draft[] {
  return entriesOf(cell, zone).map((entry) => {
    const match = /^voids (\w+)$/.exec(entry.text)
    if (match === null) throw misread('corrections', entry.text)
    return draft(entry, 'caregiver', 'entry-voided', {
      voids: idOf(match[1] ?? ''),
      reason: 'as the page says',
    })
  })
}
