// A decision as it is shown: logged for good first, then answered with its words.
import { withOffset } from '@stature/civil-time'
import { explain, inLocalTime, linesOf, type Decision, type Outcome, type Register } from '@stature/protocol'
import type { Role } from '@stature/record'
import type { Account } from '@stature/storage'
import { sortedJson } from '../courses/sorted-json.js'
import type { Context } from '../http/context.js'
import type { Answer } from '../http/route.js'
import { catalogueOf } from './catalogues.js'

/** What was decided, for whom, on what. */
export interface Shown {
  readonly kind: 'dose' | 'injection' | 'proposal'
  readonly course: string
  readonly account: Account
  readonly role: Role
  readonly at: number
  readonly decision: Decision<Outcome>
  /** The decision as sorted JSON, made once. */
  readonly text: string
  readonly hash: string
  /** What was asked, as sent. */
  readonly question: object
  readonly zone: string
  readonly sequence: number
}

export const registerOf = (role: Role): Register =>
  role === 'caregiver' || role === 'patient' ? 'caregiver' : 'clinician'

/** The words of a decision for one role, in the account's language. */
function words({ decision, account, role, zone }: Shown): object {
  const local = inLocalTime(decision, (iso) => withOffset(iso, zone))
  const explanation = explain(local, registerOf(role), catalogueOf(account.language))
  const { register, language, direction } = explanation
  return { register, language, direction, lines: linesOf(explanation).map(({ text }) => text) }
}

function logged({ kind, decision, hash, question, sequence, role }: Shown): string {
  const { outcome, decidedBy, asOf } = decision
  return JSON.stringify({ kind, outcome, decidedBy, asOf, hash, sequence, role, question })
}

/** Logs a decision durably and makes the answer. The JSON of the decision is the command line’s, byte for byte. */
export async function show(context: Context, shown: Shown): Promise<Answer> {
  const { course, account, at, text, hash, sequence, kind } = shown
  const kept = context.store.log.write({
    course,
    at,
    actor: account.id,
    what: 'decision',
    details: logged(shown),
  })
  const rest = `"explanation":${sortedJson(words(shown))},"hash":"${hash}","sequence":${String(sequence)}`
  await kept
  context.metrics.decided(kind)
  return { status: 200, type: 'application/json; charset=utf-8', body: `{"decision":${text},${rest}}` }
}
