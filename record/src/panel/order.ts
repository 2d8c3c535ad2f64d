// The order of a panel: what needs a clinician first. Total, so that a panel never moves by itself.
import { PANEL_REASONS, rankOf, urgencyOf, type PanelReasonKind, type PanelUrgency } from './reasons.js'

/** What of a row says where it stands; the reasons are in their own order. */
export interface Needing {
  readonly reasons: readonly { readonly kind: PanelReasonKind; readonly since: number | null }[]
}

/** A child of a panel. */
export interface Listed {
  readonly course: string
  readonly row: Needing
}

/** After every reason. */
const NONE = PANEL_REASONS.length

const rank = ({ row }: Listed): number => {
  const [first] = row.reasons
  return first === undefined ? NONE : rankOf(first.kind)
}

/** An unknown time waits behind every known one. */
const since = ({ row }: Listed): number => row.reasons[0]?.since ?? Infinity

/** By the first reason; of two with the same, whoever waits longer; then by id. */
export function byNeed(one: Listed, other: Listed): number {
  const ranks = rank(one) - rank(other)
  if (ranks !== 0) return ranks
  if (since(one) !== since(other)) return since(one) < since(other) ? -1 : 1
  return one.course < other.course ? -1 : one.course > other.course ? 1 : 0
}

/** How urgent a child is; null where nothing needs a clinician. */
export function urgencyOfRow({ reasons: [first] }: Needing): PanelUrgency | null {
  return first === undefined ? null : urgencyOf(first.kind)
}
