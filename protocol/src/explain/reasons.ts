// Why: the clause or gap that decided, then the others that spoke, each once.
import type { ClauseId, GapId } from '@stature/label'
import type { Decision } from '../decision/decision.js'
import { POLICY_FIELDS } from '../policy/policy-fields.js'
import type { Line } from './explanation.js'
import type { Outcome } from './headline.js'
import { line } from './line.js'
import { say, type Speaker, type Values } from './say.js'
import { BLOCKED_REASONS, WITHHOLD_REASONS, type SentenceId } from './sentence-ids.js'

type Citable = ClauseId | GapId

/** Gaps that a policy fills; the others are attested or read cautiously. */
const FILLED_BY_POLICY: ReadonlySet<string> = new Set(POLICY_FIELDS.flatMap(({ gaps }) => gaps))

function whyOf(outcome: Outcome): readonly Citable[] {
  switch (outcome.kind) {
    case 'refuse':
    case 'do-not-inject':
    case 'withhold':
      return outcome.why
    case 'give':
      return outcome.sites.why ?? []
    case 'accept':
    case 'cannot-decide':
    case 'interrupt':
    case 'keep':
    case 'may-increase':
    case 'may-start':
    case 'reduce':
    case 'stop':
    case 'wait':
      return []
  }
}

/** Gaps on which the deciding clause rests here. */
const gapsOf = ({ findings, decidedBy }: Decision<Outcome>): readonly Citable[] =>
  findings
    .filter(({ clause, verdict }) => clause === decidedBy && (verdict === 'not-met' || verdict === 'unknown'))
    .flatMap(({ gap }) => (gap === undefined ? [] : [gap]))

/** Where one outcome has words of its own for a clause or gap, those; else the clause's or gap's reading. */
function becauseId(outcome: Outcome, id: Citable): SentenceId {
  const withheld = outcome.kind === 'withhold' ? WITHHOLD_REASONS.find((own) => own === id) : undefined
  if (withheld !== undefined) return `withhold.${withheld}`
  const blocked = outcome.kind === 'do-not-inject' ? BLOCKED_REASONS.find((own) => own === id) : undefined
  return blocked === undefined ? `because.${id}` : `blocked.${blocked}`
}

/** The reasons of a decision, the deciding one first. */
export function reasons(speaker: Speaker, decision: Decision<Outcome>, label: Values): readonly Line[] {
  const { outcome, decidedBy, policy } = decision
  const ids = new Set<Citable>([decidedBy, ...whyOf(outcome), ...gapsOf(decision)])
  return [...ids].map((id) => {
    const sentence = FILLED_BY_POLICY.has(id)
      ? 'reason.policy'
      : id.startsWith('gap.')
        ? 'reason.gap'
        : 'reason.label'
    const words = say(speaker, becauseId(outcome, id), label)
    return { ...line(speaker, sentence, { id, policy, because: words }), cite: id }
  })
}
