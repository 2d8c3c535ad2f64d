// The clauses of the label in our words, and what each of them decided.
import { DEFAULT_EDITION, EDITION_IDS, type EditionId } from '@stature/label'
import { useId, useMemo, useState } from 'react'
import type { ScreenProps } from '../app/screen-props.js'
import { useFamily } from '../data/family.js'
import { useHomeState } from '../data/use-home.js'
import { Spoken } from '../design/spoken.js'
import { TextField } from '../design/text-field.js'
import { CATALOGUES } from '../words/catalogues.js'
import { useLabelWords } from '../words/label-words.js'
import { ClauseDetail } from './clause-detail.js'
import { becauseOf, useClausesWords } from './clauses-words.js'
import './clauses.css'
import { entriesOf, isFound, PARTS, partOf, textOf, wordsOfEntry, type Entry } from './entries.js'
import { Marks } from './marks.js'

/** The edition of the policy in force, until another one is chosen. */
function useEdition(): readonly [EditionId, (edition: EditionId) => void] {
  const { policy } = useHomeState()
  const [chosen, choose] = useState<EditionId | null>(null)
  return [chosen ?? policy?.policy.edition ?? DEFAULT_EDITION, choose]
}

export interface EditionProps {
  readonly edition: EditionId
  readonly choose: (edition: EditionId) => void
}

function Editions({ edition, choose }: EditionProps) {
  const say = useClausesWords()
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{say('edition')}</label>
      <select
        id={id}
        className="input"
        value={edition}
        onChange={({ target }) => {
          const found = EDITION_IDS.find((each) => each === target.value)
          if (found !== undefined) choose(found)
        }}
      >
        {EDITION_IDS.map((each) => (
          <option key={each} value={each}>
            {say(`edition.${each}`)}
          </option>
        ))}
      </select>
    </div>
  )
}

function Line({ entry, edition }: { readonly entry: Entry; readonly edition: EditionId }) {
  const [first] = wordsOfEntry(useLabelWords(), entry, edition)
  return (
    <li className="sheet clause-line">
      <h3>
        <a href={`#/clauses/${encodeURIComponent(entry.id)}`}>
          <code>{entry.id}</code>
        </a>
      </h3>
      {first === undefined ? null : (
        <p>
          <Spoken words={first} />
        </p>
      )}
      <Marks entry={entry} />
    </li>
  )
}

/** Every entry with the text by which it is found. */
function useSearched(edition: EditionId) {
  const { language } = useFamily()
  const label = useLabelWords()
  return useMemo(() => {
    const speaker = { catalogue: CATALOGUES[language], register: 'clinician' } as const
    return entriesOf(edition).map((entry) => ({
      entry,
      text: textOf(
        entry,
        [becauseOf(speaker, entry.id, edition), ...wordsOfEntry(label, entry, edition)].map(
          ({ text }) => text,
        ),
      ),
    }))
  }, [edition, label, language])
}

function List({ edition, choose }: EditionProps) {
  const say = useClausesWords()
  const all = useSearched(edition)
  const [search, setSearch] = useState('')
  const found = all.filter(({ text }) => isFound(text, search))
  return (
    <div className="screen clauses">
      <h1>{say('title')}</h1>
      <p>{say('what')}</p>
      <div className="clauses-choose">
        <TextField label={say('search')} value={search} onChange={setSearch} type="search" optional />
        <Editions edition={edition} choose={choose} />
      </div>
      <p role="status" className="soft">
        {found.length === 1 ? say('found-one') : say('found', { count: found.length })}
      </p>
      {PARTS.map((part) => {
        const here = found.filter(({ entry }) => partOf(entry) === part)
        return here.length === 0 ? null : (
          <section key={part} className="stack" aria-labelledby={`part-${part}`}>
            <h2 id={`part-${part}`}>{say(`part.${part}`)}</h2>
            <ul className="clause-list">
              {here.map(({ entry }) => (
                <Line key={entry.id} {...{ entry, edition }} />
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}

export function ClausesScreen({ rest: [id] }: ScreenProps) {
  const say = useClausesWords()
  const [edition, choose] = useEdition()
  if (id === undefined || id === '') return <List {...{ edition, choose }} />
  const entry = entriesOf(edition).find((each) => each.id === id)
  if (entry !== undefined)
    return (
      <ClauseDetail
        key={id}
        entry={entry}
        edition={edition}
        editions={<Editions {...{ edition, choose }} />}
      />
    )
  return (
    <div className="screen">
      <h1>{say('title')}</h1>
      <p role="status">{say('unknown', { id })}</p>
      <a href="#/clauses">{say('all')}</a>
    </div>
  )
}
