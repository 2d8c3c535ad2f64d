// Who of the clinic is on duty, and until when.
import { useId, useState, type SyntheticEvent } from 'react'
import { textAt } from '../data/json.js'
import { now } from '../data/clock.js'
import { useAnswer } from '../data/use-answer.js'
import { Answered, Trouble } from '../design/answered.js'
import { useMoment } from '../design/moment.js'
import { TextField } from '../design/text-field.js'
import { call, type Answer } from '../sync/http.js'
import { CLINICIANS, type Listed } from './account.js'
import { useAdministrationWords } from './administration-words.js'
import { instantOf, sentOf, spansIn, whenOf, type Span } from './duty-span.js'

interface LineProps {
  readonly span: Span
  readonly remove: () => void
}

function Line({ span, remove }: LineProps) {
  const say = useAdministrationWords()
  const moment = useMoment()
  const { name, from, until } = span
  const time = say('duty-until', { from: moment(from), to: moment(until) })
  return (
    <li>
      <div className="listed-words">
        <p>
          <strong>{name}</strong>, {say(`duty-${whenOf(span, now())}`)}
        </p>
        <p className="soft small number">{time}</p>
      </div>
      <button type="button" className="button" onClick={remove}>
        {say('duty-remove', { name })}
      </button>
    </li>
  )
}

interface AddProps {
  readonly staff: readonly Listed[]
  readonly add: (span: Span) => void
}

function Add({ staff, add }: AddProps) {
  const say = useAdministrationWords()
  const id = useId()
  const [who, setWho] = useState('')
  const [from, setFrom] = useState('')
  const [until, setUntil] = useState('')
  const [begin, end] = [instantOf(from), instantOf(until)]
  const isWrong = begin !== null && end !== null && end <= begin
  const person = staff.find((each) => each.id === who)
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    if (person === undefined || begin === null || end === null || isWrong) return
    add({ account: person.id, name: person.name, from: begin, until: end })
    setWho('')
  }
  return (
    <form className="stack" onSubmit={submit}>
      <h3>{say('duty-add')}</h3>
      <div className="field">
        <label htmlFor={id}>{say('duty-who')}</label>
        <select
          id={id}
          className="input"
          required
          value={who}
          onChange={({ target }) => setWho(target.value)}
        >
          <option value="">{say('duty-choose')}</option>
          {staff.map((each) => (
            <option key={each.id} value={each.id}>
              {each.name}
            </option>
          ))}
        </select>
      </div>
      <TextField label={say('duty-from')} type="datetime-local" value={from} onChange={setFrom} />
      <TextField
        label={say('duty-to')}
        type="datetime-local"
        value={until}
        onChange={setUntil}
        trouble={isWrong ? say('duty-order') : null}
      />
      <button type="submit" className="button button-wide">
        {say('duty-do')}
      </button>
    </form>
  )
}

export function DutyList({ accounts }: { readonly accounts: readonly Listed[] }) {
  const say = useAdministrationWords()
  const [answer, again] = useAnswer('/duty')
  const [trouble, setTrouble] = useState<Answer | null>(null)
  const staff = accounts.filter(
    ({ staff: role, disabledAt }) => role !== null && CLINICIANS.includes(role) && disabledAt === null,
  )
  const send = async (spans: readonly Span[], version: string): Promise<void> => {
    const answered = await call('PUT', '/duty', { duty: sentOf(spans, now()), version })
    setTrouble(answered)
    await again()
  }
  const isChanged = trouble?.kind === 'problem' && trouble.code === 'duty-changed'
  return (
    <section className="sheet" aria-labelledby="duty-title">
      <h2 id="duty-title">{say('duty')}</h2>
      <Answered {...{ answer, again }}>
        {(json) => {
          const spans = spansIn(json)
          const version = textAt(json, 'version') ?? ''
          return (
            <>
              {spans.length === 0 && <p>{say('duty-none')}</p>}
              <ul className="listed">
                {spans.map((span) => (
                  <Line
                    key={`${span.account} ${String(span.from)} ${String(span.until)}`}
                    span={span}
                    remove={() =>
                      void send(
                        spans.filter((each) => each !== span),
                        version,
                      )
                    }
                  />
                ))}
              </ul>
              {isChanged ? (
                <p role="alert" className="field-trouble">
                  {say('duty-changed')}
                </p>
              ) : (
                <Trouble answer={trouble} />
              )}
              <Add staff={staff} add={(span) => void send([...spans, span], version)} />
            </>
          )
        }}
      </Answered>
    </section>
  )
}
