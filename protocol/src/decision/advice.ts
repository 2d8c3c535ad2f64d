// Advice: shown beside an outcome, never deciding it; one frozen value an id.
import { CITES, type AdviceId } from './advice-ids.js'
import type { Advice } from './decision.js'

/** All advice ids, for catalogues and tests. */
export const ADVICE_IDS: readonly AdviceId[] = Object.freeze(
  Object.keys(CITES).filter((key): key is AdviceId => key in CITES),
)

const ADVICE: ReadonlyMap<AdviceId, Advice> = new Map(
  ADVICE_IDS.map((id) => {
    const [clause, gap] = CITES[id]
    return [id, Object.freeze(gap === null ? { id, clause } : { id, clause, gap })]
  }),
)

/** The one shared, frozen advice of an id. */
export function advice(id: AdviceId): Advice {
  const found = ADVICE.get(id)
  if (found === undefined) throw new RangeError(`unknown advice ${id}`)
  return found
}

/** Adds what the list does not hold yet. */
export function add(list: Advice[], each: Advice): void {
  if (!list.includes(each)) list.push(each)
}
