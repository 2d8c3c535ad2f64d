// Who looked at the record: page by page, all or of one person, for the family as for the clinic.
import { useId, useState } from 'react'
import type { ScreenProps } from '../app/screen-props.js'
import { namesIn } from '../data/load.js'
import { useAnswer } from '../data/use-answer.js'
import { useHomeState } from '../data/use-home.js'
import { Answered, Trouble } from '../design/answered.js'
import { passes, type Access, type Filter } from './access.js'
import { AccessLine } from './access-line.js'
import { useAccessesWords } from './accesses-words.js'
import { usePages } from './use-pages.js'

interface FilterProps {
  readonly accesses: readonly Access[]
  readonly filter: Filter
  readonly setFilter: (filter: Filter) => void
}

function Filtering({ accesses, filter, setFilter }: FilterProps) {
  const say = useAccessesWords()
  const id = useId()
  const people = new Map(accesses.flatMap(({ actor, name }) => (name === null ? [] : [[actor, name]])))
  const value = filter.kind === 'actor' ? `of ${filter.actor}` : filter.kind
  const choose = (chosen: string): void => {
    if (chosen === 'all' || chosen === 'deeds') setFilter({ kind: chosen })
    else setFilter({ kind: 'actor', actor: chosen.slice('of '.length) })
  }
  return (
    <div className="field">
      <label htmlFor={id}>{say('filter')}</label>
      <select id={id} className="input" value={value} onChange={({ target }) => choose(target.value)}>
        <option value="all">{say('everybody')}</option>
        <option value="deeds">{say('only-people')}</option>
        {[...people].map(([actor, name]) => (
          <option key={actor} value={`of ${actor}`}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}

/** Names of whoever is known here: on this phone, on the list of people now, or as one who looked. */
function useNames(course: string, accesses: readonly Access[]): ReadonlyMap<string, string> {
  const { names } = useHomeState()
  const [answer] = useAnswer(`/courses/${encodeURIComponent(course)}/grants`)
  const now = answer?.kind === 'ok' ? namesIn(answer.json, 'grants') : []
  const looked = accesses.flatMap(({ actor, name }): readonly (readonly [string, string])[] =>
    name === null ? [] : [[actor, name]],
  )
  return new Map([...names, ...now, ...looked])
}

export function AccessesScreen({ course }: ScreenProps) {
  const say = useAccessesWords()
  const { accesses, answer, hasMore, more } = usePages(course)
  const [filter, setFilter] = useState<Filter>({ kind: 'all' })
  const names = useNames(course, accesses)
  const shown = accesses.filter((each) => passes(each, filter))
  const isEmpty = answer?.kind === 'ok' && shown.length === 0
  return (
    <div className="screen">
      <h1>{say('title')}</h1>
      <p>{say('intro')}</p>
      {accesses.length === 0 && answer?.kind !== 'ok' ? (
        <Answered answer={answer} again={more}>
          {() => null}
        </Answered>
      ) : (
        <>
          <Filtering {...{ accesses, filter, setFilter }} />
          {isEmpty && <p role="status">{say(hasMore ? 'none-of' : 'none')}</p>}
          {shown.length > 0 && (
            <ol className="sheet listed" aria-label={say('title')}>
              {shown.map((access) => (
                <AccessLine key={access.id} {...{ access, names }} />
              ))}
            </ol>
          )}
          <Trouble answer={answer} />
          {hasMore || answer?.kind !== 'ok' ? (
            <button type="button" className="button button-wide" onClick={() => void more()}>
              {say('older')}
            </button>
          ) : (
            <p className="soft">{say('all')}</p>
          )}
        </>
      )}
    </div>
  )
}
