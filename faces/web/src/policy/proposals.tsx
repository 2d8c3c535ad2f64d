// What waits for a signature, what it would change, and what can be done with it.
import { useMoment } from '../design/moment.js'
import { fileName, namesOf } from './policy-names.js'
import { usePolicyWords } from './policy-words.js'
import { Signing, type ProposalProps, type Rights } from './signing.js'
import { Differences, Values } from './values.js'
import { download, withdraw } from './versions.js'

function ProposalActs(props: ProposalProps) {
  const { proposal, again, mayPropose } = props
  const say = usePolicyWords()
  const { policy } = proposal
  return (
    <div className="policy-acts">
      <Signing {...props} />
      {mayPropose ? (
        <button
          type="button"
          className="button button-quiet"
          onClick={() => void withdraw(proposal).then(again)}
        >
          {say('withdraw')}
        </button>
      ) : null}
      <button
        type="button"
        className="button button-quiet"
        onClick={() => download(policy, fileName(policy))}
      >
        {say('download')}
      </button>
    </div>
  )
}

function Proposal(props: ProposalProps) {
  const { proposal, history } = props
  const say = usePolicyWords()
  const moment = useMoment()
  const { policy, at, by, note } = proposal
  return (
    <li className="sheet sheet-asks">
      <h3>{say('in-force.name', namesOf(policy))}</h3>
      <p className="soft">
        {say('proposal-by', { name: by ?? say('proposal-gone'), time: moment(Date.parse(at)) })}
      </p>
      {note === '' ? null : <p>{say('proposal-note', { note })}</p>}
      <p className="label">{say('differences')}</p>
      <Differences before={history.versions[0]?.policy ?? {}} after={policy} />
      <details className="disclosure">
        <summary>{say('read-all')}</summary>
        <div className="disclosure-body">
          <Values policy={policy} />
        </div>
      </details>
      <ProposalActs {...props} />
    </li>
  )
}

export function Proposals({
  history,
  again,
  ...rights
}: Rights & Omit<ProposalProps, 'proposal' | keyof Rights>) {
  const say = usePolicyWords()
  if (history.proposals.length === 0) return null
  return (
    <section className="stack" aria-labelledby="policy-proposals">
      <h2 id="policy-proposals">{say('proposals')}</h2>
      {history.signatures === 2 ? <p className="soft">{say('two-people')}</p> : null}
      <ul className="stack">
        {history.proposals.map((proposal) => (
          <Proposal key={proposal.number} {...{ proposal, history, again }} {...rights} />
        ))}
      </ul>
    </section>
  )
}
