// What stands behind a reason: the clause or gap it cites, and who filled a gap here.
import {
  clauseOf,
  GAP_IDS,
  gapOf,
  type ClauseId,
  type EditionId,
  type GapId,
  type Resolution,
  type Verified,
} from '@stature/label'
import type { Decision, Outcome } from '@stature/protocol'

export type Behind =
  | { readonly kind: 'clause'; readonly id: ClauseId; readonly verified: Verified }
  | { readonly kind: 'gap'; readonly id: GapId; readonly resolution: readonly Resolution[] }

const GAPS: ReadonlySet<string> = new Set(GAP_IDS)
const isGap = (id: ClauseId | GapId): id is GapId => GAPS.has(id)

const ofClause = (edition: EditionId, id: ClauseId): Behind => ({
  kind: 'clause',
  id,
  verified: clauseOf(edition, id).verified,
})

const ofGap = (id: GapId): Behind => ({ kind: 'gap', id, resolution: gapOf(id).resolution })

/** The clause that decided, or the gap and the clause it belongs to; then the others that were cited, each once. */
export function behind(decision: Decision<Outcome>, cited: readonly (ClauseId | GapId)[]): readonly Behind[] {
  const { decidedBy, findings, edition } = decision
  const around = findings
    .filter(({ gap, clause }) => gap === decidedBy || clause === decidedBy)
    .filter(({ verdict }) => verdict === 'not-met' || verdict === 'unknown')
    .flatMap(({ clause, gap }) => (gap === undefined ? [clause] : [gap, clause]))
  const ids = new Set<ClauseId | GapId>([decidedBy, ...around, ...cited])
  return [...ids].map((id) => (isGap(id) ? ofGap(id) : ofClause(edition, id)))
}
