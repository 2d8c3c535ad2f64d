// The judgement of what is written: accepted, refused with its likely slip, or a question; with everything behind it.
import type { Decision, Explanation, Proposal, ProposalOutcome, Speaker } from '@stature/protocol'
import type { CourseView } from '../data/course.js'
import { Icon, type IconName } from '../design/icon.js'
import { Announce } from '../forms/announce.js'
import { Reasons } from '../forms/reasons.js'
import { Amounts } from './amounts.js'
import { Disagree } from './disagree.js'
import { Findings } from './findings.js'
import { amountOf, massOf } from './prescription.js'

interface Props {
  readonly view: CourseView
  readonly proposal: Proposal
  readonly judged: Decision<ProposalOutcome>
  readonly explanation: Explanation
  readonly speaker: Speaker
}

const ICONS = { accept: 'done', refuse: 'stop', 'cannot-decide': 'ask' } as const satisfies Readonly<
  Record<ProposalOutcome['kind'], IconName>
>

const SLIP = 'detail.slip'

function Verdict({ judged, explanation }: Pick<Props, 'judged' | 'explanation'>) {
  const { headline, details, reasons } = explanation
  const slip = details.find(({ sentence }) => sentence === SLIP)
  const { kind } = judged.outcome
  return (
    <>
      <p className={`verdict verdict-${kind}`} lang={headline.language}>
        <Icon name={ICONS[kind]} />
        <span>{headline.text}</span>
      </p>
      {slip === undefined ? null : (
        <p className="slip" lang={slip.language}>
          {slip.text}
        </p>
      )}
      <Announce
        text={[headline, ...(slip === undefined ? [] : [slip]), ...reasons.slice(0, 2)]
          .map(({ text }) => text)
          .join('. ')}
      />
    </>
  )
}

export function Judgement(props: Props) {
  const { view, proposal, judged, explanation, speaker } = props
  const weight = judged.facts.weight.confirmed?.grams ?? null
  const amount = amountOf(judged)
  const mass = massOf(proposal, weight)
  return (
    <div className="stack">
      <Verdict judged={judged} explanation={explanation} />
      <Reasons lines={explanation.reasons} />
      <Reasons lines={explanation.questions} />
      {amount === null || mass === null ? null : (
        <Amounts {...{ amount, mass, weight, policy: view.policy, speaker }} />
      )}
      <Reasons lines={explanation.advice} />
      <Reasons lines={explanation.open} />
      {judged.outcome.kind === 'refuse' ? <Disagree {...{ view, proposal, judged }} /> : null}
      <Findings decision={judged} speaker={speaker} />
    </div>
  )
}
