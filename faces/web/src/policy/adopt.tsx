// A draft: its gaps with what is answered, files in and out, the review of the whole, and proposing it.
import { POLICY_FIELDS, isRecord } from '@stature/protocol'
import { useId, useState, type ChangeEvent } from 'react'
import { useHomeState } from '../data/use-home.js'
import { jsonOf } from '../data/json.js'
import { draftOf, EMPTY, fieldsOf, forget, isSaid, issuesOf, STEPS, written, type Draft } from './draft.js'
import { sayAny, usePolicyWords } from './policy-words.js'
import { adoptAddress, stepTitle } from './step.js'
import { Differences, Values } from './values.js'
import { inForceWritten, propose } from './versions.js'

export interface DraftProps {
  readonly draft: Draft
  readonly change: (draft: Draft) => void
}

function Files({ change }: Pick<DraftProps, 'change'>) {
  const say = usePolicyWords()
  const id = useId()
  const [told, setTold] = useState('')
  const { policy } = useHomeState()
  const read = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = target.files?.[0]
    if (file === undefined) return
    const json = jsonOf(await file.text())
    const isPolicy = json !== null && isRecord(json)
    const draft = isPolicy ? draftOf(json) : EMPTY
    if (isPolicy) change(draft)
    setTold(isPolicy ? say('file-in', { count: Object.keys(draft.values).length }) : say('file-bad'))
  }
  return (
    <div className="sheet">
      {policy === null ? null : (
        <button type="button" className="button" onClick={() => change(draftOf(inForceWritten(policy)))}>
          {say('adopt-from')}
        </button>
      )}
      <div className="field">
        <label htmlFor={id}>{say('adopt-file')}</label>
        <input
          id={id}
          className="input"
          type="file"
          accept="application/json,.json"
          onChange={(event) => void read(event)}
        />
      </div>
      <p role="status">{told}</p>
    </div>
  )
}

function Discard({ change }: Pick<DraftProps, 'change'>) {
  const say = usePolicyWords()
  const [sure, setSure] = useState(false)
  const drop = (): void => {
    if (sure) {
      change(EMPTY)
      forget()
    }
    setSure(!sure)
  }
  return (
    <button type="button" className="button button-quiet" onClick={drop}>
      {say(sure ? 'discard-sure' : 'discard')}
    </button>
  )
}

export function Steps({ draft, change }: DraftProps) {
  const say = usePolicyWords()
  const done = POLICY_FIELDS.filter(({ path }) => isSaid(draft, path)).length
  const wrong = new Set(issuesOf(draft).map(({ path }) => path))
  const stateOf = (paths: readonly string[]): string => {
    const open = paths.filter((path) => wrong.has(path) || !isSaid(draft, path)).length
    if (open > 0) return say('step-open', { count: open })
    return say(paths.some((path) => draft.taken.includes(path)) ? 'step-taken' : 'step-done')
  }
  return (
    <div className="screen policy">
      <p>
        <a href="#/policy">{say('to-policy')}</a>
      </p>
      <h1>{say('adopt')}</h1>
      <p>{say('adopt-what')}</p>
      <p role="status">{say('progress', { done, all: POLICY_FIELDS.length })}</p>
      <ol className="policy-steps">
        {STEPS.map((step) => (
          <li key={step}>
            <a href={adoptAddress(step)}>{stepTitle(say, step)}</a>
            <span className="soft small">{stateOf(fieldsOf(step).map(({ path }) => path))}</span>
          </li>
        ))}
      </ol>
      <a className="button button-main" href="#/policy/review">
        {say('review')}
      </a>
      {done === 0 ? <Files change={change} /> : <Discard change={change} />}
    </div>
  )
}

function Wrong({ draft }: { readonly draft: Draft }) {
  const say = usePolicyWords()
  const issues = issuesOf(draft)
  const paths = [...new Set(issues.map(({ path }) => path))]
  if (paths.length === 0) return <p role="status">{say('all-right')}</p>
  return (
    <section className="sheet sheet-asks" aria-labelledby="policy-wrong">
      <h2 id="policy-wrong">{say('wrong')}</h2>
      <p role="status">
        {paths.length === 1 ? say('wrong-one') : say('wrong-count', { count: paths.length })}
      </p>
      <ul className="stack">
        {paths.map((path) => {
          const step = STEPS.find((each) => fieldsOf(each).some((field) => field.path === path)) ?? 'names'
          return (
            <li key={path}>
              <a href={adoptAddress(step)}>{sayAny(say, `field.${path}`)}</a>
              {issues
                .filter((each) => each.path === path)
                .map(({ issue }) => (
                  <p key={`${issue.path}${issue.code}`} className="soft small" lang="en">
                    <code>{issue.path}</code> {issue.message}
                  </p>
                ))}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

type Sending = { readonly kind: 'idle' | 'busy' } | { readonly kind: 'not-taken'; readonly told: string }

function useSending(draft: Draft, change: DraftProps['change']) {
  const say = usePolicyWords()
  const [state, setState] = useState<Sending>({ kind: 'idle' })
  const send = async (note: string): Promise<void> => {
    setState({ kind: 'busy' })
    const answer = await propose(written(draft), note)
    if (answer.kind === 'ok') {
      change(EMPTY)
      forget()
      location.hash = '#/policy'
      return
    }
    const told =
      answer.kind === 'unreachable'
        ? say('unreachable')
        : say('refused', { message: [answer.message, ...answer.paths].join(' ') })
    setState({ kind: 'not-taken', told })
  }
  return { state, send }
}

function Propose({ draft, change }: DraftProps) {
  const say = usePolicyWords()
  const id = useId()
  const [note, setNote] = useState('')
  const { state, send } = useSending(draft, change)
  const isBusy = state.kind === 'busy'
  return (
    <section className="sheet">
      <div className="field">
        <label htmlFor={id}>{say('note')}</label>
        <textarea
          {...{ id, rows: 3, maxLength: 2_000, value: note }}
          className="input"
          onChange={({ target }) => setNote(target.value)}
        />
      </div>
      <button type="button" className="button button-main" disabled={isBusy} onClick={() => void send(note)}>
        {say(isBusy ? 'proposing' : 'propose')}
      </button>
      {state.kind === 'not-taken' ? (
        <p role="alert" className="field-trouble">
          {state.told}
        </p>
      ) : null}
    </section>
  )
}

export function Review({ draft, change }: DraftProps) {
  const say = usePolicyWords()
  const { policy } = useHomeState()
  const isRight = issuesOf(draft).length === 0
  return (
    <div className="screen policy">
      <p>
        <a href="#/policy/adopt">{say('to-steps')}</a>
      </p>
      <h1>{say('review-title')}</h1>
      <Wrong draft={draft} />
      {draft.taken.length === 0 ? null : (
        <p className="mark-taken">{say('taken-count', { count: draft.taken.length })}</p>
      )}
      {policy === null ? null : (
        <section className="stack" aria-labelledby="policy-differs">
          <h2 id="policy-differs">{say('differences')}</h2>
          <Differences before={inForceWritten(policy)} after={written(draft)} />
        </section>
      )}
      <Values policy={written(draft)} taken={draft.taken} addressOf={adoptAddress} />
      {isRight ? <Propose {...{ draft, change }} /> : null}
    </div>
  )
}
