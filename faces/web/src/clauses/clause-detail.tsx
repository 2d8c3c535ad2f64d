// One clause or gap: our reading, its numbers, what differs by edition, who meets it, and what it decided.
import type { EditionId } from '@stature/label'
import { decimal, type Words } from '@stature/protocol'
import type { ReactNode } from 'react'
import { useFamily } from '../data/family.js'
import { Spoken } from '../design/spoken.js'
import { LABEL_ENGLISH, useLabelWords } from '../words/label-words.js'
import { Checked } from './clause-checked.js'
import { becauseOf, useClausesWords } from './clauses-words.js'
import { wordsOfEntry, type Entry } from './entries.js'
import { Marks } from './marks.js'
import { MetBy } from './met-by.js'
import { useSpeaker } from './use-speaker.js'
import { WhatDecided } from './what-decided.js'

interface Props {
  readonly entry: Entry
  readonly edition: EditionId
}

const markOf = (words: readonly Words[]): 'translated' | 'translated-unreviewed' =>
  words.every(({ reviewed }) => reviewed) ? 'translated' : 'translated-unreviewed'

/** Our reading; a translation with what it stands for, so that whoever knows both can compare them. */
function Readings({ entry, edition }: Props) {
  const say = useClausesWords()
  const { language } = useFamily()
  const words = wordsOfEntry(useLabelWords(), entry, edition)
  const english = wordsOfEntry(LABEL_ENGLISH, entry, edition)
  const isTranslated = words.some((each) => each.language !== 'en')
  return (
    <>
      {words.map((each, place) => (
        <p key={each.text} className={place === 0 ? 'clause-reading' : ''}>
          <Spoken words={each} />
        </p>
      ))}
      <p className="soft small">
        {say('our-reading')} {language === 'en' ? '' : say(isTranslated ? markOf(words) : 'in-english')}
      </p>
      {isTranslated ? (
        <details className="disclosure">
          <summary>{say('original')}</summary>
          <div className="disclosure-body">
            {english.map((each) => (
              <p key={each.text}>
                <Spoken words={each} />
              </p>
            ))}
          </div>
        </details>
      ) : null}
    </>
  )
}

/** Our words for it, as they stand in answers, and whether a clinician signed them. */
function Said({ entry, edition }: Props) {
  const say = useClausesWords()
  const clinic = becauseOf(useSpeaker('clinician'), entry.id, edition)
  const home = becauseOf(useSpeaker('caregiver'), entry.id, edition)
  return (
    <section className="sheet">
      <h2>{say('said')}</h2>
      <dl className="clause-facts">
        <dt>{say('said.clinician')}</dt>
        <dd lang={clinic.language}>{clinic.text}</dd>
        <dt>{say('said.caregiver')}</dt>
        <dd lang={home.language}>{home.text}</dd>
      </dl>
      <p className="soft small">{say(clinic.reviewed && home.reviewed ? 'reviewed' : 'unreviewed')}</p>
    </section>
  )
}

function Numbers({ entry }: { readonly entry: Entry }) {
  const say = useClausesWords()
  const speaker = useSpeaker('clinician')
  if (entry.kind === 'gap' || entry.clause.numbers.length === 0) return null
  return (
    <section className="sheet">
      <h2>{say('numbers')}</h2>
      <ul className="facts">
        {entry.clause.numbers.map(({ name, value, unit }) => (
          <li key={name} className="fact">
            <code>{name}</code>
            <span className="number">
              {decimal(speaker, String(value))} {say(`unit.${unit}`)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function ClauseDetail({ entry, edition, editions }: Props & { readonly editions: ReactNode }) {
  const say = useClausesWords()
  return (
    <div className="screen screen-wide clauses">
      <div className="stack clause-top">
        <p>
          <a href="#/clauses">{say('all')}</a>
        </p>
        <h1 className="clause-title">
          <code>{entry.id}</code>
        </h1>
        <Readings {...{ entry, edition }} />
        <Marks entry={entry} />
        {entry.kind === 'gap' ? null : editions}
      </div>
      <Said {...{ entry, edition }} />
      <Numbers entry={entry} />
      <MetBy entry={entry} />
      <Checked {...{ entry, edition }} />
      <WhatDecided id={entry.id} />
    </div>
  )
}
