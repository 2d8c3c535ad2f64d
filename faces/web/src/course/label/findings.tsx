// Every finding of a decision: what each rule found, by which clause, filled by whom, and from which facts.
import { clauseOf, gapOf } from '@stature/label'
import { say as sayIn, type Decision, type DoseOutcome, type Finding, type Verdict } from '@stature/protocol'
import { Icon, type IconName } from '../../design/icon.js'
import { useSpeaker } from '../../design/speaker.js'
import { useCourseWords } from '../course-words.js'

const SIGNS: Readonly<Record<Verdict, IconName>> = {
  met: 'done',
  'not-met': 'stop',
  unknown: 'ask',
  'not-reached': 'rest',
}

/** What decides and what is unknown first, then what is met, then what had nothing to judge. */
const ORDER: Readonly<Record<Verdict, number>> = { 'not-met': 0, unknown: 1, met: 2, 'not-reached': 3 }

const sorted = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort((one, other) => ORDER[one.verdict] - ORDER[other.verdict])

/** The page of a clause or gap. */
function Cited({ id }: { readonly id: string }) {
  return (
    <a className="course-cited" href={`#/clauses/${encodeURIComponent(id)}`}>
      <code>{id}</code>
    </a>
  )
}

interface Props {
  readonly decision: Decision<DoseOutcome>
}

function Reading({ finding, decision }: { readonly finding: Finding } & Props) {
  const say = useCourseWords()
  const { policy, policyVersion, edition } = decision
  const { clause, gap, resolution } = finding
  const filled = resolution ?? (gap === undefined ? [] : gapOf(gap).resolution)
  return (
    <div className="course-finding-reading">
      <p>
        <Cited id={clause} /> <span lang="en">{clauseOf(edition, clause).reading}</span>
      </p>
      {gap === undefined ? null : (
        <p>
          <Cited id={gap} /> <span lang="en">{gapOf(gap).reading}</span>{' '}
          <span className="soft">
            {filled.map((each) => say(`filled.${each}`, { policy, version: policyVersion })).join(' ')}
          </span>
        </p>
      )}
    </div>
  )
}

function FindingItem({ finding, decision }: { readonly finding: Finding } & Props) {
  const say = useCourseWords()
  const speaker = useSpeaker()
  const { rule, verdict, because, clause, gap } = finding
  const decides = decision.decidedBy === clause || decision.decidedBy === gap
  const facts = because.map((fact) => sayIn(speaker, `fact.${fact}`, {}).text)
  return (
    <li className={`course-finding course-finding-${verdict}`}>
      <p className="course-verdict">
        <Icon name={SIGNS[verdict]} /> {say(`verdict.${verdict}`)}
      </p>
      <div className="stack">
        <p>
          <code className="course-rule">{rule}</code>{' '}
          {decides && verdict !== 'met' && verdict !== 'not-reached' ? (
            <strong>{say('label.decides')}</strong>
          ) : null}
        </p>
        <Reading finding={finding} decision={decision} />
        {facts.length === 0 ? null : (
          <p className="soft small">{say('label.from', { facts: facts.join(', ') })}</p>
        )}
      </div>
    </li>
  )
}

export function Findings({ decision }: Props) {
  const say = useCourseWords()
  const all = sorted(decision.findings)
  const spoken = all.filter(({ verdict }) => verdict !== 'not-reached')
  const silent = all.filter(({ verdict }) => verdict === 'not-reached')
  return (
    <section className="stack" aria-labelledby="course-findings">
      <h3 id="course-findings">{say('label.findings', { count: all.length })}</h3>
      <p className="soft">
        {say('label.decided-by')} <Cited id={decision.decidedBy} />
      </p>
      <ul className="course-findings">
        {spoken.map((finding) => (
          <FindingItem key={finding.rule} {...{ finding, decision }} />
        ))}
      </ul>
      {silent.length === 0 ? null : (
        <details className="disclosure">
          <summary>{say('label.not-reached', { count: silent.length })}</summary>
          <ul className="disclosure-body course-findings">
            {silent.map((finding) => (
              <FindingItem key={finding.rule} {...{ finding, decision }} />
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
