// Every finding of a decision: what each rule found, by which clause, filled by whom, and from which facts.
import { gapOf } from '@stature/label'
import { say as sayIn, type Decision, type DoseOutcome, type Finding, type Verdict } from '@stature/protocol'
import { Icon, type IconName } from '../../design/icon.js'
import { useSpeaker } from '../../design/speaker.js'
import { Spoken } from '../../design/spoken.js'
import { useLabelWords } from '../../words/label-words.js'
import { useCourseWords } from '../course-words.js'

const SIGNS: Readonly<Record<Verdict, IconName>> = {
  met: 'done',
  'not-met': 'stop',
  unknown: 'ask',
  'not-reached': 'rest',
}

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
  const label = useLabelWords()
  const { policy, policyVersion, edition } = decision
  const { clause, gap, resolution } = finding
  const filled = resolution ?? (gap === undefined ? [] : gapOf(gap).resolution)
  return (
    <div className="course-finding-reading">
      <p>
        <Cited id={clause} /> <Spoken words={label.reading(edition, clause)} />
      </p>
      {gap === undefined ? null : (
        <p>
          <Cited id={gap} /> <Spoken words={label.gapReading(gap)} />{' '}
          <span className="soft">
            {filled.map((each) => say(`filled.${each}`, { policy, version: policyVersion })).join(' ')}
          </span>
        </p>
      )}
    </div>
  )
}

/** What is met needs no more than its rule and its page. */
function MetItem({ finding, decision }: { readonly finding: Finding } & Props) {
  const say = useCourseWords()
  const { policy, policyVersion } = decision
  const { rule, clause, gap, resolution } = finding
  const filled = gap === undefined ? [] : (resolution ?? gapOf(gap).resolution)
  return (
    <li className="course-met">
      <p>
        <Icon name={SIGNS.met} /> <code className="course-rule">{rule}</code>
      </p>
      <p className="small">
        <Cited id={clause} />
        {gap === undefined ? null : (
          <>
            {' '}
            · <Cited id={gap} />{' '}
            <span className="soft">
              {filled.map((each) => say(`filled.${each}`, { policy, version: policyVersion })).join(' ')}
            </span>
          </>
        )}
      </p>
    </li>
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

interface GroupProps extends Props {
  readonly title: string
  readonly findings: readonly Finding[]
}

function Met({ title, findings, decision }: GroupProps) {
  if (findings.length === 0) return null
  return (
    <>
      <h4 className="course-group">{title}</h4>
      <ul className="course-mets">
        {findings.map((finding) => (
          <MetItem key={finding.rule} {...{ finding, decision }} />
        ))}
      </ul>
    </>
  )
}

function Silent({ title, findings, decision }: GroupProps) {
  if (findings.length === 0) return null
  return (
    <details className="disclosure">
      <summary>{title}</summary>
      <ul className="disclosure-body course-findings">
        {findings.map((finding) => (
          <FindingItem key={finding.rule} {...{ finding, decision }} />
        ))}
      </ul>
    </details>
  )
}

export function Findings({ decision }: Props) {
  const say = useCourseWords()
  const { findings, decidedBy } = decision
  const of = (...verdicts: readonly Verdict[]): readonly Finding[] =>
    findings.filter(({ verdict }) => verdicts.includes(verdict))
  const spoken = [...of('not-met'), ...of('unknown')]
  const met = of('met')
  const silent = of('not-reached')
  return (
    <section className="sheet" aria-labelledby="course-findings">
      <h3 id="course-findings">{say('label.findings', { count: findings.length })}</h3>
      <p className="soft">
        {say('label.decided-by')} <Cited id={decidedBy} />
      </p>
      {spoken.length === 0 ? null : (
        <ul className="course-findings">
          {spoken.map((finding) => (
            <FindingItem key={finding.rule} {...{ finding, decision }} />
          ))}
        </ul>
      )}
      <Met title={say('label.met', { count: met.length })} findings={met} decision={decision} />
      <Silent
        title={say('label.not-reached', { count: silent.length })}
        findings={silent}
        decision={decision}
      />
    </section>
  )
}
