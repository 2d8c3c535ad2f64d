// How a reading was checked against the label, and what other editions read instead.
import { editionOf, type EditionId } from '@stature/label'
import { Spoken } from '../design/spoken.js'
import { useLabelWords } from '../words/label-words.js'
import { useClausesWords } from './clauses-words.js'
import { differencesOf, type ClauseEntry, type Entry } from './entries.js'

interface Props {
  readonly entry: Entry
  readonly edition: EditionId
}

function Differences({ entry }: { readonly entry: ClauseEntry }) {
  const say = useClausesWords()
  const label = useLabelWords()
  const differs = differencesOf(entry.id)
  return (
    <>
      <h3>{say('differs')}</h3>
      {differs.length === 0 ? (
        <p className="soft">{say('differs-none')}</p>
      ) : (
        <ul className="stack">
          {differs.map(({ edition: of, statement: text }) => (
            <li key={of}>
              {say(`edition.${of}`)}: <Spoken words={label.difference(of, entry.id, text)} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

export function Checked({ entry, edition }: Props) {
  const say = useClausesWords()
  const label = useLabelWords()
  if (entry.kind === 'gap') return null
  const { fingerprint, source, verified } = entry.clause
  const part =
    entry.id === 'vial.strength'
      ? 'vial-strength'
      : entry.clause.part === 'section-2'
        ? 'section-2'
        : 'other-sections'
  const seen = editionOf(edition).checked.find((each) => each.part === part)
  return (
    <section className="sheet">
      <h2>{say('checked')}</h2>
      <p className={verified === 'full-text' ? '' : 'mark-asks'}>{say(`verified.${verified}`)}</p>
      {seen === undefined ? null : (
        <p>
          <Spoken words={label.checked(seen)} />
        </p>
      )}
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
          <Spoken words={label.source(entry.id, source.from)} /> · {say(`confidence.${source.confidence}`)}
        </p>
      )}
      <Differences entry={entry} />
    </section>
  )
}
