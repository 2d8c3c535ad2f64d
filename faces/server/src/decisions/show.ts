// A decision as it is shown: logged for good first, then answered with its words.
import type { Decision, Outcome } from '@stature/protocol'
import type { Role } from '@stature/record'
import type { Account } from '@stature/storage'
import { sha256 } from '../courses/hash.js'
import type { Context } from '../http/context.js'
import type { Answer } from '../http/route.js'
import { decisionText } from './decision-text.js'
import { wordsOf } from './words.js'

/** What was decided, for whom, on what. */
export interface Shown {
  readonly kind: 'dose' | 'injection' | 'proposal'
  readonly course: string
  readonly account: Account
  readonly role: Role
  readonly at: number
  readonly decision: Decision<Outcome>
  /** Null: the SHA-256 of the decision as sorted JSON. */
  readonly hash: string | null
  /** What was asked, as sent. */
  readonly question: object
  readonly zone: string
  readonly sequence: number
}

function logged({ kind, decision, question, sequence, role }: Shown, hash: string): string {
  const { outcome, decidedBy, asOf } = decision
  return JSON.stringify({ kind, outcome, decidedBy, asOf, hash, sequence, role, question })
}

const START = '{"decision":'

/** Logs a decision durably and makes the answer. The JSON of the decision is the command line’s, byte for byte. */
export async function show(context: Context, shown: Shown): Promise<Answer> {
  const { course, account, role, zone, at, decision, sequence, kind } = shown
  const { text, said } = decisionText(decision)
  const bytes = Buffer.from(`${START}${text}`)
  const hash = shown.hash ?? sha256(bytes.subarray(START.length))
  const details = logged(shown, hash)
  const kept = context.store.log.write({ course, at, actor: account.id, what: 'decision', details })
  const words = wordsOf(decision, said, { role, language: account.language, zone })
  const rest = Buffer.from(`,"explanation":${words},"hash":"${hash}","sequence":${String(sequence)}}`)
  await kept
  context.metrics.decided(kind)
  return { status: 200, type: 'application/json; charset=utf-8', body: Buffer.concat([bytes, rest]) }
}
