// One clause or gap: our reading, its numbers, what differs by edition, who meets it, and what it decided.
import { editionOf, type EditionId } from '@stature/label'
import { decimal, say as sayOf, type RuleCard, type Speaker } from '@stature/protocol'
import type { ReactNode } from 'react'
import { useFamily } from '../data/family.js'
import { CATALOGUES } from '../words/catalogues.js'
import { becauseOf, useClausesWords } from './clauses-words.js'
import { differencesOf, fieldsOf, isMetElsewhere, rulesOf, type Entry } from './entries.js'
import { Marks } from './marks.js'
import { WhatDecided } from './what-decided.js'

interface Props {
  readonly entry: Entry
  readonly edition: EditionId
}

const useSpeaker = (register: Speaker['register']): Speaker => {
  const { language } = useFamily()
  return { catalogue: CATALOGUES[language], register }
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

function Checked({ entry, edition }: Props) {
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

function Rule({ rule }: { readonly rule: RuleCard }) {
  const say = useClausesWords()
  const speaker = useSpeaker('clinician')
  const asks = rule.ask.map((fact) => sayOf(speaker, `fact.${fact}`, {}).text)
  return (
    <li className="clause">
      <code>{rule.id}</code>
      <p>{say(`propose.${wordOf(rule.propose)}`)}</p>
      {asks.length === 0 ? null : <p className="soft small">{say('asks', { facts: asks.join(', ') })}</p>}
    </li>
  )
}

const PROPOSED = [
  'stop',
  'interrupt',
  'reduce',
  'keep',
  'refuse',
  'do-not-inject',
  'withhold',
  'wait-meal',
  'wait-interval',
  'wait-slot',
  'confirm-site',
] as const

const wordOf = (propose: string): (typeof PROPOSED)[number] | 'other' =>
  PROPOSED.find((each) => each === propose) ?? 'other'

function MetBy({ entry }: { readonly entry: Entry }) {
  const say = useClausesWords()
  const rules = rulesOf(entry)
  const fields = fieldsOf(entry)
  const words = isMetElsewhere(entry) ? 'met-elsewhere' : entry.kind === 'gap' ? 'met-otherwise' : 'met-shown'
  return (
    <section className="sheet">
      <h2>{say('met-by')}</h2>
      {rules.length === 0 ? (
        <p>{say(words)}</p>
      ) : (
        <ul className="stack">
          {rules.map((rule) => (
            <Rule key={rule.id} rule={rule} />
          ))}
        </ul>
      )}
      {fields.length === 0 ? null : (
        <p>
          {say('fields')} <a href={`#/policy/gap/${encodeURIComponent(entry.id)}`}>{say('fields-open')}</a>
        </p>
      )}
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
        {entry.kind === 'gap' ? (
          <>
            <p className="clause-reading" lang="en">
              {entry.gap.question}
            </p>
            <p lang="en">{entry.gap.reading}</p>
          </>
        ) : (
          <p className="clause-reading" lang="en">
            {entry.clause.reading}
          </p>
        )}
        <p className="soft small">{say('our-reading')}</p>
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
