// Alarms that nobody answered, as reasons: one of each urgency, without what another reason says already.
import { instant, type ClauseId, type GapId } from '@stature/label'
import { advice, ADVICE_IDS } from '@stature/protocol'
import type { PanelReason, PanelReasonKind } from './reasons.js'

/** An alarm of a course that neither ended nor was answered. */
export interface OpenAlarm {
  readonly kind: string
  readonly urgency: 'urgent' | 'soon' | 'routine'
  /** When it was raised, epoch milliseconds. */
  readonly raisedAt: number
}

/** What a reason of the facts says as well. */
const SAID_BY: ReadonlyMap<string, readonly PanelReasonKind[]> = new Map<string, readonly PanelReasonKind[]>([
  ['severe-hypoglycemia', ['severe-episode']],
  ['dose-stop', ['dose-stop']],
  ['dose-interrupt', ['dose-interrupt']],
  ['reaction-signs-alert', ['reaction-open']],
  ['reduction-due', ['dose-reduce']],
  // A dose over the maximum by more than the policy lets pass is a dose to reduce.
  ['over-maximum-by-new-weight', ['over-maximum', 'dose-reduce']],
  ['weight-unconfirmed', ['weight-unconfirmed']],
  ['clinic-question-open', ['clinic-question', 'weight-old', 'weight-unconfirmed']],
])

const REASON_OF = { urgent: 'alarm-urgent', soon: 'alarm-soon', routine: 'alarm-routine' } as const

/** Alarms that no advice speaks of. */
const OTHER_IDS: ReadonlyMap<string, readonly (ClauseId | GapId)[]> = new Map([
  ['wrong-route', ['route.subcutaneous']],
  ['same-site', ['site.rotate', 'gap.different-site']],
])

function idsOf(kind: string): readonly (ClauseId | GapId)[] {
  const known = ADVICE_IDS.find((id) => id === kind)
  if (known === undefined) return OTHER_IDS.get(kind) ?? []
  const { clause, gap } = advice(known)
  return gap === undefined ? [clause] : [clause, gap]
}

function reasonOf(urgency: OpenAlarm['urgency'], all: readonly OpenAlarm[]): readonly PanelReason[] {
  const own = all.filter((alarm) => alarm.urgency === urgency)
  if (own.length === 0) return []
  const about = [...new Set(own.map(({ kind }) => kind))].sort()
  return [
    {
      kind: REASON_OF[urgency],
      since: instant(Math.min(...own.map(({ raisedAt }) => raisedAt))),
      ids: [...new Set(about.flatMap(idsOf))],
      rule: null,
      count: own.length,
      about,
    },
  ]
}

/** `reasons` are those of the facts. */
export function alarmReasons(
  alarms: readonly OpenAlarm[],
  reasons: readonly PanelReason[],
): readonly PanelReason[] {
  const said = new Set(reasons.map(({ kind }) => kind))
  const left = alarms.filter(({ kind }) => {
    const by = SAID_BY.get(kind) ?? []
    return !by.some((each) => said.has(each))
  })
  return [...reasonOf('urgent', left), ...reasonOf('soon', left), ...reasonOf('routine', left)]
}
