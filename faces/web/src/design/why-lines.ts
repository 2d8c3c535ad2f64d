// What stands behind a reason: the clause or gap it cites, in our reading, and who filled a gap here.
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

export interface Behind {
  readonly id: ClauseId | GapId
  readonly kind: 'clause' | 'gap'
  readonly reading: string
  /** What the label leaves open; null for a clause. */
  readonly question: string | null
  readonly resolution: readonly Resolution[]
  readonly verified: Verified | null
}

const GAPS: ReadonlySet<string> = new Set(GAP_IDS)
const isGap = (id: ClauseId | GapId): id is GapId => GAPS.has(id)

const ofClause = (edition: EditionId, id: ClauseId): Behind => {
  const { reading, verified } = clauseOf(edition, id)
  return { id, kind: 'clause', reading, question: null, resolution: [], verified }
}

const ofGap = (id: GapId): Behind => {
  const { question, reading, resolution } = gapOf(id)
  return { id, kind: 'gap', reading, question, resolution, verified: null }
}

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
