// For a prescription whose decision changed: what was shown when it was signed, from the log of decisions.
import { isRecord } from '@stature/protocol'
import type { Context } from '../../http/context.js'
import type { EventResult } from '../courses.js'
import { jsonOf } from '../json.js'

/** A decision that was signed on was shown not long ago. */
const LOOKED_THROUGH = 200

const signedHash = (current: unknown): string | null => {
  const signed: unknown =
    typeof current === 'object' && current !== null ? Reflect.get(current, 'signed') : null
  const hash: unknown = typeof signed === 'object' && signed !== null ? Reflect.get(signed, 'hash') : null
  return typeof hash === 'string' ? hash : null
}

/** The log's entry of a hash: outcome, what decided, when and what was asked; null where it was never shown here. */
async function shownAs({ store }: Context, course: string, hash: string): Promise<object | null> {
  const entries = await store.log.read(course, 'decision', null, LOOKED_THROUGH)
  for (const { at, details } of entries) {
    const json = jsonOf(details)
    if (!isRecord(json) || json['hash'] !== hash) continue
    const { outcome, decidedBy, asOf } = json
    return { at: new Date(at).toISOString(), outcome, decidedBy, asOf }
  }
  return null
}

/** The result with the decision it was signed on beside the one that stands now. */
export async function withSigned(
  context: Context,
  course: string,
  result: EventResult,
): Promise<EventResult> {
  if (result.result !== 'refused' || result.issues[0]?.code !== 'decision-changed') return result
  const { current } = result
  const hash = signedHash(current)
  if (hash === null || typeof current !== 'object' || current === null) return result
  return { ...result, current: { ...current, signed: { hash, shown: await shownAs(context, course, hash) } } }
}
