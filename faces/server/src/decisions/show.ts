// A decision as it is shown: logged for good first, then answered with its words.
import type { Decision, Outcome } from '@stature/protocol'
import type { Role } from '@stature/record'
import type { Account, LogEntry } from '@stature/storage'
import type { Answered, Question } from '../courses/courses.js'
import { sha256 } from '../courses/hash.js'
import type { Context } from '../http/context.js'
import type { Answer } from '../http/route.js'
import { answeredBy } from './asking.js'
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

/** Whether it was logged: always, unless it is to be logged only while it still is the answer and no longer is. */
async function isLogged({ store }: Context, entry: LogEntry, still: number | null): Promise<boolean> {
  if (still !== null) return store.log.writeAt(entry, still)
  await store.log.write(entry)
  return true
}

/**
 * Logs a decision durably and makes the answer; null where it was to be logged only while the course still stood at the
 * place `still`, and does not. The JSON of the decision is the command line’s, byte for byte.
 */
async function logAndShow(context: Context, shown: Shown, still: number | null): Promise<Answer | null> {
  const { course, account, role, zone, at, decision, sequence, kind } = shown
  const { text, said } = decisionText(decision)
  const bytes = Buffer.from(`${START}${text}`)
  const hash = shown.hash ?? sha256(bytes.subarray(START.length))
  const details = logged(shown, hash)
  const logging = isLogged(context, { course, at, actor: account.id, what: 'decision', details }, still)
  const words = wordsOf(decision, said, { role, language: account.language, zone })
  const rest = Buffer.from(`,"explanation":${words},"hash":"${hash}","sequence":${String(sequence)}}`)
  if (!(await logging)) return null
  context.metrics.decided(kind)
  return { status: 200, type: 'application/json; charset=utf-8', body: Buffer.concat([bytes, rest]) }
}

/**
 * Decides on the course as it stands and shows that. What memory holds of it is decided on first, and holds where the course
 * still stands there as the decision is logged: one way to the store and back instead of two. Throws as `answeredBy`.
 */
export async function showNow(
  { context, course, question }: { context: Context; course: string; question: Question },
  decide: (answered: Answered) => Shown,
): Promise<Answer> {
  const held = context.courses.factsHeld(course, question)
  const shown = held === null ? null : await logAndShow(context, decide(held), held.sequence)
  if (shown !== null) return shown
  const answer = await logAndShow(context, decide(await answeredBy(context.courses, course, question)), null)
  if (answer === null) throw new RangeError('a decision is logged wherever its course stands')
  return answer
}
