// Why a clinician should look at a child: the closed list, in the order of `spec/panel`.
import type { ClauseId, GapId, Instant } from '@stature/label'

/** The first is looked at first. */
export const PANEL_REASONS = [
  'severe-episode',
  'dose-stop',
  'dose-interrupt',
  'alarm-urgent',
  'dose-reduce',
  'alarm-soon',
  'over-maximum',
  'weight-unconfirmed',
  'reaction-open',
  'clinic-question',
  'may-increase',
  'assess-tolerance',
  'may-start',
  'may-restart',
  'interrupted',
  'under-start',
  'weight-old',
  'doses-missed',
  'examination-due',
  'alarm-routine',
] as const
export type PanelReasonKind = (typeof PANEL_REASONS)[number]

/** `now`: before the next injection · `soon`: the same day · `visit`: at the next look. */
export const PANEL_URGENCIES = ['now', 'soon', 'visit'] as const
export type PanelUrgency = (typeof PANEL_URGENCIES)[number]

const FIRST_SOON = PANEL_REASONS.indexOf('dose-reduce')
const FIRST_VISIT = PANEL_REASONS.indexOf('may-increase')

export const rankOf = (kind: PanelReasonKind): number => PANEL_REASONS.indexOf(kind)

export function urgencyOf(kind: PanelReasonKind): PanelUrgency {
  const rank = rankOf(kind)
  if (rank < FIRST_SOON) return 'now'
  return rank < FIRST_VISIT ? 'soon' : 'visit'
}

export interface PanelReason {
  readonly kind: PanelReasonKind
  /** Since when it waits; null where the record does not say. */
  readonly since: Instant | null
  /** The clauses and gaps it rests on. */
  readonly ids: readonly (ClauseId | GapId)[]
  /** The rule that decided; null where none did. */
  readonly rule: string | null
  /** How many: episodes, alarms, doses; 1 where counting says nothing. */
  readonly count: number
  /** What it is about, as names: facts that are missing, examinations, reactions, kinds of alarms. */
  readonly about: readonly string[]
}

/** One of each kind, the first to be looked at first. */
export const inRank = (reasons: readonly PanelReason[]): readonly PanelReason[] =>
  [...reasons].sort((one, other) => rankOf(one.kind) - rankOf(other.kind))
