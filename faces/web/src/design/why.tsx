// Why: the reasons in plain words, and one tap away the clause or gap, our reading of it, and whose rule filled it.
import type { EditionId } from '@stature/label'
import type { Decision, Explanation, Outcome } from '@stature/protocol'
import { useLabelWords } from '../words/label-words.js'
import { Spoken } from './spoken.js'
import { behind, type Behind } from './why-lines.js'
import { useDesignWords } from './words.js'

interface Props {
  readonly decision: Decision<Outcome>
  readonly explanation: Explanation
}

const FILLED = { policy: 'why.policy', attest: 'why.attest', 'cautious-reading': 'why.cautious' } as const

function Clause({
  rule,
  edition,
}: {
  readonly rule: Extract<Behind, { kind: 'clause' }>
  readonly edition: EditionId
}) {
  const say = useDesignWords()
  const label = useLabelWords()
  return (
    <li className="clause">
      <p className="soft small">
        {say('why.clause')} <code>{rule.id}</code> · {edition}
      </p>
      <p>
        <Spoken words={label.reading(edition, rule.id)} />
      </p>
      {rule.verified === 'full-text' ? null : <p className="soft small">{say('why.unverified')}</p>}
    </li>
  )
}

function Gap({
  rule,
  decision,
}: {
  readonly rule: Extract<Behind, { kind: 'gap' }>
  readonly decision: Decision<Outcome>
}) {
  const say = useDesignWords()
  const label = useLabelWords()
  const { policy, policyVersion } = decision
  return (
    <li className="clause">
      <p className="soft small">
        {say('why.gap')} <code>{rule.id}</code>
      </p>
      <p>
        <Spoken words={label.gapQuestion(rule.id)} />
      </p>
      <p>
        <Spoken words={label.gapReading(rule.id)} />
      </p>
      {rule.resolution.map((each) => (
        <p key={each} className="soft small">
          {say(FILLED[each], { policy, version: policyVersion })}
        </p>
      ))}
    </li>
  )
}

function Rules({ decision, explanation }: Props) {
  const cited = explanation.reasons.flatMap(({ cite }) => (cite === undefined ? [] : [cite]))
  return (
    <>
      <ul className="stack">
        {behind(decision, cited).map((rule) =>
          rule.kind === 'clause' ? (
            <Clause key={rule.id} rule={rule} edition={decision.edition} />
          ) : (
            <Gap key={rule.id} rule={rule} decision={decision} />
          ),
        )}
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
