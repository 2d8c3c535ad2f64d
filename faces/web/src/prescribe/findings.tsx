// Every rule that was asked, with its verdict, its clause, and how a gap was filled.
import type { Decision, Finding, Outcome, Speaker, Verdict } from '@stature/protocol'
import { labelValues, say as sayOf } from '@stature/protocol'
import { Cite } from '../forms/cite.js'
import { usePrescribeWords } from './prescribe-words.js'

const ORDER: readonly Verdict[] = ['not-met', 'unknown', 'met', 'not-reached']

interface Props {
  readonly decision: Decision<Outcome>
  readonly speaker: Speaker
}

function One({ finding, decision, speaker }: Props & { readonly finding: Finding }) {
  const say = usePrescribeWords()
  const { clause, gap, verdict, resolution } = finding
  // The words of a gap say what speaks against it; where nothing does, those of the clause are said.
  const speaks = verdict === 'not-met' || verdict === 'unknown'
  const told = speaks ? (gap ?? clause) : clause
  const words = sayOf(speaker, `because.${told}`, labelValues(speaker, decision.edition))
  return (
    <li className={`finding finding-${verdict}`}>
      <p>
        <strong>{say(`verdict.${verdict}`)}</strong> <span lang={words.language}>{words.text}</span>
      </p>
      <p className="cites small">
        <Cite id={clause} />
        {gap === undefined ? null : <Cite id={gap} />}
        {(resolution ?? []).map((each) => (
          <span key={each} className="soft">
            {say(`filled.${each}`, { policy: decision.policy, version: decision.policyVersion })}
          </span>
        ))}
      </p>
    </li>
  )
}

export function Findings({ decision, speaker }: Props) {
  const say = usePrescribeWords()
  const { findings } = decision
  const sorted = ORDER.flatMap((verdict) => findings.filter((each) => each.verdict === verdict))
  return (
    <details className="disclosure">
      <summary>{say('findings', { count: findings.length })}</summary>
      <div className="disclosure-body">
        <ul className="findings">
          {sorted.map((finding) => (
            <One key={finding.rule} {...{ finding, decision, speaker }} />
          ))}
        </ul>
      </div>
    </details>
  )
}
