// Weights over time as the rules had them: which one counted from when, and which waited for confirmation.
import type { Grams, Instant } from '@stature/label'
import { confirm, NEVER_WEIGHED, weighIn, type WeighContext, type WeighState } from '@stature/protocol'
import type { Entry } from '../entry/entry.js'
import { mayRecord } from '../rights/rights.js'

/** From `at` on, this weight was the newest confirmed one. */
export interface WeightOver {
  readonly at: Instant
  readonly grams: Grams
}

function weigh(state: WeighState, { event, at, on }: Entry, child: WeighContext): WeighState {
  if (event.kind === 'weight-measured') return weighIn(state, { grams: event.weightGrams, at, on }, child)
  if (event.kind !== 'weight-confirmed' || !mayRecord(event.kind, event.by.role)) return state
  return confirm(state, event.weightGrams, at)
}

/** Each weight from when it counted; `standing` by time. */
export function confirmedWeights(standing: readonly Entry[], child: WeighContext): readonly WeightOver[] {
  const found: WeightOver[] = []
  let state = NEVER_WEIGHED
  for (const entry of standing) {
    const next = weigh(state, entry, child)
    if (next.confirmed !== null && next.confirmed !== state.confirmed)
      found.push({ at: entry.at, grams: next.confirmed.grams })
    state = next
  }
  return found
}
