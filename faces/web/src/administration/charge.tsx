// Taking charge of a course whose people are gone: it opens its list of people and nothing clinical.
import { useState, type SyntheticEvent } from 'react'
import { addressOf, goTo } from '../app/route.js'
import { useHome, useHomeState } from '../data/use-home.js'
import { Trouble } from '../design/answered.js'
import { TextField } from '../design/text-field.js'
import { call, type Answer } from '../sync/http.js'
import { useAdministrationWords } from './administration-words.js'

function Mine() {
  const say = useAdministrationWords()
  const { session } = useHomeState()
  const mine = session?.grants.filter(({ role }) => role === 'administrator') ?? []
  if (mine.length === 0) return null
  return (
    <>
      <h3>{say('charge-yours')}</h3>
      <ul className="more-list">
        {mine.map(({ course }) => (
          <li key={course}>
            <a className="button button-wide" href={addressOf('charge', course)}>
              {say('charge-open')}: {course}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

export function Charge() {
  const say = useAdministrationWords()
  const home = useHome()
  const [course, setCourse] = useState('')
  const [reason, setReason] = useState('')
  const [answer, setAnswer] = useState<Answer | null>(null)
  const take = async (): Promise<void> => {
    const id = course.trim()
    const answered = await call('POST', `/courses/${encodeURIComponent(id)}/charge`, {
      reason: reason.trim(),
    })
    setAnswer(answered)
    if (answered.kind !== 'ok') return
    await home.lookAgain()
    goTo(addressOf('charge', id))
  }
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    void take()
  }
  return (
    <section className="sheet" aria-labelledby="charge-title">
      <h2 id="charge-title">{say('charge')}</h2>
      <p>{say('charge-text')}</p>
      <form className="stack" onSubmit={submit}>
        <TextField label={say('charge-course')} autoComplete="off" value={course} onChange={setCourse} />
        <TextField label={say('charge-reason')} autoComplete="off" value={reason} onChange={setReason} />
        <Trouble answer={answer} />
        <button type="submit" className="button button-wide">
          {say('charge-do')}
        </button>
      </form>
      <Mine />
    </section>
  )
}
