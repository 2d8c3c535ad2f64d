// Columns about trouble: hypoglycemia, reactions, corrections. They refer to earlier entries by their names.
import { draft, entriesOf, misread, wordsOf, type Draft } from '../entry.js'
import { gramsOf } from '../number.js'

/** Finds an earlier event by the name its cell gave it. */
export type Find = (name: string) => { readonly id: string; readonly draft: Draft }

const EPISODE = /^(symptomatic|severe), (adequate|inadequate|unknown) food$/
const REVIEW = /^reviewed (\w+), (reduce|no-reduction), (adequate|inadequate|unknown) food(, no reason)?$/

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
export function reviewed(cell: string | undefined, zone: string, find: Find): readonly Draft[] {
  return entriesOf(cell, zone).map((entry) => {
    const review = REVIEW.exec(entry.text)
    if (review === null) throw misread('reviewed', entry.text)
    return draft(entry, 'prescriber', 'episode-reviewed', {
      episode: find(review[1] ?? '').id,
      conclusion: review[2] ?? '',
      foodIntake: review[3] ?? '',
      ...(review[4] === undefined ? { reason: 'as the page says' } : {}),
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

const CORRECTION = /^(voids|corrects) (\w+)(?:, (.+))?$/

/** The corrected fields: a weight, or the food of an episode. */
function corrected(text: string): Draft['body'] {
  const food = /^(adequate|inadequate|unknown) food$/.exec(text)
  return food === null ? { weightGrams: gramsOf(text) } : { foodIntake: food[1] ?? '' }
}

/** `3 Mar voids w1`, `3 Mar corrects w1, 20 kg` or `3 Mar corrects e1, inadequate food`. */
export function corrections(cell: string | undefined, zone: string, find: Find): readonly Draft[] {
  return entriesOf(cell, zone).map((entry) => {
    const match = CORRECTION.exec(entry.text)
    if (match === null) throw misread('corrections', entry.text)
    const { id, draft: old } = find(match[2] ?? '')
    const reason = 'as the page says'
    if (match[1] === 'voids') return draft(entry, 'caregiver', 'entry-voided', { voids: id, reason })
    const replacement = { kind: old.kind, ...old.body, ...corrected(match[3] ?? '') }
    return draft(entry, 'caregiver', 'entry-corrected', { corrects: id, replacement, reason })
  })
}
