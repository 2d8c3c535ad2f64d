// Who of the clinic is on duty, and until when: the clinic's own state, the same for all processes.
import type { Grant } from '@stature/storage'
import { isClinician } from '@stature/record'
import { Type, type Static } from 'typebox'
import { createHash } from 'node:crypto'
import type { Context } from '../http/context.js'
import { keptJson } from './kept-json.js'

export const dutySpan = Type.Object(
  {
    account: Type.String({ minLength: 1, maxLength: 200 }),
    from: Type.Integer({ minimum: 0, description: 'Epoch milliseconds' }),
    until: Type.Integer({ minimum: 0, description: 'Epoch milliseconds; on duty before it' }),
  },
  { additionalProperties: false },
)
export type DutySpan = Static<typeof dutySpan>

const KEY = 'duty'
const kept = keptJson(Type.Array(dutySpan))

export interface Duty {
  readonly spans: readonly DutySpan[]
  /** Says which list this is, so that nobody writes over a change they have not seen. */
  readonly version: string
  readonly text: string | null
}

const versionOf = (text: string | null): string =>
  text === null ? 'none' : createHash('sha256').update(text).digest('base64url').slice(0, 22)

export async function readDuty({ store }: Pick<Context, 'store'>): Promise<Duty> {
  const text = await store.clinic.get(KEY)
  return { spans: text === null ? [] : (kept(text) ?? []), version: versionOf(text), text }
}

/** False where the list is not `before` any more. */
export async function writeDuty(
  { store }: Pick<Context, 'store'>,
  before: Duty,
  spans: readonly DutySpan[],
): Promise<boolean> {
  return store.clinic.put(KEY, JSON.stringify(spans), before.text)
}

export const isOnDuty = (account: string, spans: readonly DutySpan[], at: number): boolean =>
  spans.some((span) => span.account === account && span.from <= at && at < span.until)

/** Those on duty who may read this course: somebody on duty without a right on it cannot help. */
export async function onDutyFor(
  context: Pick<Context, 'store'>,
  grants: readonly Grant[],
  at: number,
): Promise<readonly string[]> {
  const { spans } = await readDuty(context)
  return grants
    .filter(({ account, role }) => isClinician(role) && isOnDuty(account, spans, at))
    .map(({ account }) => account)
}
