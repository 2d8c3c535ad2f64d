// How a reading was checked against the label, and what other editions read instead.
import { editionOf, type EditionId } from '@stature/label'
import { useClausesWords } from './clauses-words.js'
import { differencesOf, type Entry } from './entries.js'

interface Props {
  readonly entry: Entry
  readonly edition: EditionId
}

function Differences({ id }: { readonly id: string }) {
  const say = useClausesWords()
  const differs = differencesOf(id)
  return (
    <>
      <h3>{say('differs')}</h3>
      {differs.length === 0 ? (
        <p className="soft">{say('differs-none')}</p>
      ) : (
        <ul className="stack">
          {differs.map(({ edition: of, statement: text }) => (
            <li key={of}>
              {say(`edition.${of}`)}: <span lang="en">{text}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

export function Checked({ entry, edition }: Props) {
  const say = useClausesWords()
  if (entry.kind === 'gap') return null
  const { fingerprint, source, verified } = entry.clause
  const part =
    entry.id === 'vial.strength'
      ? 'vial-strength'
      : entry.clause.part === 'section-2'
        ? 'section-2'
        : 'other-sections'
  const statement = editionOf(edition).checked.find((each) => each.part === part)?.statement
  return (
    <section className="sheet">
      <h2>{say('checked')}</h2>
      <p className={verified === 'full-text' ? '' : 'mark-asks'}>{say(`verified.${verified}`)}</p>
      {statement === undefined ? null : <p lang="en">{statement}</p>}
      <p>{say('never-its-words')}</p>
      {fingerprint === null ? (
        <p className="soft">{say('no-fingerprint')}</p>
      ) : (
        <p className="fingerprint">
          <span className="label">{say('fingerprint')}</span> <code>{fingerprint}</code>
        </p>
      )}
      {source === null ? null : (
        <p className="soft small">
          <span lang="en">{source.from}</span> · {say(`confidence.${source.confidence}`)}
        </p>
      )}
      <Differences id={entry.id} />
    </section>
  )
}
