// A dose while it is written: what is read and judged of it, and what would be signed.
import type { Order } from '@stature/label'
import {
  judgeProposal,
  type Decision,
  type Explanation,
  type PrescriptionReason,
  type Proposal,
  type ProposalOutcome,
  type Speaker,
} from '@stature/protocol'
import { useMemo } from 'react'
import type { BodyOf, CourseView } from '../data/course.js'
import { useClinicalExplain } from '../forms/clinical.js'
import type { Reading } from '../forms/typed.js'
import { proposalOf, readDose, type Draft } from './draft.js'
import { prescriptionOf, reasonsOf } from './prescription.js'

export interface Judged {
  readonly proposal: Proposal
  readonly judged: Decision<ProposalOutcome>
  readonly explanation: Explanation
  /** What an accepted one may be called. */
  readonly fitting: readonly PrescriptionReason[]
}

export interface Writing {
  readonly reading: Reading<Order>
  /** Null while no amount can be read. */
  readonly found: Judged | null
  /** Null until it is accepted and everything is said. */
  readonly next: BodyOf<'dose-prescribed'> | null
}

/** One reason that fits is that reason; of several one is chosen. */
const settled = (fitting: readonly PrescriptionReason[], chosen: PrescriptionReason | null) =>
  fitting.length === 1 ? (fitting[0] ?? null) : (fitting.find((each) => each === chosen) ?? null)

export function useWriting(
  view: CourseView,
  draft: Draft,
  chosen: PrescriptionReason | null,
  speaker: Speaker,
): Writing {
  const { facts, policy, zone } = view
  const explain = useClinicalExplain(zone)
  const { decimalSeparator } = speaker.catalogue.language
  return useMemo(() => {
    const reading = readDose(draft, decimalSeparator)
    const proposal = proposalOf(draft, reading)
    if (proposal === null) return { reading, found: null, next: null }
    const judged = judgeProposal(facts, policy, proposal)
    const isAccepted = judged.outcome.kind === 'accept'
    const fitting = isAccepted ? reasonsOf(facts, policy, proposal) : []
    const next = prescriptionOf(facts, proposal, judged, settled(fitting, chosen))
    return { reading, found: { proposal, judged, explanation: explain(judged), fitting }, next }
  }, [draft, decimalSeparator, facts, policy, chosen, explain])
}
