// A decision as sorted JSON, byte for byte the command line’s, put together from parts that are met again and again.
import type { Decision, Outcome } from '@stature/protocol'
import { keptJson, membersJson, sortedJson } from '../courses/sorted-json.js'

export interface DecisionText {
  readonly text: string
  /** What the words of a decision rest on, and nothing else: equal where the words are equal. */
  readonly said: string
}

/** Which facts and when: a decision is explained by its outcome, findings and advice alone. */
const UNSAID: ReadonlySet<string> = new Set(['asOf', 'facts'])

const keptItems = (items: readonly unknown[]): string => `[${items.map(keptJson).join()}]`

function memberText(member: unknown, name: string): string {
  // Facts outlive a question, and most findings are the same objects in every decision.
  if (name === 'facts' && typeof member === 'object' && member !== null) return membersJson(member, keptJson)
  return name === 'findings' && Array.isArray(member) ? keptItems(member) : sortedJson(member)
}

export function decisionText(decision: Decision<Outcome>): DecisionText {
  let said = ''
  const text = membersJson(decision, (member, name) => {
    const one = memberText(member, name)
    if (!UNSAID.has(name)) said += `${name} ${one}\n`
    return one
  })
  return { text, said }
}
