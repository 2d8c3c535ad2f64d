// Every version that was in force, with what it changed.
import { useMoment } from '../design/moment.js'
import { fileName, namesOf } from './policy-names.js'
import { usePolicyWords } from './policy-words.js'
import { Differences } from './values.js'
import { download, type History, type VersionView } from './versions.js'

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
