// What a clause decided for a child of this phone: the findings of now, and the answers shown that it decided.
import type { ClauseId, GapId } from '@stature/label'
import type { Json } from '@stature/protocol'
import { useEffect, useId, useMemo, useState } from 'react'
import { useFamily } from '../data/family.js'
import type { HomeState } from '../data/home-state.js'
import { useHomeState, useTick } from '../data/use-home.js'
import { useMoment } from '../design/moment.js'
import { call } from '../sync/http.js'
import { useClausesWords } from './clauses-words.js'
import { answersNow, restsOn, shownBy } from './decided.js'

/** Children whose record is on this phone, the one looked at last first. */
function useChildren({ courses, opened }: HomeState) {
  const family = useFamily()
  const here = family.courses.filter(({ id }) => (courses.get(id)?.place ?? 0) > 0)
  const [chosen, choose] = useState<string | null>(null)
  const last = opened.find((id) => here.some((each) => each.id === id))
  const course = here.find(({ id }) => id === (chosen ?? last)) ?? here[0] ?? null
  return { here, course, choose }
}

function Now({ course, id }: { readonly course: string; readonly id: ClauseId | GapId }) {
  const say = useClausesWords()
  const state = useHomeState()
  const [tick] = useTick()
  // The tick stands for the clock.
  const answers = useMemo(() => answersNow(state, course), [state, course, tick])
  const rests = answers === null ? [] : restsOn(answers, id)
  if (answers === null) return <p>{say('no-record')}</p>
  return (
    <>
      <h3>{say('now')}</h3>
      {rests.length === 0 ? (
        <p className="soft">{say('now-none')}</p>
      ) : (
        <ul className="stack">
          {rests.map(({ question, finding, decided }) => (
            <li key={`${question} ${finding.rule}`} className="clause">
              <code>{finding.rule}</code>
              <p>
                {say(`question.${question}`)}: {say(`verdict.${finding.verdict}`)}
              </p>
              {decided && finding.verdict !== 'met' && finding.verdict !== 'not-reached' ? (
                <p className="label">{say('decided')}</p>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

type Log = { readonly kind: 'asking' | 'not-had' } | { readonly kind: 'there'; readonly json: Json }

function useLog(course: string): Log {
  const [log, setLog] = useState<Log>({ kind: 'asking' })
  useEffect(() => {
    let stale = false
    setLog({ kind: 'asking' })
    void call('GET', `/courses/${encodeURIComponent(course)}/decisions?limit=200`).then((answer) => {
      if (!stale) setLog(answer.kind === 'ok' ? { kind: 'there', json: answer.json } : { kind: 'not-had' })
    })
    return () => {
      stale = true
    }
  }, [course])
  return log
}

const KINDS = ['dose', 'injection', 'proposal'] as const

function Before({ course, id }: { readonly course: string; readonly id: ClauseId | GapId }) {
  const say = useClausesWords()
  const moment = useMoment()
  const log = useLog(course)
  if (log.kind !== 'there')
    return (
      <p role="status" className="soft">
        {say(log.kind === 'asking' ? 'log-asking' : 'log-not-had')}
      </p>
    )
  const shown = shownBy(log.json, id)
  return (
    <>
      <h3>{say('log')}</h3>
      <p className="soft small">{say('log-what')}</p>
      {shown.length === 0 ? (
        <p className="soft">{say('log-none')}</p>
      ) : (
        <ul className="facts">
          {shown.map(({ id: key, at, kind, outcome, name }) => (
            <li key={key} className="fact">
              <span>
                {moment(Date.parse(at))} · {say(`question.${KINDS.find((each) => each === kind) ?? 'dose'}`)}
              </span>
              <span>
                <code>{outcome}</code>
                {name === null ? '' : ` · ${name}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

export function WhatDecided({ id }: { readonly id: ClauseId | GapId }) {
  const say = useClausesWords()
  const { account } = useFamily()
  const { here, course, choose } = useChildren(useHomeState())
  const field = useId()
  return (
    <section className="sheet clause-decided">
      <h2>{say('what-decided')}</h2>
      {account === null || course === null ? (
        <p className="soft">{say('no-child')}</p>
      ) : (
        <>
          {here.length < 2 ? null : (
            <div className="field">
              <label htmlFor={field}>{say('child')}</label>
              <select
                id={field}
                className="input"
                value={course.id}
                onChange={({ target }) => choose(target.value)}
              >
                {here.map(({ id: each, name }) => (
                  <option key={each} value={each}>
                    {name}
                  </option>
                ))}
              </select>
            </div>
          )}
          <Now course={course.id} id={id} />
          <Before course={course.id} id={id} />
        </>
      )}
    </section>
  )
}
