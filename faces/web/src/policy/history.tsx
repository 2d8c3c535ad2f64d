// What waits for a signature, and every version that was in force with what it changed.
import type { Json } from '@stature/protocol'
import { useState } from 'react'
import { textAt } from '../data/json.js'
import { useHome } from '../data/use-home.js'
import { useMoment } from '../design/moment.js'
import type { Answer } from '../sync/http.js'
import { usePolicyWords } from './policy-words.js'
import { Differences, Values } from './values.js'
import { download, sign, withdraw, type History, type ProposalView, type VersionView } from './versions.js'

export const fileName = (policy: Json): string =>
  `${textAt(policy, 'id') ?? 'policy'}-${textAt(policy, 'version') ?? ''}.json`.replaceAll(/[^\w.-]+/gu, '-')

const namesOf = (policy: Json) => ({
  name: textAt(policy, 'id') ?? '',
  version: textAt(policy, 'version') ?? '',
})

export interface Rights {
  readonly maySign: boolean
  readonly mayPropose: boolean
}

interface ProposalProps extends Rights {
  readonly proposal: ProposalView
  readonly history: History
  readonly again: () => void
}

/** What became of an act at the clinic, in words; null where it was done. */
function useTold(): (answer: Answer) => string | null {
  const say = usePolicyWords()
  return (answer) => {
    if (answer.kind === 'ok') return null
    if (answer.kind === 'unreachable') return say('unreachable')
    if (answer.code === 'sign-in-again') return say('sign-fresh')
    if (answer.code === 'own-proposal') return say('sign-other')
    if (answer.code === 'policy-moved') return say('proposal-old')
    return say('refused', { message: answer.message })
  }
}

function Signing({ proposal, history, again, maySign }: ProposalProps) {
  const say = usePolicyWords()
  const told = useTold()
  const { refreshPolicy } = useHome()
  const [sure, setSure] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  if (!maySign) return <p className="soft">{say('sign-prescriber')}</p>
  if (proposal.mine && history.signatures === 2) return <p className="soft">{say('sign-other')}</p>
  if (proposal.base !== history.versions.length) return <p className="field-trouble">{say('proposal-old')}</p>
  const put = async (): Promise<void> => {
    if (!sure) return setSure(true)
    const answer = await sign(proposal)
    setTrouble(told(answer))
    if (answer.kind !== 'ok') return
    await refreshPolicy()
    again()
  }
  return (
    <>
      <button type="button" className={sure ? 'button button-main' : 'button'} onClick={() => void put()}>
        {sure ? say('sign-sure', { version: textAt(proposal.policy, 'version') ?? '' }) : say('sign')}
      </button>
      {trouble === null ? null : (
        <p role="alert" className="field-trouble">
          {trouble}
        </p>
      )}
    </>
  )
}

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

interface VersionProps {
  readonly version: VersionView
  readonly earlier: VersionView | undefined
  readonly later: VersionView | undefined
}

/** Since when, until when, by whom and why. */
function Came({ version, later }: Omit<VersionProps, 'earlier'>) {
  const say = usePolicyWords()
  const moment = useMoment()
  const { from, signed } = version
  const since = moment(Date.parse(from))
  return (
    <>
      <p>
        {later === undefined
          ? `${say('history-since', { time: since })} · ${say('history-now')}`
          : say('history-until', { from: since, until: moment(Date.parse(later.from)) })}
      </p>
      {signed === null ? (
        <p className="soft">{say('from-file')}</p>
      ) : (
        <p className="soft">
          {signed.by === null ? say('signed-gone') : say('signed-by', { name: signed.by })} ·{' '}
          {say('proposed-by', { name: signed.proposedBy ?? say('proposal-gone') })}
        </p>
      )}
      {signed === null || signed.note === '' ? null : <p>{say('proposal-note', { note: signed.note })}</p>}
    </>
  )
}

function Version({ version, earlier, later }: VersionProps) {
  const say = usePolicyWords()
  const { number, policy, hash } = version
  return (
    <li className="sheet">
      <h3>{say('history-number', { number, ...namesOf(policy) })}</h3>
      <Came {...{ version, later }} />
      <details className="disclosure">
        <summary>{say('differences-before')}</summary>
        <div className="disclosure-body">
          {earlier === undefined ? (
            <p>{say('history-first')}</p>
          ) : (
            <Differences before={earlier.policy} after={policy} />
          )}
        </div>
      </details>
      <p className="soft small">
        {say('fingerprint')} <code>{hash.slice(0, 16)}</code>
      </p>
      <button
        type="button"
        className="button button-quiet"
        onClick={() => download(policy, fileName(policy))}
      >
        {say('download')}
      </button>
    </li>
  )
}

export function Versions({ versions }: Pick<History, 'versions'>) {
  const say = usePolicyWords()
  return (
    <section className="stack" aria-labelledby="policy-history">
      <h2 id="policy-history">{say('history')}</h2>
      <ol className="stack">
        {versions.map((version, index) => (
          <Version
            key={version.number}
            version={version}
            earlier={versions[index + 1]}
            later={versions[index - 1]}
          />
        ))}
      </ol>
    </section>
  )
}
