// Why: the reasons in plain words, and one tap away the clause or gap, our reading of it, and whose rule filled it.
import type { Decision, Explanation, Outcome } from '@stature/protocol'
import { behind, type Behind } from './why-lines.js'
import { useDesignWords } from './words.js'

interface Props {
  readonly decision: Decision<Outcome>
  readonly explanation: Explanation
}

const FILLED = { policy: 'why.policy', attest: 'why.attest', 'cautious-reading': 'why.cautious' } as const

function Rule({ rule, decision }: { readonly rule: Behind; readonly decision: Decision<Outcome> }) {
  const say = useDesignWords()
  const { policy, policyVersion, edition } = decision
  return (
    <li className="clause">
      <p className="soft small">
        {say(rule.kind === 'clause' ? 'why.clause' : 'why.gap')} <code>{rule.id}</code>
        {rule.kind === 'clause' ? ` · ${edition}` : ''}
      </p>
      {rule.question === null ? null : <p lang="en">{rule.question}</p>}
      <p lang="en">{rule.reading}</p>
      {rule.resolution.map((each) => (
        <p key={each} className="soft small">
          {say(FILLED[each], { policy, version: policyVersion })}
        </p>
      ))}
      {rule.verified === null || rule.verified === 'full-text' ? null : (
        <p className="soft small">{say('why.unverified')}</p>
      )}
    </li>
  )
}

function Rules({ decision, explanation }: Props) {
  const cited = explanation.reasons.flatMap(({ cite }) => (cite === undefined ? [] : [cite]))
  return (
    <>
      <ul className="stack">
        {behind(decision, cited).map((rule) => (
          <Rule key={rule.id} rule={rule} decision={decision} />
        ))}
      </ul>
      <ul className="soft small">
        {explanation.footer.map(({ text, sentence, language }) => (
          <li key={sentence} lang={language}>
            {text}
          </li>
        ))}
      </ul>
    </>
  )
}

/** The plain reasons stand open; the rule behind them is one tap away. */
export function Why(props: Props) {
  const say = useDesignWords()
  return (
    <section className="stack">
      <h2 className="unseen">{say('why.title')}</h2>
      <ul>
        {props.explanation.reasons.map(({ text, sentence, cite, language }) => (
          <li key={`${sentence}${cite ?? ''}`} lang={language}>
            {text}
          </li>
        ))}
      </ul>
      <details className="disclosure">
        <summary>{say('why.rule')}</summary>
        <div className="disclosure-body">
          <Rules {...props} />
        </div>
      </details>
    </section>
  )
}
