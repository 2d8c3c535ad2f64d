// The words of a decision for one role and language. Most decisions are alike, so their words are remembered.
import { withOffset } from '@stature/civil-time'
import { explain, inLocalTime, linesOf, type Decision, type Outcome, type Register } from '@stature/protocol'
import type { Role } from '@stature/record'
import { lru } from '../courses/lru.js'
import { sortedJson } from '../courses/sorted-json.js'
import { catalogueOf } from './catalogues.js'

/** Who reads, and on which clock. */
export interface Reader {
  readonly role: Role
  readonly language: string
  readonly zone: string
}

const REMEMBERED = { most: 500, heaviest: Infinity, weightOf: () => 1 } as const

const remembered = lru<string>(REMEMBERED)

export const registerOf = (role: Role): Register =>
  role === 'caregiver' || role === 'patient' ? 'caregiver' : 'clinician'

function spoken(decision: Decision<Outcome>, { role, language, zone }: Reader): string {
  const local = inLocalTime(decision, (iso) => withOffset(iso, zone))
  const explanation = explain(local, registerOf(role), catalogueOf(language))
  const { register, language: code, direction } = explanation
  const lines = linesOf(explanation).map(({ text }) => text)
  return sortedJson({ register, language: code, direction, lines })
}

/** As sorted JSON; `said` is all of the decision that its words rest on, as text. */
export function wordsOf(decision: Decision<Outcome>, said: string, reader: Reader): string {
  const key = `${registerOf(reader.role)} ${reader.language} ${reader.zone}\n${said}`
  const known = remembered.get(key)
  if (known !== undefined) return known
  const words = spoken(decision, reader)
  remembered.set(key, words)
  return words
}
